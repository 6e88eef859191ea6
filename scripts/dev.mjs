// npm run dev: everything rebuilt and restarted as it is edited, in one terminal.
import { onSupportedNode } from './node-version.mjs'

onSupportedNode(async () => {
  const { develop } = await import('./dev/develop.mjs')
  await develop()
})
