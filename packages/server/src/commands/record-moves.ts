import { nanoid } from 'nanoid'
import type { ConversationRecord } from '../domain/entities.ts'
import { BY_HAND, type Why } from '../domain/routing/choose.ts'
import type { Tx } from '../store/journal.ts'
import type { QueueStayRecord } from '../store/routing-tx.ts'

/** Keeps what a conversation's way through the queues leaves behind: each stay that ended, and why an agent got it. */
export function recordMoves(
  tx: Tx,
  before: ConversationRecord | null,
  after: ConversationRecord,
  why: Why = BY_HAND,
): void {
  const enteredAt = before?.enteredAt ?? before?.queuedAt ?? null
  if (before !== null && enteredAt !== null) recordStay(tx, before, enteredAt, after)
  const { assigneeId, offer } = after
  if (assigneeId !== null && assigneeId !== before?.assigneeId)
    recordAssignment(tx, after, { agentId: assigneeId, kind: 'assigned', ...why })
  if (offer !== null && offer.agentId !== before?.offer?.agentId)
    recordAssignment(tx, after, { agentId: offer.agentId, kind: 'offered', ...why })
}

function recordStay(
  tx: Tx,
  { teamId }: ConversationRecord,
  enteredAt: number,
  after: ConversationRecord,
): void {
  if (after.status === 'queued' && after.teamId === teamId) return
  const { workspaceId, id: conversationId } = after
  const stay = { workspaceId, conversationId, teamId, enteredAt, leftAt: tx.now }
  tx.routing.keep('queueStay', { ...stay, id: nanoid(), how: HOW[after.status] })
}

const HOW = {
  queued: 'moved',
  open: 'answered',
  snoozed: 'snoozed',
  resolved: 'ended',
} as const satisfies Record<ConversationRecord['status'], QueueStayRecord['how']>

function recordAssignment(
  tx: Tx,
  { workspaceId, id: conversationId, teamId }: ConversationRecord,
  what: Why & { agentId: string; kind: 'assigned' | 'offered' },
): void {
  tx.routing.keep('assignment', {
    workspaceId,
    id: nanoid(),
    conversationId,
    teamId,
    at: tx.now,
    ...what,
  })
}
