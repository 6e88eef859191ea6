import type { Hours } from '@tealight/protocol'
import { isOpenAt } from './hours.ts'

/** Of fewer answers nobody can tell how it usually goes. */
const ANSWERS_AT_LEAST = 5
/** What was longer ago tells nothing about today. */
const RECENT_MS = 14 * 24 * 3600_000

/**
 * How soon visitors are usually answered: the median of recent first answers to those who came while it was open. Null
 * when there are too few.
 */
export function usualReplyMs(
  answers: readonly { createdAt: number; answeredAt: number }[],
  hours: Hours,
  now: number,
): number | null {
  const waits = answers
    .filter(({ createdAt }) => createdAt > now - RECENT_MS && isOpenAt(hours, createdAt))
    .map(({ createdAt, answeredAt }) => answeredAt - createdAt)
    .sort((a, b) => a - b)
  return waits.length < ANSWERS_AT_LEAST ? null : (waits[Math.floor(waits.length / 2)] ?? null)
}
