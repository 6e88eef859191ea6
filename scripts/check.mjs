// npm run check [-- check…]: what CI runs, which is npm test with nothing left out.
import { onSupportedNode } from './node-version.mjs'

onSupportedNode(async () => {
  process.env.TEALIGHT_REQUIRE_ALL = '1'
  const { test } = await import('./checks/test.mjs')
  await test(process.argv.slice(2))
})
