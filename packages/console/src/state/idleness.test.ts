import { memoryStorage } from '@tealight/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchIdleness } from './idleness.ts'

const MINUTE_MS = 60_000

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A tab, and how often it was told that nobody is there. */
function tab(limitMs: number | null = 10 * MINUTE_MS) {
  const storage = memoryStorage()
  const told = { idle: 0, active: 0 }
  const end = watchIdleness({
    storage,
    now: Date.now,
    limitMs: () => limitMs,
    onIdle: () => void told.idle++,
    onActive: () => void told.active++,
  })
  return { told, storage, end }
}

test('after its minutes without a key or the pointer nobody is there', () => {
  const { told, end } = tab()
  vi.advanceTimersByTime(9 * MINUTE_MS)
  dispatchEvent(new Event('pointermove'))
  vi.advanceTimersByTime(9.5 * MINUTE_MS)
  expect(told).toEqual({ idle: 0, active: 1 })
  vi.advanceTimersByTime(MINUTE_MS)
  expect(told.idle).toBeGreaterThan(0)
  end()
})

test('a key in one tab counts for all', () => {
  const { told, storage, end } = tab()
  vi.advanceTimersByTime(9 * MINUTE_MS)
  // What another tab has written.
  storage.set('tealight:console:active-at', String(Date.now()))
  vi.advanceTimersByTime(5 * MINUTE_MS)
  expect(told.idle).toBe(0)
  end()
})

test('a machine that has slept was left, however short its limit would have been', () => {
  const { told, end } = tab()
  vi.advanceTimersByTime(MINUTE_MS)
  // Time passes, and no timer counts it.
  vi.setSystemTime(Date.now() + 5 * MINUTE_MS)
  vi.advanceTimersByTime(10_000)
  expect(told.idle).toBe(1)
  vi.advanceTimersByTime(10_000)
  expect(told.idle).toBe(1)
  end()
})

test('a page whose timers are slowed down has not slept', () => {
  const { told, end } = tab()
  vi.setSystemTime(Date.now() + MINUTE_MS)
  vi.advanceTimersByTime(10_000)
  expect(told.idle).toBe(0)
  end()
})

test('whoever never wants to be away by time is not', () => {
  const { told, end } = tab(null)
  vi.advanceTimersByTime(600 * MINUTE_MS)
  expect(told.idle).toBe(0)
  end()
})
