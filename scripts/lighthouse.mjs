// npm run lighthouse: what Lighthouse says of the demo shop with and without the tag.
import { onSupportedNode } from './node-version.mjs'

onSupportedNode(async () => {
  const { compare } = await import('./lighthouse/compare.mjs')
  await compare(Number(process.argv[2] ?? 3))
})
