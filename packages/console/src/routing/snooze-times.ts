/** A time that many mean. */
export interface SnoozeTime {
  name: 'hour' | 'evening' | 'tomorrow' | 'monday'
  at: number
}

const HOUR_MS = 60 * 60_000
const EVENING = 18
const MORNING = 9
const MONDAY = 1

/** The times that are offered now, the soonest first: no evening when it is there, no Monday that is tomorrow. */
export function snoozeTimes(now: number): SnoozeTime[] {
  const evening = at(now, 0, EVENING)
  const tomorrow = at(now, 1, MORNING)
  const monday = at(now, daysUntilMonday(now), MORNING)
  return [
    { name: 'hour', at: now + HOUR_MS },
    ...(evening > now + HOUR_MS ? [{ name: 'evening', at: evening } as const] : []),
    { name: 'tomorrow', at: tomorrow },
    ...(monday > tomorrow ? [{ name: 'monday', at: monday } as const] : []),
  ]
}

/** An hour of a day from today on, by the clock on the wall. */
function at(now: number, days: number, hour: number): number {
  const date = new Date(now)
  date.setDate(date.getDate() + days)
  return date.setHours(hour, 0, 0, 0)
}

function daysUntilMonday(now: number): number {
  return (MONDAY - new Date(now).getDay() + 7) % 7 || 7
}
