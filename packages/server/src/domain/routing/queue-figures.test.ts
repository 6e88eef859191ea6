import { expect, test } from 'vitest'
import { queueFigures } from './queue-figures.ts'

const MINUTE_MS = 60_000
const NOW = 100 * MINUTE_MS

test('a queue tells who waits, how many came and were taken, and how long it takes', () => {
  const stay = (enteredAt: number, leftAt: number, how: 'answered' | 'ended' = 'answered') => ({
    teamId: 'sales',
    enteredAt: enteredAt * MINUTE_MS,
    leftAt: leftAt * MINUTE_MS,
    how,
  })
  const stays = [
    stay(60, 80),
    stay(75, 90, 'ended'),
    stay(80, 95),
    { ...stay(70, 99), teamId: 'other' },
  ]
  const waiting = [
    { teamId: 'sales', waiting: 2, oldestAt: 40 * MINUTE_MS, arrived: 1 },
    { teamId: 'other', waiting: 1, oldestAt: 1, arrived: 0 },
  ]
  expect(queueFigures({ id: 'sales' }, waiting, stays, NOW)).toEqual({
    teamId: 'sales',
    waiting: 2,
    oldestAt: 40 * MINUTE_MS,
    arrived: 3,
    served: 2,
    waitMs: 20 * MINUTE_MS,
  })
  expect(queueFigures({ id: 'new' }, waiting, stays, NOW)).toMatchObject({
    waiting: 0,
    oldestAt: null,
    waitMs: null,
  })
})
