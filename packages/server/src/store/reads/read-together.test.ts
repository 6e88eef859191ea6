import { expect, test } from 'vitest'
import { readTogether } from './read-together.ts'

/** A read that is answered when the test says so. */
function heldReads() {
  const reads: { keys: readonly number[]; answer: () => void; fail: () => void }[] = []
  const find = readTogether<number, string>(
    (keys) =>
      new Promise((resolve, reject) => {
        const answer = () => resolve((key) => `found ${key}`)
        reads.push({ keys, answer, fail: () => reject(new Error('no disk')) })
      }),
  )
  return { reads, find }
}

test('a lone call is read at once; what comes while reads are under way shares the next one', async () => {
  const { reads, find } = heldReads()
  const found = Promise.all([1, 2, 3, 4, 5].map(find))
  expect(reads.map(({ keys }) => keys)).toEqual([[1]])
  reads[0]!.answer()
  await expect.poll(() => reads.length).toBe(2)
  expect(reads[1]!.keys).toEqual([2, 3, 4, 5])
  reads[1]!.answer()
  expect(await found).toEqual([1, 2, 3, 4, 5].map((key) => `found ${key}`))
})

test('a read that fails fails for those who share it, and for nobody after them', async () => {
  const { reads, find } = heldReads()
  const calls = [1, 2, 3, 4].map((key) => find(key).catch((error: Error) => error.message))
  reads[0]!.answer()
  await expect.poll(() => reads.length).toBe(2)
  reads[1]!.fail()
  expect(await Promise.all(calls)).toEqual(['found 1', 'no disk', 'no disk', 'no disk'])
  const later = find(5)
  reads[2]!.answer()
  expect(await later).toBe('found 5')
})
