import { afterEach, expect, test } from 'vitest'
import { formatAgo, formatDay, formatLanguage, formatSpan, formatTime } from './formats.ts'
import { chooseLanguage, locale, speak } from './language.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const now = new Date(2026, 10, 20, 12).getTime()

afterEach(() => speak('en', []))

test.each([
  [20_000, 'now'],
  [5 * MINUTE, '5m ago'],
  [3 * HOUR, '3h ago'],
  [50 * HOUR, 'Nov 18'],
  [-HOUR, 'now'],
])('%i ms ago is written %s', (ago, words) => {
  expect(formatAgo(now - ago, now)).toBe(words)
})

test('another year is named', () => {
  expect(formatAgo(new Date(2025, 4, 1).getTime(), now)).toContain('2025')
  expect(formatDay(new Date(2025, 4, 1).getTime(), now)).toContain('2025')
  expect(formatDay(now, now)).not.toContain('2026')
})

test.each([
  [10_000, '<1m'],
  [12 * MINUTE, '12m'],
  [3 * HOUR, '3h'],
  [49 * HOUR, '2d'],
])('a wait of %i ms is written %s', (span, words) => {
  expect(formatSpan(span)).toBe(words)
})

test('in Chinese everything is written in Chinese', async () => {
  await speak('zh-CN', [])
  expect(formatAgo(now - 5 * MINUTE, now)).toBe('5分钟前')
  expect(formatLanguage('fr')).toBe('法语')
})

test('hours are written as in the region of the browser', async () => {
  const afternoon = new Date(2026, 10, 20, 15, 5).getTime()
  await speak('en', ['de', 'en-GB'])
  expect(locale()).toBe('en-GB')
  expect(formatTime(afternoon)).toBe('15:05')
})

test('what is no language tag is shown as it came', () => {
  expect(formatLanguage('x_y!')).toBe('x_y!')
})

test.each([
  [['zh-Hant-HK', 'en'], 'zh-TW'],
  [['sv', 'fr-CA'], 'fr'],
  [['sv'], 'en'],
  [[], 'en'],
] as const)('a browser that prefers %j is spoken to in %s', (preferred, language) => {
  expect(chooseLanguage(preferred)).toBe(language)
})
