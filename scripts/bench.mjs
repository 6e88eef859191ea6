// npm run bench -- NAME [--json …]: builds what is needed, then measures.
import { onSupportedNode } from './node-version.mjs'

onSupportedNode(async () => {
  const { measure } = await import('./bench/measure.mjs')
  await measure(process.argv.slice(2))
})
