import { expect, test } from 'vitest'
import { evensIn } from '../time-zone.ts'
import { slotsOf, spanOf } from './periods.ts'

const HOUR_MS = 60 * 60_000
const utc = (at: number) => new Date(at).toISOString().slice(0, 16)

test.each([
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00', 23],
  ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00', 25],
  ['America/St_Johns', '2026-03-08', '2026-03-08T03:30', 23],
  ['America/St_Johns', '2026-11-01', '2026-11-01T02:30', 25],
  ['Asia/Kathmandu', '2026-03-29', '2026-03-28T18:15', 24],
])('in %s %s begins at %s and has %i hours', (zone, day, begin, hours) => {
  const period = { from: day, to: day, zone }
  const { from, to } = spanOf(period)
  expect([utc(from), (to - from) / HOUR_MS]).toEqual([begin, hours])
  const slots = slotsOf(period, 'hour')
  expect(slots).toHaveLength(hours)
  expect([slots[0]?.from, slots.at(-1)?.to]).toEqual([from, to])
})

test('days follow one another without a gap where the clocks are set', () => {
  const slots = slotsOf({ from: '2026-10-24', to: '2026-10-26', zone: 'Europe/Berlin' }, 'day')
  expect(slots.map(({ from, to }) => (to - from) / HOUR_MS)).toEqual([24, 25, 24])
  expect(slots.slice(1).map(({ from }) => from)).toEqual(slots.slice(0, -1).map(({ to }) => to))
})

test('weeks begin on Mondays and months on their first, and the period cuts them', () => {
  const days = (step: 'week' | 'month') =>
    slotsOf({ from: '2026-10-29', to: '2026-11-10', zone: 'UTC' }, step).map(({ from }) =>
      utc(from).slice(0, 10),
    )
  expect(days('week')).toEqual(['2026-10-29', '2026-11-02', '2026-11-09'])
  expect(days('month')).toEqual(['2026-10-29', '2026-11-01'])
})

test('between two settings of the clocks the time is even', () => {
  const { from, to } = spanOf({ from: '2026-01-01', to: '2026-12-31', zone: 'America/St_Johns' })
  const evens = evensIn('America/St_Johns', from, to)
  expect(evens.map(({ from, shift }) => [utc(from), shift / HOUR_MS])).toEqual([
    ['2026-01-01T03:30', -3.5],
    ['2026-03-08T05:30', -2.5],
    ['2026-11-01T04:30', -3.5],
  ])
  expect(evensIn('Asia/Kathmandu', from, to)).toEqual([{ from, to, shift: 5.75 * HOUR_MS }])
})
