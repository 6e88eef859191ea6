import { expect, test } from 'vitest'
import { QueuePace } from './queue-pace.ts'

const MINUTE_MS = 60_000

function paceOf(...departures: number[]): QueuePace {
  const pace = new QueuePace()
  for (const minute of departures) pace.left(minute * MINUTE_MS)
  return pace
}

test('nobody is told how long it takes before it is known', () => {
  expect(paceOf(1, 2).waitMs(1, 3 * MINUTE_MS)).toBeNull()
})

test('each place takes as long as those before took, in whole minutes', () => {
  const pace = paceOf(0, 2, 4)
  expect(pace.waitMs(1, 6 * MINUTE_MS)).toBe(2 * MINUTE_MS)
  expect(pace.waitMs(5, 6 * MINUTE_MS)).toBe(10 * MINUTE_MS)
})

test('it takes longer the longer nobody leaves, until nobody can tell', () => {
  const pace = paceOf(0, 2, 4)
  expect(pace.waitMs(1, 15 * MINUTE_MS)).toBe(5 * MINUTE_MS)
  expect(pace.waitMs(1, 31 * MINUTE_MS)).toBeNull()
})
