import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'
import { formatSlot, formatTook } from './format.ts'

test.each([
  [0, '0s'],
  [1_400, '1s'],
  [65_000, '1m 5s'],
  [3_600_000, '1h'],
  [100_000_000, '1d 3h'],
])('%i ms are %s', (ms, text) => expect(formatTook(ms)).toBe(text))

test('a step is called as the clocks of its zone show it', () => {
  const at = Date.parse('2026-10-25T00:30Z')
  expect(formatSlot(at, 'day', 'America/St_Johns')).toContain('24')
  expect(formatSlot(at, 'hour', 'Asia/Kathmandu')).toContain('6:15')
})

test('nothing in a file is a formula, and quotes stay within their cell', () => {
  expect(csvOf([['=SUM(A1)', 'say "hi"', -5]])).toBe('\uFEFF"\'=SUM(A1)","say ""hi""",-5\r\n')
})
