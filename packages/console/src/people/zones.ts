import { shownAt } from '@tealight/protocol'
import { locale } from '../i18n/language.ts'

const HOUR_MS = 3_600_000

/** How many hours the clocks of a time zone are ahead of those here. */
export function hoursAhead(zone: string, at: number): number {
  return (shownAt(zone, at) - shownAt(undefined, at)) / HOUR_MS
}

/** What the clocks of a time zone show, with the day where it is another one than here. */
export function formatTimeIn(zone: string, at: number): string {
  const isSameDay = dayOf(shownAt(zone, at)) === dayOf(shownAt(undefined, at))
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

const dayOf = (shown: number): number => Math.floor(shown / (24 * HOUR_MS))
