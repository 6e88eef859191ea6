import type { ReportStep } from '@tealight/protocol'
import { locale } from '../i18n/language.ts'

const UNITS = [
  ['day', 24 * 60 * 60_000],
  ['hour', 60 * 60_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

/** How long something took, in its two largest units: `2m 5s`, `1d 3h`. */
export function formatTook(ms: number): string {
  const rounded = Math.round(ms / 1000) * 1000
  const first = UNITS.findIndex(([, size]) => rounded >= size)
  if (first === -1) return unit(0, 'second')
  let left = rounded
  return UNITS.slice(first, first + 2)
    .flatMap(([name, size]) => {
      const amount = Math.floor(left / size)
      left -= amount * size
      return amount === 0 ? [] : [unit(amount, name)]
    })
    .join(' ')
}

/** A step of a period: an hour, a day, the first day of a week, a month. */
export function formatSlot(at: number, step: ReportStep, zone: string): string {
  const day = { day: 'numeric', month: 'short' } as const
  const parts: Record<ReportStep, Intl.DateTimeFormatOptions> = {
    hour: { ...day, hour: 'numeric', minute: '2-digit' },
    day: { weekday: 'short', ...day },
    week: day,
    month: { month: 'short', year: 'numeric' },
  }
  return new Intl.DateTimeFormat(locale(), { timeZone: zone, ...parts[step] }).format(at)
}

/** From one day of the calendar to another. */
export function formatPeriod(from: string, to: string): string {
  const format = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' })
  return format.formatRange(Date.parse(from), Date.parse(to))
}

/** Monday to Sunday. */
export function weekdayNames(): string[] {
  const format = new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' })
  // The fifth of January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(1970, 0, 5 + day)))
}

export function formatHour(hour: number): string {
  return new Intl.DateTimeFormat(locale(), { hour: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(1970, 0, 5, hour),
  )
}

export function formatDecimal(value: number): string {
  return value.toLocaleString(locale(), { maximumFractionDigits: 1 })
}

function unit(amount: number, name: string): string {
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: name,
    unitDisplay: 'narrow',
  }).format(amount)
}
