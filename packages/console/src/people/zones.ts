import { locale } from '../i18n/language.ts'

const MINUTE_MS = 60_000

/** How many hours the clocks of a time zone are ahead of those here. */
export function hoursAhead(zone: string, at: number): number {
  return (shownAt(at, zone) - shownAt(at)) / (60 * MINUTE_MS)
}

/** What the clocks of a time zone show, with the day where it is another one than here. */
export function formatTimeIn(zone: string, at: number): string {
  const isSameDay = dayOf(shownAt(at, zone)) === dayOf(shownAt(at))
  const day = isSameDay ? {} : ({ weekday: 'short' } as const)
  const time = { ...day, hour: 'numeric', minute: '2-digit', timeZone: zone } as const
  return new Intl.DateTimeFormat(locale(), time).format(at)
}

/** A few hours: `3 hr`, `5.5 hr`. */
export function formatHours(hours: number): string {
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'short',
    maximumFractionDigits: 2,
  }).format(hours)
}

/** What clocks show, to the minute, as if it were UTC. */
function shownAt(at: number, timeZone?: string): number {
  const shown: Record<string, number> = {}
  const digits = 'numeric'
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: digits,
    month: digits,
    day: digits,
    hour: digits,
    minute: digits,
  })
  for (const { type, value } of format.formatToParts(at)) shown[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = shown
  return Date.UTC(year, month - 1, day, hour, minute)
}

const dayOf = (shown: number): number => Math.floor(shown / (24 * 60 * MINUTE_MS))
