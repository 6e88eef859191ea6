import { expect, test } from 'vitest'
import { sweepOnce } from './sweep.ts'

const HOUR_MS = 3_600_000

test('what was never sent goes after a day, and nothing that a message names goes', async () => {
  const unsent = Array.from({ length: 150 }, (_, nth) => ({
    place: `place-${nth}`,
    createdAt: nth,
  }))
  const removed: string[] = []
  await sweepOnce(
    {
      find: async (before, limit) =>
        unsent.filter(({ createdAt }) => createdAt < before).slice(0, limit),
      async forget(file) {
        unsent.splice(unsent.indexOf(file), 1)
        // Sent at the very moment.
        return file.place !== 'place-7'
      },
      remove: async (place) => void removed.push(place),
      onFault() {},
    },
    24 * HOUR_MS + 120,
  )
  expect(removed).toHaveLength(119)
  expect(removed).not.toContain('place-7')
  expect(unsent).toHaveLength(30)
})
