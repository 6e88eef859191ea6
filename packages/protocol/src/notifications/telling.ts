import { shownAt } from '../clocks.ts'
import type { NotificationChoices, QuietTime } from './choices.ts'
import type { NewsKind } from './news.ts'

/** Where an agent is while there is news. */
export interface Standing {
  /** At this very conversation in a window that has the keyboard, elsewhere in such a window, or at nothing of ours. */
  attention: 'here' | 'near' | 'none'
  isAway: boolean
  now: number
}

/** How it is told. */
export interface Telling {
  sound: boolean
  notice: boolean
}

const NOT_AT_ALL: Telling = { sound: false, notice: false }

/**
 * What an agent is told of news. Whoever looks at a conversation needs no telling, and whoever works in the console
 * hears of another one: a notification of the system would only lie in the way.
 */
export function tellingOf(
  kind: NewsKind,
  { kinds, whileAway, quiet }: NotificationChoices,
  { attention, isAway, now }: Standing,
): Telling {
  if (attention === 'here' || (isAway && !whileAway) || isQuiet(quiet, now)) return NOT_AT_ALL
  const { sound, notice } = kinds[kind]
  return { sound, notice: notice && attention === 'none' }
}

/** Whether the clocks of the time zone stand in a quiet time. */
export function isQuiet({ timeZone, times }: NotificationChoices['quiet'], now: number): boolean {
  if (times.length === 0) return false
  const clock = clockIn(timeZone, now)
  return times.some((time) => isWithin(time, clock))
}

interface Clock {
  /** 1 is Monday, 7 is Sunday. */
  day: number
  /** Such as `07:30`. */
  time: string
}

function clockIn(timeZone: string, now: number): Clock {
  const shown = new Date(shownAt(timeZone, now))
  return { day: shown.getUTCDay() || 7, time: shown.toISOString().slice(11, 16) }
}

function isWithin({ days, from, to }: QuietTime, { day, time }: Clock): boolean {
  const isToday = days.includes(day)
  if (from < to) return isToday && from <= time && time < to
  const yesterday = day === 1 ? 7 : day - 1
  return (isToday && from <= time) || (days.includes(yesterday) && time < to)
}
