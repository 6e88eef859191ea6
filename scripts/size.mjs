// node scripts/size.mjs [--json]: what a page is sent, in bytes after brotli.
import { onSupportedNode } from './node-version.mjs'

onSupportedNode(async () => {
  const { showSizes } = await import('./size/show.mjs')
  await showSizes({ json: process.argv.includes('--json') })
})
