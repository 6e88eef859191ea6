import { expect, test } from 'vitest'
import { more } from '../i18n/more/more-en.ts'
import { placeWords } from '../waiting/place-words.ts'
import { openingWords } from './opening-words.ts'
import { replyWords } from './reply-words.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const FRIDAY = new Date(2026, 10, 20, 18).getTime()
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime()

test.each([
  [at(20, 21), 'We are back today at 9:00 PM.'],
  [at(21, 9), 'We are back tomorrow at 9:00 AM.'],
  [at(23, 9), 'We are back on Monday at 9:00 AM.'],
  [at(30, 9), 'We are back on Monday, November 30 at 9:00 AM.'],
  [null, ''],
])('when it opens is told as people say it: %s', (opensAt, words) => {
  // Newer tables of times have a narrow space before AM and PM.
  expect(openingWords(opensAt, more, 'en', FRIDAY).replace(/\u202f/g, ' ')).toBe(words)
})

test.each([
  [20_000, 'Usually replies within a minute'],
  [4 * MINUTE_MS, 'Usually replies in a few minutes'],
  [11 * MINUTE_MS, 'Usually replies within 20 minutes'],
  [90 * MINUTE_MS, 'Usually replies within 2 hours'],
  [25 * HOUR_MS, ''],
  [null, ''],
])('%s ms: no faster than it was', (replyMs, words) => {
  expect(replyWords(replyMs, more)).toBe(words)
})

test('a place in the queue says how long it takes only when that is known', () => {
  const stands = (place: number, waitMs: number | null) =>
    placeWords({ kind: 'queue-place', conversationId: 'c', place, waitMs }, more)
  expect(stands(1, MINUTE_MS)).toBe('You are next. It takes about a minute.')
  expect(stands(3, 12 * MINUTE_MS)).toBe(
    'You are number 3 in the queue. It takes about 12 minutes.',
  )
  expect(stands(40, 3 * HOUR_MS)).toContain('about 3 hours')
  expect(stands(2, null)).toContain('Nobody can say yet')
})
