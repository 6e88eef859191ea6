import { expect, test, vi } from 'vitest'
import { openRowsInHand } from './rows-in-hand.ts'

test('of several rows none goes before all are done with', () => {
  const { swiped, take, release } = openRowsInHand()
  const [first, second] = [vi.fn(), vi.fn()]
  take('anna', () => null)
  take('bert', () => null)
  release(first)
  expect([...swiped.value.keys()]).toEqual(['anna', 'bert'])
  expect(first).not.toHaveBeenCalled()
  release(second)
  expect(swiped.value.size).toBe(0)
  expect(first).toHaveBeenCalledOnce()
  expect(second).toHaveBeenCalledOnce()
})
