import { expect, test } from 'vitest'
import { notificationChoicesSchema } from './choices.ts'
import { isQuiet, type Standing, tellingOf } from './telling.ts'

/** A Friday, at noon in London. */
const NOON = Date.UTC(2026, 10, 20, 12)
const HOUR = 3_600_000
const usual = notificationChoicesSchema.parse({})
const idle: Standing = { attention: 'none', isAway: false, now: NOON }

test('news is heard and shown, heard alone in the console, and not told where it is looked at', () => {
  expect(tellingOf('message', usual, idle)).toEqual({ sound: true, notice: true })
  expect(tellingOf('message', usual, { ...idle, attention: 'near' })).toEqual({
    sound: true,
    notice: false,
  })
  expect(tellingOf('message', usual, { ...idle, attention: 'here' })).toEqual(NOTHING)
})

test('each kind is told as it was chosen', () => {
  const kinds = { ...usual.kinds, waiting: { sound: false, notice: true } }
  const choices = { ...usual, kinds }
  expect(tellingOf('waiting', choices, idle)).toEqual({ sound: false, notice: true })
  expect(tellingOf('offered', choices, idle)).toEqual({ sound: true, notice: true })
})

test('who is away is told nothing, unless they want it', () => {
  const away = { ...idle, isAway: true }
  expect(tellingOf('called', usual, away)).toEqual(NOTHING)
  expect(tellingOf('called', { ...usual, whileAway: true }, away).sound).toBe(true)
})

test('in quiet times nothing is told', () => {
  const times = [{ days: [5], from: '12:00', to: '13:00' }]
  const choices = { ...usual, quiet: { timeZone: 'Europe/London', times } }
  expect(tellingOf('offered', choices, idle)).toEqual(NOTHING)
  expect(tellingOf('offered', choices, { ...idle, now: NOON + HOUR }).sound).toBe(true)
})

test('quiet times are those of the time zone, and last into the next day', () => {
  const night = { days: [5], from: '22:00', to: '07:00' }
  const isQuietAt = (hours: number, timeZone = 'UTC') =>
    isQuiet({ timeZone, times: [night] }, NOON + hours * HOUR)
  expect([9, 10, 18, 19].map((hours) => isQuietAt(hours))).toEqual([false, true, true, false])
  expect(isQuietAt(1, 'Asia/Tokyo')).toBe(true)
  expect(isQuietAt(-14)).toBe(false)
  expect(isQuiet({ timeZone: 'UTC', times: [{ ...night, days: [7] }] }, NOON + 57 * HOUR)).toBe(
    false,
  )
  expect(isQuiet({ timeZone: 'UTC', times: [{ ...night, days: [7] }] }, NOON + 62 * HOUR)).toBe(
    true,
  )
})

test('a whole day is quiet that ends when it begins', () => {
  const times = [{ days: [6], from: '00:00', to: '24:00' }]
  const isQuietAt = (hours: number) => isQuiet({ timeZone: 'UTC', times }, NOON + hours * HOUR)
  expect([11, 12, 35, 36].map(isQuietAt)).toEqual([false, true, true, false])
})

const NOTHING = { sound: false, notice: false }
