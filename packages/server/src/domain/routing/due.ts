import type { TeamRouting } from '@tealight/protocol'
import type { ConversationRecord, TeamRecord } from '../entities.ts'
import { isFront, rankOf } from './queue-order.ts'

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

/** As its team says by now, should it say something else: its place, what it is offered, and when something is due. */
export function settledAnew(
  before: ConversationRecord,
  { memberIds }: Pick<TeamRecord, 'memberIds'>,
  routing: TeamRouting,
): ConversationRecord {
  const { offer } = before
  const isMember = memberIds.length === 0 || memberIds.includes(offer?.agentId ?? '')
  const mayStand = isMember && routing.policy !== 'manual' && routing.acceptS > 0
  const rank = before.rank !== null && isFront(before.rank) ? before.rank : null
  const after = settled({ ...before, rank, offer: mayStand ? offer : null }, routing)
  const isSame = after.dueAt === before.dueAt && !hasMoved(before, after)
  return isSame ? before : after
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
  'enteredAt',
  'leftTeamIds',
  'priority',
  'rank',
  'offer',
  'owedSince',
  'warnedAt',
  'snoozedUntil',
] as const satisfies readonly (keyof ConversationRecord)[]

/** When an offer ends, a queue overflows, a visitor is warned or a snooze is over; null: nothing does by itself. */
function dueAt(conversation: ConversationRecord, routing: TeamRouting): number | null {
  const { offer, owedSince, warnedAt, snoozedUntil } = conversation
  const { inactivity } = routing
  switch (conversation.status) {
    case 'queued':
      return earliest(offer?.until, overflowsAt(conversation, routing))
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

/** Null: never. Nobody goes back to a team that has had its turn, so that no two teams send them to and fro. */
function overflowsAt(
  { teamId, queuedAt, enteredAt, leftTeamIds }: ConversationRecord,
  { overflow }: TeamRouting,
): number | null {
  if (overflow === null || [teamId, ...leftTeamIds].includes(overflow.teamId)) return null
  return (enteredAt ?? queuedAt ?? 0) + overflow.afterS * SECOND_MS
}

function earliest(...times: (number | null | undefined)[]): number | null {
  const known = times.filter((time) => time !== null && time !== undefined)
  return known.length === 0 ? null : Math.min(...known)
}
