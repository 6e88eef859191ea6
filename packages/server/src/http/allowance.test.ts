import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { collectGarbage } from '../hub/testing/collect-garbage.ts'
import { Allowance } from './allowance.ts'

const MINUTE_MS = 60_000

let nowMs = 1_000_000
let allowance: Allowance
beforeEach(() => void (allowance = new Allowance(6, MINUTE_MS, () => nowMs)))

afterEach(() => void vi.useRealTimers())

function uses(key: string, times: number): void {
  for (let time = 0; time < times; time += 1) allowance.use(key)
}

test('so much is allowed in a period, for each key', () => {
  uses('a', 5)
  expect(allowance.waitMs('a')).toBe(0)
  uses('a', 1)
  expect(allowance.waitMs('a')).toBeGreaterThan(0)
  expect(allowance.waitMs('b')).toBe(0)
})

test('after the time that was told it is allowed again, and not much before', () => {
  uses('a', 6)
  nowMs += 20_000
  const waitMs = allowance.waitMs('a')
  nowMs += waitMs - 1_000
  expect(allowance.waitMs('a')).toBeGreaterThan(0)
  nowMs += 1_001
  expect(allowance.waitMs('a')).toBe(0)
})

test('what was done at the end of a period still counts at the beginning of the next', () => {
  nowMs += 59_000
  allowance.use('a')
  nowMs += 59_000
  uses('a', 5)
  nowMs += 2_000
  expect(allowance.waitMs('a')).toBe(0)
  uses('a', 1)
  expect(allowance.waitMs('a')).toBeGreaterThan(0)
})

test('after two quiet periods nothing counts any more', () => {
  uses('a', 1_000)
  nowMs += 2 * MINUTE_MS
  expect(allowance.waitMs('a')).toBe(0)
})

test('what counts no more is let go of, although nobody comes', () => {
  vi.useFakeTimers()
  uses('a', 6)
  nowMs += MINUTE_MS
  vi.advanceTimersByTime(MINUTE_MS)
  expect(vi.getTimerCount()).toBe(1)
  nowMs += MINUTE_MS
  vi.advanceTimersByTime(MINUTE_MS)
  expect(vi.getTimerCount()).toBe(0)
})

test('a million strangers take no more memory than a hundred thousand or two', async () => {
  await collectGarbage()
  const before = process.memoryUsage().heapUsed
  for (let stranger = 0; stranger < 1_000_000; stranger += 1) allowance.use(`stranger ${stranger}`)
  await collectGarbage()
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(40_000_000)
  uses('a', 6)
  expect(allowance.waitMs('a')).toBeGreaterThan(0)
})
