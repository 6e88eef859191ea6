import { expect, test } from 'vitest'
import { previousPeriod, presetPeriod, readChoice, searchOf, stepFor } from './choice.ts'

const NOW = Date.parse('2026-11-21T20:00Z')

test('a preset ends today, where its time zone is', () => {
  expect(presetPeriod('today', 'Asia/Kathmandu', NOW).from).toBe('2026-11-22')
  expect(presetPeriod('week', 'UTC', NOW)).toEqual({
    from: '2026-11-15',
    to: '2026-11-21',
    step: 'day',
  })
})

test('the time before is as long, and ends where the period begins', () => {
  const period = { from: '2026-03-01', to: '2026-03-31' }
  expect(previousPeriod(period)).toEqual({ from: '2026-01-29', to: '2026-02-28' })
})

test.each([
  ['2026-11-21', 'hour'],
  ['2026-10-01', 'day'],
  ['2026-01-01', 'week'],
  ['2024-01-01', 'month'],
])('from %s on the steps are a %s each', (from, step) => {
  expect(stepFor({ from, to: '2026-11-21' })).toBe(step)
})

test('an address says what is looked at, and leads back to it', () => {
  const address =
    'period=custom&from=2026-01-01&to=2026-02-01&step=week&zone=Asia%2FTokyo&hours=open&compare=no&teamId=team-000001'
  const choice = readChoice(address, NOW)
  expect(choice).toMatchObject({ from: '2026-01-01', hours: 'open', isCompared: false })
  expect(searchOf(choice)).toBe(address)
})

test('an address that makes no sense shows what is shown at first', () => {
  const first = readChoice('', NOW)
  expect(readChoice('period=never&from=x&step=minute&zone=Nowhere&teamId=<b>', NOW)).toEqual(first)
  expect(readChoice('period=custom&from=2026-02-01&to=2026-01-01', NOW).from).toBe(first.from)
})
