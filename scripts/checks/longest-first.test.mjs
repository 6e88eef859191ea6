import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../root.mjs'
import { LONGEST, longestFirst } from './longest-first.mjs'

test('every file that is to begin first is there', () => {
  expect(LONGEST.filter((file) => !existsSync(join(root, file)))).toEqual([])
})

test('they come before all others, and those stay in their order', () => {
  const others = ['packages/b.test.ts', 'packages/a.test.ts']
  const files = [...others, ...LONGEST.toReversed()].map((file) => ({ moduleId: join(root, file) }))
  const order = longestFirst(files).map(({ moduleId }) => moduleId.slice(root.length))
  expect(order).toEqual([...LONGEST, ...others])
})
