import type { TeamRouting } from '@tealight/protocol'
import type { ConversationRecord } from '../entities.ts'
import { rankOf } from './queue-order.ts'

const SECOND_MS = 1_000

/** Gives a conversation what follows from how it is: its place in the queue, and when something is due by itself. */
export function settled(
  conversation: ConversationRecord,
  routing: TeamRouting,
): ConversationRecord {
  const { status, queuedAt, priority } = conversation
  const rank =
    status === 'queued' && queuedAt !== null
      ? (conversation.rank ?? rankOf({ queuedAt, priority }, routing))
      : null
  return { ...conversation, rank, dueAt: dueAt(conversation, routing) }
}

/** Whether it stands in another way than it stood: else its place and what becomes due are as they were. */
export function hasMoved(before: ConversationRecord | null, after: ConversationRecord): boolean {
  return before === null || STAND.some((part) => after[part] !== before[part])
}

/** Whether what follows depends on what its team says. */
export function dependsOnTeam({ status, owedSince }: ConversationRecord): boolean {
  return status === 'queued' || (status === 'open' && owedSince !== null)
}

/** All that its place and what becomes due come from, besides what its team says. */
const STAND = [
  'status',
  'teamId',
  'queuedAt',
  'priority',
  'rank',
  'offer',
  'owedSince',
  'warnedAt',
  'snoozedUntil',
] as const satisfies readonly (keyof ConversationRecord)[]

/** When an offer ends, a queue overflows, a visitor is warned or a snooze is over; null: nothing does by itself. */
function dueAt(conversation: ConversationRecord, routing: TeamRouting): number | null {
  const { queuedAt, offer, owedSince, warnedAt, snoozedUntil } = conversation
  const { overflow, inactivity } = routing
  switch (conversation.status) {
    case 'queued':
      return earliest(offer?.until, overflow && (queuedAt ?? 0) + overflow.afterS * SECOND_MS)
    case 'open':
      if (inactivity === null || owedSince === null) return null
      return warnedAt === null
        ? owedSince + inactivity.warnS * SECOND_MS
        : warnedAt + inactivity.resolveS * SECOND_MS
    case 'snoozed':
      return snoozedUntil
    case 'resolved':
      return null
  }
}

function earliest(...times: (number | null | undefined)[]): number | null {
  const known = times.filter((time) => time !== null && time !== undefined)
  return known.length === 0 ? null : Math.min(...known)
}
