import type { Hours } from '@tealight/protocol'
import { hoursSchema } from '@tealight/protocol/schemas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openingAt } from './hours.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

function hours(week: string[], own: Partial<Hours> = {}): Hours {
  const spans = week.map((span) => {
    const [day, from = '', to = ''] = span.split(' ')
    return { day: Number(day), from, to }
  })
  return hoursSchema.parse({ timeZone: 'Europe/Berlin', week: spans, ...own })
}

/** Open or closed, and until when, as it is told in UTC. */
function told(of: Hours, at: string): string {
  const { isOpen, until } = openingAt(of, Date.parse(at))
  return `${isOpen ? 'open' : 'closed'} ${until === null ? 'for good' : new Date(until).toISOString().slice(0, 16)}`
}

const OFFICE = ['1 09:00 12:00', '1 13:00 17:00', '2 09:00 17:00', '5 22:00 02:00']

describe('in the time of the site', () => {
  test.each([
    ['2026-11-23T07:59Z', 'closed 2026-11-23T08:00'],
    ['2026-11-23T08:00Z', 'open 2026-11-23T11:00'],
    ['2026-11-23T11:00Z', 'closed 2026-11-23T12:00'],
    ['2026-11-24T16:00Z', 'closed 2026-11-27T21:00'],
    ['2026-11-27T23:30Z', 'open 2026-11-28T01:00'],
    ['2026-11-28T01:00Z', 'closed 2026-11-30T08:00'],
  ])('at %s it is %s', (at, expected) => expect(told(hours(OFFICE), at)).toBe(expected))

  test('spans that meet are one', () => {
    expect(told(hours(['1 00:00 24:00', '2 00:00 08:00']), '2026-11-23T12:00Z')).toBe(
      'open 2026-11-24T07:00',
    )
  })

  test('without spans it is open at all times', () => {
    expect(told(hours([]), '2026-11-23T12:00Z')).toBe('open for good')
  })
})

describe('on holidays', () => {
  const holidays = [
    { date: '2026-11-24', name: '' },
    { date: '11-28', name: '' },
  ]

  test.each([
    ['nothing begins', '2026-11-24T10:00Z', 'closed 2026-11-27T21:00'],
    ['what began the day before ends at midnight', '2026-11-27T22:30Z', 'open 2026-11-27T23:00'],
    ['of every year too', '2027-11-28T10:00Z', 'closed 2027-11-29T08:00'],
  ])('%s', (_, at, expected) => expect(told(hours(OFFICE, { holidays }), at)).toBe(expected))

  test('without spans all other days are open', () => {
    expect(told(hours([], { holidays }), '2026-11-24T10:00Z')).toBe('closed 2026-11-24T23:00')
  })

  test('a week of nothing but holidays never opens', () => {
    const everyMonday = Array.from({ length: 60 }, (_, week) => {
      const at = Date.parse('2026-11-23') + week * 7 * 24 * HOUR_MS
      return { date: new Date(at).toISOString().slice(0, 10), name: '' }
    })
    expect(told(hours(['1 09:00 17:00'], { holidays: everyMonday }), '2026-11-23T10:00Z')).toBe(
      'closed for good',
    )
  })
})

describe('when clocks are set', () => {
  test.each([
    ['forward, it opens at the moment of setting', '2027-03-28T00:30Z', 'closed 2027-03-28T01:00'],
    ['back, it stays open for both', '2026-10-25T00:15Z', 'closed 2026-10-25T00:30'],
    ['back, it closes at the second time', '2026-10-25T00:45Z', 'open 2026-10-25T02:15'],
  ])('%s', (_, at, expected) => {
    expect(told(hours(['7 02:30 03:15']), at)).toBe(expected)
  })
})

/** Zones that set their clocks by an hour, by half an hour, at midnight, over a whole day, and never. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Beirut',
  'America/Santiago',
  'Pacific/Apia',
  'Asia/Kolkata',
]

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)

const week = fc.array(fc.record({ day: fc.integer({ min: 1, max: 7 }), from: time, to: time }), {
  minLength: 1,
  maxLength: 6,
})

/** Around the settings of clocks in these zones, and a day that Samoa left out. */
const moment = fc
  .tuple(
    fc.constantFrom(
      '2026-03-08',
      '2026-03-29',
      '2026-04-05',
      '2026-09-06',
      '2026-10-25',
      '2026-11-01',
      '2011-12-30',
    ),
    fc.integer({ min: -36 * 60, max: 36 * 60 }),
  )
  .map(([day, minutes]) => Date.parse(day) + minutes * MINUTE_MS)

const anyHours = fc
  .record({ timeZone: fc.constantFrom(...ZONES), week })
  .map((own) => hoursSchema.parse(own))

/** What the clock on the wall shows: an independent opinion, unsure where clocks show a time twice. */
function byTheWall({ timeZone, week: spans }: Hours, at: number): boolean {
  const shown = new Date(at).toLocaleString('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  const [name = '', clock = ''] = shown.split(' ')
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(name.slice(0, 3)) + 1
  return spans.some(({ day: of, from, to }) => {
    const isOverNight = to <= from
    if (of === day && clock >= from && (isOverNight || clock < to)) return true
    return isOverNight && (of % 7) + 1 === day && clock < to
  })
}

/** Whether clocks are set within a day of this. */
function isUnsure(timeZone: string, at: number): boolean {
  const offsets = [-26, 0, 26].map(
    (hour) =>
      new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
        .formatToParts(at + hour * HOUR_MS)
        .find(({ type }) => type === 'timeZoneName')?.value,
  )
  return new Set(offsets).size > 1
}

test('whole days in a row are one stretch, and a week of them never ends', () => {
  const days = (...week: number[]) =>
    hoursSchema.parse({
      timeZone: 'Europe/Berlin',
      week: week.map((day) => ({ day, from: '00:00', to: '00:00' })),
    })
  const friday = Date.parse('2026-03-06T20:00Z')
  const saturday = Date.parse('2026-03-06T23:00Z')
  const tuesday = Date.parse('2026-03-09T23:00Z')
  expect(openingAt(days(6, 7, 1), friday)).toEqual({ isOpen: false, until: saturday })
  expect(openingAt(days(6, 7, 1), saturday)).toEqual({ isOpen: true, until: tuesday })
  expect(openingAt(days(1, 2, 3, 4, 5, 6, 7), friday)).toEqual({ isOpen: true, until: null })
})

describe('at any time, in any zone', () => {
  test('it is what the clock on the wall says', () => {
    fc.assert(
      fc.property(anyHours, moment, fc.integer({ min: -9, max: 9 }), (of, around, weeks) => {
        const at = around + weeks * 7 * 24 * HOUR_MS
        fc.pre(!isUnsure(of.timeZone, at))
        expect(openingAt(of, at).isOpen).toBe(byTheWall(of, at))
      }),
    )
  })

  test('it stays as it is until it is said to change, and changes then', () => {
    fc.assert(
      fc.property(
        anyHours,
        moment,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (of, at, share) => {
          const { isOpen, until } = openingAt(of, at)
          if (until === null) return
          expect(until).toBeGreaterThan(at)
          const between = at + Math.floor((until - at) * share)
          expect(openingAt(of, between)).toEqual({ isOpen, until })
          expect(openingAt(of, until).isOpen).toBe(!isOpen)
        },
      ),
      { numRuns: 300 },
    )
  })
})
