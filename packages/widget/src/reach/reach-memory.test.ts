import { beforeEach, expect, test } from 'vitest'
import { openReachMemory } from './reach-memory.ts'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

test('what was tracked counts on the next page of the same visit, and not in the next visit', () => {
  openReachMemory('shop', true, false).count('viewed')
  const nextPage = openReachMemory('shop', true, false)
  nextPage.count('viewed')
  expect(nextPage.events).toEqual({ viewed: 2 })
  sessionStorage.clear()
  expect(openReachMemory('shop', true, false).events).toEqual({})
})

test('where nothing may be stored it counts on this page alone', () => {
  const memory = openReachMemory('shop', false, false)
  memory.count('viewed')
  expect(memory.events).toEqual({ viewed: 1 })
  expect(localStorage.length + sessionStorage.length).toBe(0)
})
