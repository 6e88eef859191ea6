// npm test [-- check…]: install, build, then every check and every test in one list.
import { onSupportedNode } from './node-version.mjs'

onSupportedNode(async () => {
  const { test } = await import('./checks/test.mjs')
  await test(process.argv.slice(2))
})
