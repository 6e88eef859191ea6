// npm start: install, build, run. What is current is not done again.
import { onSupportedNode } from './node-version.mjs'

onSupportedNode(async () => {
  const { start } = await import('./start/start.mjs')
  await start()
})
