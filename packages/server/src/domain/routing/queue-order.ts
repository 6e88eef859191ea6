import type { Priority, TeamRouting } from '@tealight/protocol'

/*
 * The order of a queue is a number, the lowest first: when somebody came, moved earlier by what their priority is worth.
 * Waiting makes everybody older alike, so the number never changes by itself, and the database keeps the order.
 */

const MINUTE_MS = 60_000
const STEPS: Readonly<Record<Priority, number>> = { low: -1, normal: 0, high: 1, urgent: 2 }
/** Longer than anybody waits: where no waiting outweighs priority. */
const NEVER_MS = 1e12
/** Before everybody who came by themselves, however urgent. */
const FRONT_MS = 1e13

/** The place of somebody who came then. */
export function rankOf(
  { queuedAt, priority }: { queuedAt: number; priority: Priority },
  { agingMinutes }: Pick<TeamRouting, 'agingMinutes'>,
): number {
  const worthMs = agingMinutes === 0 ? NEVER_MS : agingMinutes * MINUTE_MS
  return queuedAt - STEPS[priority] * worthMs
}

/** The place of somebody who was answered before and shall not wait again: behind those of whom it is true as well. */
export function frontRank(now: number): number {
  return now - FRONT_MS
}

/** Whether it is the place of somebody in front. */
export function isFront(rank: number): boolean {
  return rank < -FRONT_MS / 2
}
