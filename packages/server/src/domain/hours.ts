import type { Hours, Span } from '@tealight/protocol'
import { type Day, dayAt, daysAfter, momentsOf, weekdayOf } from './time-zone.ts'

/** Whether it is open, and when that ends; null: never, as far as anybody can see. */
export interface Opening {
  isOpen: boolean
  until: number | null
}

/** From when, and until before when it is open. */
export interface Stretch {
  from: number
  to: number
}

/** Nobody has a longer holiday than a year. */
const DAYS_AHEAD = 370

/**
 * Whether it is open now. The times are those of the clocks of the site's time zone: when clocks are set back and show
 * a time twice, it opens at the first and closes at the last; when they are set forward and leave a time out, the moment
 * of setting stands for it.
 */
export function openingAt(hours: Hours, now: number): Opening {
  if (hours.week.length === 0) return withoutWeek(hours, now)
  if (isOpenAt(hours, now)) return { isOpen: true, until: closingAfter(hours, now) }
  const today = dayAt(hours.timeZone, now)
  for (let days = 0; days <= DAYS_AHEAD; days += 1) {
    const next = stretchesFrom(hours, daysAfter(today, days)).filter(({ from }) => from > now)
    if (next.length > 0) return { isOpen: false, until: Math.min(...next.map(({ from }) => from)) }
  }
  return { isOpen: false, until: null }
}

/** Without spans it is open on all days but holidays. */
function withoutWeek(hours: Hours, now: number): Opening {
  if (hours.holidays.length === 0) return { isOpen: true, until: null }
  return openingAt({ ...hours, week: EVERY_DAY }, now)
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' }))

/** What is open of that which begins on a day. */
export function stretchesOn(hours: Hours, day: Day): Stretch[] {
  return stretchesFrom(hours.week.length === 0 ? { ...hours, week: EVERY_DAY } : hours, day)
}

/** Whether it is open: what `openingAt` says, without looking for when that ends. */
export function isOpenAt(hours: Hours, now: number): boolean {
  if (hours.week.length === 0) return !isHoliday(hours, dayAt(hours.timeZone, now))
  const today = dayAt(hours.timeZone, now)
  return [-1, 0, 1].some((days) =>
    stretchesFrom(hours, daysAfter(today, days)).some(({ from, to }) => from <= now && to > now),
  )
}

/** When it closes that is open now, however many stretches go over into each other until then. */
function closingAfter(hours: Hours, now: number): number | null {
  const today = dayAt(hours.timeZone, now)
  const known: Stretch[] = []
  let end = now
  for (let days = -1; days <= daysToSee(hours); days += 1) {
    known.push(...stretchesFrom(hours, daysAfter(today, days)))
    end = endOf(known, end)
    const tomorrow = momentsOf(hours.timeZone, daysAfter(today, days + 1), 0).first
    if (days > 0 && end < tomorrow) return end
  }
  return null
}

/** A week repeats itself; only a holiday may end what has lasted for longer. */
function daysToSee({ holidays }: Hours): number {
  return holidays.length === 0 ? 9 : DAYS_AHEAD
}

function endOf(stretches: readonly Stretch[], now: number): number {
  let end = now
  for (;;) {
    const at = end
    const further = stretches.filter(({ from, to }) => from <= at && to > at).map(({ to }) => to)
    if (further.length === 0) return end
    end = Math.max(...further)
  }
}

/** What begins on a day. It ends with the day when the next one is a holiday. */
function stretchesFrom(hours: Hours, day: Day): Stretch[] {
  if (isHoliday(hours, day)) return []
  const weekday = weekdayOf(day)
  return hours.week
    .filter((span) => span.day === weekday)
    .map((span) => stretchOf(hours, span, day))
    .filter(({ from, to }) => to > from)
}

function stretchOf(hours: Hours, span: Span, day: Day): Stretch {
  const { timeZone } = hours
  const from = minuteOf(span.from)
  const to = minuteOf(span.to)
  const tomorrow = daysAfter(day, 1)
  const isOverNight = to <= from
  const end =
    isOverNight && !isHoliday(hours, tomorrow)
      ? ([tomorrow, to] as const)
      : ([day, isOverNight ? 1440 : to] as const)
  return {
    from: momentsOf(timeZone, day, from).first,
    to: momentsOf(timeZone, end[0], end[1]).last,
  }
}

function isHoliday({ holidays }: Hours, day: Day): boolean {
  return holidays.some(({ date }) => date === day || date === day.slice('2027-'.length))
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
