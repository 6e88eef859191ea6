import { expect, test } from 'vitest'
import { Pace } from './pace.ts'
import { ReturnTimes } from './return-times.ts'

test('those who are turned away together come back one after the other, as fast as they can be let in', () => {
  const times = new ReturnTimes(Math.random)
  const seconds = Array.from({ length: 5_000 }, () => times.next(1_000, 500))
  const perSecond = new Map<number, number>()
  for (const second of seconds) perSecond.set(second, (perSecond.get(second) ?? 0) + 1)
  expect(Math.min(...seconds)).toBeGreaterThanOrEqual(1)
  expect(Math.max(...seconds)).toBeLessThan(15)
  // At 500 per second, with a little room for others.
  expect(Math.max(...perSecond.values())).toBeLessThan(800)
})

test('a crowd that is too large for that is spread over the second half of the longest wait', () => {
  const times = new ReturnTimes(Math.random)
  const seconds = Array.from({ length: 50_000 }, () => times.next(1_000, 500))
  expect(Math.max(...seconds)).toBeLessThanOrEqual(31)
  const last = seconds.slice(-10_000)
  expect(Math.min(...last)).toBeGreaterThanOrEqual(15)
  expect(new Set(last).size).toBeGreaterThan(10)
})

test('once nobody has been turned away for a while, the next one comes back soon', () => {
  const times = new ReturnTimes(() => 0.5)
  for (let count = 0; count < 10_000; count += 1) times.next(1_000, 500)
  expect(times.next(60_000, 500)).toBe(1)
})

test('the pace is what was possible while others waited, and nothing else changes it', () => {
  const pace = new Pace()
  const first = pace.perSecond
  for (let at = 0; at < 1_000; at += 1) pace.count(1_000 + at, false)
  expect(pace.perSecond).toBe(first)
  for (let at = 0; at < 10_000; at += 1) pace.count(3_000 + at, true)
  expect(pace.perSecond).toBeGreaterThan(950)
  expect(pace.perSecond).toBeLessThan(1_050)
})
