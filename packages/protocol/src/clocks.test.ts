import { expect, test } from 'vitest'
import { shownAt } from './clocks.ts'

test.each([
  ['Europe/Berlin', '2027-03-28T00:59:59.999Z', '2027-03-28T01:59:59.999Z'],
  ['Europe/Berlin', '2027-03-28T01:00:00.000Z', '2027-03-28T03:00:00.000Z'],
  ['Asia/Kathmandu', '1969-12-31T23:59:59.001Z', '1970-01-01T05:29:59.001Z'],
  ['America/St_Johns', '2027-01-01T00:00:00.000Z', '2026-12-31T20:30:00.000Z'],
])('in %s clocks show at %s what UTC calls %s', (timeZone, at, shown) => {
  expect(new Date(shownAt(timeZone, Date.parse(at))).toISOString()).toBe(shown)
})

test('without a time zone it is that of here', () => {
  const at = Date.UTC(2027, 5, 1, 12)
  expect(shownAt(undefined, at)).toBe(at - new Date(at).getTimezoneOffset() * 60_000)
})
