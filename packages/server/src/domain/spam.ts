import { type BlockedEvent, over } from './block.ts'
import type { AgentRecord, ConversationRecord, SpamRecord } from './entities.ts'
import { type Decision, type Moment, told, unchanged } from './entries.ts'
import { requeued, woken } from './states.ts'

/*
 * What was never meant for anybody: it is resolved, and no list and no report has it until somebody says that it is none.
 */

/** A conversation that is spam. It remembers how it stood, should that prove wrong. */
export function reportSpam(
  before: ConversationRecord,
  event: BlockedEvent,
  moment: Moment,
): Extract<Decision, { ok: true }> {
  const spam = before.spam ?? { at: moment.at, was: standOf(before) }
  return told({ ...over(before, moment.at), spam, unreadByAgents: 0 }, event, moment)
}

/** It was none: it stands as it stood. Whoever had it has it again, if they can; else it waits since it was reported. */
export function notSpam(
  before: ConversationRecord,
  by: AgentRecord,
  canTake: (agentId: string) => boolean,
  moment: Moment,
): Decision {
  const { spam } = before
  if (spam === null) return unchanged(before)
  const event = { kind: 'unblocked', by: { id: by.id, name: by.name }, isSpam: true } as const
  const { unreadByAgents, lastResolvedAt } = spam.was
  const clean = { ...before, spam: null, unreadByAgents, lastResolvedAt }
  return told(asItStood(clean, spam, canTake, moment.at), event, moment)
}

function asItStood(
  clean: ConversationRecord,
  { at, was }: SpamRecord,
  canTake: (agentId: string) => boolean,
  now: number,
): ConversationRecord {
  const { status, resolvedAt, queuedAt, ...hands } = was
  switch (status) {
    case 'resolved':
      return { ...clean, resolvedAt }
    case 'queued':
      return requeued(clean, now, queuedAt ?? at)
    case 'open':
    case 'snoozed': {
      const isTaken = was.assigneeId === null || canTake(was.assigneeId)
      if (!isTaken) return requeued(clean, now, at)
      const stood = { ...clean, ...hands, status, resolvedAt: null }
      const isAwake = status === 'snoozed' && was.snoozedUntil !== null && was.snoozedUntil <= now
      return isAwake ? woken(stood, now) : stood
    }
  }
}

function standOf({
  status,
  assigneeId,
  assigneeName,
  helperIds,
  queuedAt,
  snoozedUntil,
  resolvedAt,
  lastResolvedAt,
  unreadByAgents,
}: ConversationRecord): SpamRecord['was'] {
  const hands = { assigneeId, assigneeName, helperIds }
  const times = { queuedAt, snoozedUntil, resolvedAt, lastResolvedAt }
  return { status, ...hands, ...times, unreadByAgents }
}
