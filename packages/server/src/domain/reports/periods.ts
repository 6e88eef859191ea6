import type { ReportStep } from '@tealight/protocol'
import { type Day, daysAfter, momentsOf, weekdayOf } from '../time-zone.ts'

/** A stretch of time, `to` excluded. */
export interface Slot {
  from: number
  to: number
}

const HOUR_MS = 60 * 60_000

/** From the first moment of a day to the last of another, where the clocks of a time zone show them. */
export function spanOf({ from, to, zone }: { from: Day; to: Day; zone: string }): Slot {
  return { from: beginOf(from, zone), to: beginOf(daysAfter(to, 1), zone) }
}

/**
 * The hours, days, weeks or months of a period. Weeks begin on Mondays, and the first and last may be cut short by the
 * period. A day on which clocks are set has 23 or 25 hours.
 */
export function slotsOf(
  { from, to, zone }: { from: Day; to: Day; zone: string },
  step: ReportStep,
): Slot[] {
  const { to: end } = spanOf({ from, to, zone })
  const begins = daysOf(from, to)
    .filter((day, index) => index === 0 || isBegin(day, step))
    .map((day) => beginOf(day, zone))
  const days = begins.map((begin, index) => ({ from: begin, to: begins[index + 1] ?? end }))
  return step === 'hour' ? days.flatMap(hoursOf) : days
}

function hoursOf({ from, to }: Slot): Slot[] {
  const count = Math.ceil((to - from) / HOUR_MS)
  return Array.from({ length: count }, (_, index) => ({
    from: from + index * HOUR_MS,
    to: Math.min(from + (index + 1) * HOUR_MS, to),
  }))
}

function isBegin(day: Day, step: ReportStep): boolean {
  if (step === 'week') return weekdayOf(day) === 1
  return step === 'month' ? day.endsWith('-01') : true
}

function daysOf(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = daysAfter(day, 1)) days.push(day)
  return days
}

function beginOf(day: Day, zone: string): number {
  return momentsOf(zone, day, 0).first
}
