const DAY_MS = 24 * 3600_000

/** Making one takes longer than drawing a message. */
let clock: { language: string; format: Intl.DateTimeFormat } | undefined

/** The time of day, the way people write it in this language. */
export function timeOfDay(at: number, language: string): string {
  if (clock?.language !== language) {
    const format = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' })
    clock = { language, format }
  }
  return clock.format.format(at)
}

/** "Today", "yesterday", a weekday with its date, and the year when it is another one. */
export function dayName(at: number, now: number, language: string): string {
  const daysAgo = Math.round((midnight(now) - midnight(at)) / DAY_MS)
  if (daysAgo === 0 || daysAgo === 1) {
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-daysAgo, 'day')
  }
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return new Date(at).toLocaleDateString(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
}

/** Rounding in `dayName` takes care of days that have 23 or 25 hours. */
function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}
