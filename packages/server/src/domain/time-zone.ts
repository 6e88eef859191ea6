import { shownAt } from '@tealight/protocol'
import { LRUCache } from 'lru-cache'

/** A day of the calendar, such as `2027-04-05`. */
export type Day = string

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** It takes a while to find out, and there are a few hundred. */
const named = new LRUCache<string, { name: string | null }>({ max: 1_000 })

/** A time zone by its name, such as `Europe/Berlin`, as it is written; null: there is none. */
export function timeZoneCalled(name: string): string | null {
  if (!/^[\w+/-]{1,64}$/.test(name)) return null
  const found = named.get(name) ?? { name: look(name) }
  named.set(name, found)
  return found.name
}

function look(timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

/** The day that it is there. */
export function dayAt(timeZone: string, at: number): Day {
  return new Date(shownAt(timeZone, at)).toISOString().slice(0, 10)
}

export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay() || 7
}

/**
 * When the clocks there show this minute of the day (1440: the midnight after it). Where clocks are set back they show
 * it twice: `first` and `last` differ. Where they are set forward and leave it out, it is the moment of setting.
 */
export function momentsOf(
  timeZone: string,
  day: Day,
  minute: number,
): { first: number; last: number } {
  const shown = Date.parse(day) + minute * MINUTE_MS
  const before = shown - offsetAt(timeZone, shown - DAY_MS)
  const after = shown - offsetAt(timeZone, shown + DAY_MS)
  const [first = null, last = first] = [...new Set([before, after])]
    .sort((a, b) => a - b)
    .filter((at) => shownAt(timeZone, at) === shown)
  if (first !== null && last !== null) return { first, last }
  const set = changeOfOffset(timeZone, Math.min(before, after), Math.max(before, after))
  return { first: set, last: set }
}

/** A stretch of time in which the clocks of a time zone are not set: `shift` is what they are ahead of UTC. */
export interface Even {
  from: number
  to: number
  shift: number
}

/** All of them between two moments, in their order. */
export function evensIn(timeZone: string, from: number, to: number): Even[] {
  const evens: Even[] = []
  let begin = from
  for (let at = from; at < to;) {
    const next = Math.min(at + DAY_MS, to)
    if (offsetAt(timeZone, next) !== offsetAt(timeZone, at)) {
      const set = changeOfOffset(timeZone, at, next)
      if (set < to) {
        evens.push({ from: begin, to: set, shift: offsetAt(timeZone, begin) })
        begin = set
      }
    }
    at = next
  }
  if (begin < to) evens.push({ from: begin, to, shift: offsetAt(timeZone, begin) })
  return evens
}

/** The moment between these at which the clocks are set. */
function changeOfOffset(timeZone: string, from: number, to: number): number {
  const old = offsetAt(timeZone, from)
  let [low, high] = [from, to]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(timeZone, middle) === old) low = middle
    else high = middle
  }
  return high
}

function offsetAt(timeZone: string, at: number): number {
  return shownAt(timeZone, at) - at
}
