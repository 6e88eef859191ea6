import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSpread, spreadOf } from './spread.ts'

test('half of the values, and nine tenths, do not exceed their places, and no lower value does', () => {
  const some = { minLength: 1, maxLength: 200 }
  const lists = fc.oneof(fc.array(fc.nat(), some), fc.array(fc.nat(5), some))
  fc.assert(
    fc.property(lists, (values) => {
      const [count, sum, shares] = spreadOf(values.join())
      const lowest = (share: number) =>
        Math.min(
          ...values.filter(
            (value) => values.filter((other) => other <= value).length * 100 >= share * count,
          ),
        )
      expect(count).toBe(values.length)
      expect(sum).toBe(values.reduce((sum, value) => sum + value, 0))
      expect(shares).toEqual([lowest(50), lowest(90)])
    }),
  )
})

test('of no values there is no spread, and columns of other names are left alone', () => {
  expect(spreadOf(null)).toEqual([0, null, null])
  expect(isSpread('spread_clock')).toBe(true)
  expect(['text', 'clock', 'a_spread_'].some(isSpread)).toBe(false)
})
