import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ShortMemory } from './short-memory.ts'

const LIFE_MS = 30_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what was put in is found until its time is over', () => {
  const memory = new ShortMemory<number>(10, LIFE_MS)
  memory.set('a', 1)
  vi.advanceTimersByTime(LIFE_MS)
  expect(memory.get('a')).toBe(1)
  vi.advanceTimersByTime(1)
  expect(memory.get('a')).toBeUndefined()
})

test('what is put in again begins a new life', () => {
  const memory = new ShortMemory<number>(10, LIFE_MS)
  memory.set('a', 1)
  vi.advanceTimersByTime(LIFE_MS / 2)
  memory.set('a', 2)
  vi.advanceTimersByTime(LIFE_MS)
  expect(memory.get('a')).toBe(2)
})

test('the oldest makes room for the newest', () => {
  const memory = new ShortMemory<number>(2, LIFE_MS)
  for (const [value, key] of ['a', 'b', 'a', 'c'].entries()) memory.set(key, value)
  expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual([2, undefined, 3])
})

test('nothing stays, and no timer runs, when nobody asks again', () => {
  const memory = new ShortMemory<number>(10_000, LIFE_MS)
  for (let number = 0; number < 5_000; number += 1) memory.set(String(number), number)
  expect(memory.size).toBe(5_000)
  vi.advanceTimersByTime(LIFE_MS * 1.3)
  expect(memory.size).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('what is forgotten is not found', () => {
  const memory = new ShortMemory<number>(10, LIFE_MS)
  for (const key of ['a', 'b', 'c']) memory.set(key, 1)
  memory.delete('a')
  expect([memory.get('a'), memory.get('b')]).toEqual([undefined, 1])
  memory.clear()
  expect(memory.size).toBe(0)
})
