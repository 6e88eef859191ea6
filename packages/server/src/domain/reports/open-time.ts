import type { Hours } from '@tealight/protocol'
import { type Stretch, stretchesOn } from '../hours.ts'
import { type Day, daysAfter } from '../time-zone.ts'

/** When a site is open, for many questions in a row. */
export interface OpenTime {
  isOpenAt(at: number): boolean
  /** How much of the time between them it is open. */
  between(from: number, to: number): number
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Looks at each day of the calendar once, however many facts fall on it. */
export function openTimeOf(hours: Hours): OpenTime {
  if (hours.week.length === 0 && hours.holidays.length === 0) return ALWAYS
  const days = new Map<number, Stretch[]>()

  function stretchesOf(day: number): Stretch[] {
    const known = days.get(day)
    if (known !== undefined) return known
    const found = stretchesWithin(hours, day)
    days.set(day, found)
    return found
  }

  return {
    isOpenAt: (at) =>
      stretchesOf(Math.floor(at / DAY_MS)).some(({ from, to }) => from <= at && at < to),
    between(from, to) {
      let open = 0
      for (let day = Math.floor(from / DAY_MS); day * DAY_MS < to; day += 1)
        for (const stretch of stretchesOf(day))
          open += Math.max(0, Math.min(stretch.to, to) - Math.max(stretch.from, from))
      return open
    },
  }
}

export const ALWAYS: OpenTime = {
  isOpenAt: () => true,
  between: (from, to) => Math.max(0, to - from),
}

/** What of a day of UTC is open: apart from one another, the earliest first. */
function stretchesWithin(hours: Hours, day: number): Stretch[] {
  const name: Day = new Date(day * DAY_MS).toISOString().slice(0, 10)
  const [begin, end] = [day * DAY_MS, (day + 1) * DAY_MS]
  // A day somewhere else begins up to a day earlier or later, and may last into the night after it.
  const near = [-2, -1, 0, 1].flatMap((days) => stretchesOn(hours, daysAfter(name, days)))
  return merged(
    near
      .map(({ from, to }) => ({ from: Math.max(from, begin), to: Math.min(to, end) }))
      .filter(({ from, to }) => to > from),
  )
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = []
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1)
    if (last === undefined || last.to < stretch.from) apart.push({ ...stretch })
    else last.to = Math.max(last.to, stretch.to)
  }
  return apart
}
