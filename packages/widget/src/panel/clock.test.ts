import { expect, test } from 'vitest'
import { dayName, timeOfDay } from './clock.ts'

const NOW = new Date(2026, 4, 4, 9, 5).getTime()

test('today and yesterday are called so in every language', () => {
  expect(dayName(NOW, NOW, 'en')).toBe('today')
  expect(dayName(new Date(2026, 4, 3, 23, 59).getTime(), NOW, 'en')).toBe('yesterday')
  expect(dayName(NOW, NOW, 'zh-CN')).toBe('今天')
})

test('older days have a weekday and a date, and a year when it is another one', () => {
  expect(dayName(new Date(2026, 3, 30).getTime(), NOW, 'en')).toBe('Thursday, April 30')
  expect(dayName(new Date(2025, 11, 31).getTime(), NOW, 'en')).toContain('2025')
})

test('a clock that is ahead of ours makes no yesterday of tomorrow', () => {
  expect(dayName(NOW + 24 * 3600_000, NOW, 'en')).toBe('Tuesday, May 5')
})

test('the time of day is written the way of the language', () => {
  expect(timeOfDay(new Date(2026, 4, 4, 14, 5).getTime(), 'zh-CN')).toBe('14:05')
  expect(timeOfDay(NOW, 'en')).toMatch(/^9:05\sAM$/)
})
