import { locale } from './language.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How long ago something was, as short as a list wants it: `now`, `5m ago`, `3h ago`, then the day. */
export function formatAgo(at: number, now: number): string {
  const ago = Math.max(0, now - at)
  if (ago < MINUTE_MS) return relative({ numeric: 'auto' }).format(0, 'second')
  if (ago < HOUR_MS) return relative().format(-Math.floor(ago / MINUTE_MS), 'minute')
  if (ago < DAY_MS) return relative().format(-Math.floor(ago / HOUR_MS), 'hour')
  return date(
    sameYear(at, now) ? { day: 'numeric', month: 'short' } : { dateStyle: 'medium' },
  ).format(at)
}

/** A span of time in its largest unit: `<1m`, `12m`, `3h`, `2d`. */
export function formatSpan(spanMs: number): string {
  if (spanMs < MINUTE_MS) return `<${unit(1, 'minute')}`
  if (spanMs < HOUR_MS) return unit(Math.floor(spanMs / MINUTE_MS), 'minute')
  if (spanMs < DAY_MS) return unit(Math.floor(spanMs / HOUR_MS), 'hour')
  return unit(Math.floor(spanMs / DAY_MS), 'day')
}

/** How long somebody waits, running: `0:42`, `12:07`, `1:02:33`; from a day on in days. */
export function formatRunning(spanMs: number): string {
  if (spanMs >= DAY_MS) return formatSpan(spanMs)
  const seconds = Math.max(0, Math.floor(spanMs / 1_000))
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60]
  const hours = Math.floor(seconds / 3_600)
  if (hours > 0) parts.unshift(hours)
  return parts.map((part, index) => digits(part, index === 0 ? 1 : 2)).join(':')
}

/** The time of day. */
export const formatTime = (at: number): string => date({ timeStyle: 'short' }).format(at)

/** Day and time in full, for tooltips and details. */
export const formatMoment = (at: number): string =>
  date({ dateStyle: 'medium', timeStyle: 'short' }).format(at)

/** A day by its name: `Monday 16 November`. */
export function formatDay(at: number, now: number): string {
  const year = sameYear(at, now) ? {} : ({ year: 'numeric' } as const)
  return date({ weekday: 'long', day: 'numeric', month: 'long', ...year }).format(at)
}

/** The name of a day of the week: 1 is Monday, as was the first of January 2024. */
export function formatWeekday(day: number, weekday: 'long' | 'short' = 'long'): string {
  return date({ weekday, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))
}

/** The name of a language, such as `French` for `fr`; the tag itself when nobody knows it. */
export function formatLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames([locale()], { type: 'language' }).of(tag) ?? tag
  } catch {
    // A browser may report anything; what is no language tag is shown as it came.
    return tag
  }
}

const digits = (amount: number, least: number): string =>
  new Intl.NumberFormat(locale(), { minimumIntegerDigits: least }).format(amount)

function relative(options: Intl.RelativeTimeFormatOptions = {}): Intl.RelativeTimeFormat {
  return new Intl.RelativeTimeFormat(locale(), { style: 'narrow', ...options })
}

function date(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale(), options)
}

function unit(amount: number, name: 'minute' | 'hour' | 'day'): string {
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: name,
    unitDisplay: 'narrow',
  }).format(amount)
}

/** A number as people write it. */
export const formatNumber = (amount: number): string =>
  new Intl.NumberFormat(locale()).format(amount)

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** The size of a file: `3.4 MB`. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), BYTE_UNITS.length - 1)
  const size = bytes / 1024 ** step
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: BYTE_UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: size < 10 && step > 1 ? 1 : 0,
  }).format(size)
}

/** A share of a whole: `40%`. */
export const formatShare = (share: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent' }).format(Math.min(share, 1))

const sameYear = (a: number, b: number): boolean =>
  new Date(a).getFullYear() === new Date(b).getFullYear()
