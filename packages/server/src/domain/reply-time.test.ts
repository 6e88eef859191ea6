import { hoursSchema } from '@tealight/protocol/schemas'
import { expect, test } from 'vitest'
import { usualReplyMs } from './reply-time.ts'

const NOON = Date.parse('2026-11-23T12:00Z')
const MINUTE_MS = 60_000
const always = hoursSchema.parse({})

const answers = (waitMinutes: number[], createdAt = NOON - 3_600_000) =>
  waitMinutes.map((minutes) => ({ createdAt, answeredAt: createdAt + minutes * MINUTE_MS }))

test('it is the median: one who waited for hours changes nothing', () => {
  expect(usualReplyMs(answers([1, 2, 3, 4, 600]), always, NOON)).toBe(3 * MINUTE_MS)
})

test('too few answers, or old ones, tell nothing', () => {
  expect(usualReplyMs(answers([1, 2, 3, 4]), always, NOON)).toBeNull()
  expect(usualReplyMs(answers([1, 2, 3, 4, 5], NOON - 15 * 86_400_000), always, NOON)).toBeNull()
})

test('who wrote while it was closed does not count', () => {
  const mornings = hoursSchema.parse({ week: [{ day: 1, from: '08:00', to: '10:00' }] })
  const atNine = answers([1, 1, 1, 1, 1], Date.parse('2026-11-23T09:00Z'))
  const atEleven = answers([60, 60, 60, 60, 60, 60], Date.parse('2026-11-23T11:00Z'))
  expect(usualReplyMs([...atNine, ...atEleven], mornings, NOON)).toBe(MINUTE_MS)
})
