import { expect, test } from 'vitest'
import { snoozeTimes } from './snooze-times.ts'

/** The times as the clock on the wall tells them. */
const timesAt = (year: number, month: number, day: number, hour: number) =>
  snoozeTimes(new Date(year, month - 1, day, hour, 30).getTime()).map(({ name, at }) => {
    const date = new Date(at)
    return [name, date.getDate(), date.getHours(), date.getMinutes()]
  })

test('on a Wednesday there is everything', () => {
  expect(timesAt(2026, 11, 18, 10)).toEqual([
    ['hour', 18, 11, 30],
    ['evening', 18, 18, 0],
    ['tomorrow', 19, 9, 0],
    ['monday', 23, 9, 0],
  ])
})

test('late on a Sunday neither the evening nor Monday stands beside tomorrow', () => {
  expect(timesAt(2026, 11, 22, 21)).toEqual([
    ['hour', 22, 22, 30],
    ['tomorrow', 23, 9, 0],
  ])
})

test('on a Monday it is the next one', () => {
  expect(timesAt(2026, 11, 23, 10).at(-1)).toEqual(['monday', 30, 9, 0])
})
