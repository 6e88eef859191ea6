import type { AgentRecord, ConversationRecord } from './entities.ts'

/*
 * What a conversation is like in each status: every way into one goes through here.
 */

/** A conversation that an agent answers from now on. */
export function assigned(conversation: ConversationRecord, agent: AgentRecord): ConversationRecord {
  return {
    ...outOfQueue(conversation),
    status: 'open',
    lastAgentId: agent.id,
    assigneeId: agent.id,
    assigneeName: agent.name,
    resolvedAt: null,
    rating: null,
    spam: null,
  }
}

/** The same for an agent who has not asked for it. */
export function given(
  conversation: ConversationRecord,
  agent: AgentRecord,
  now: number,
): ConversationRecord {
  return { ...assigned(conversation, agent), givenAt: now }
}

/** A conversation that waits in a queue from now on: its team's routing gives it a place. It may have waited before. */
export function requeued(
  conversation: ConversationRecord,
  now: number,
  queuedAt = now,
): ConversationRecord {
  return {
    ...outOfQueue(conversation),
    status: 'queued',
    assigneeId: null,
    assigneeName: null,
    queuedAt,
    enteredAt: now,
    resolvedAt: null,
    helperIds: [],
    rating: null,
    spam: null,
  }
}

/** A conversation whose snooze is over: it is its agent's again, whose turn it is, or waits. */
export function woken(conversation: ConversationRecord, now: number): ConversationRecord {
  if (conversation.assigneeId === null) return requeued(conversation, now)
  return { ...conversation, status: 'open', snoozedUntil: null, owedSince: null, warnedAt: null }
}

/** Neither waits nor sleeps: all that came of it is over. */
export function outOfQueue(conversation: ConversationRecord): ConversationRecord {
  return {
    ...conversation,
    queuedAt: null,
    enteredAt: null,
    leftTeamIds: [],
    rank: null,
    givenAt: null,
    offer: null,
    declinedBy: [],
    snoozedUntil: null,
  }
}

/** A conversation that is over. */
export function ended(conversation: ConversationRecord, now: number): ConversationRecord {
  return {
    ...outOfQueue(conversation),
    status: 'resolved',
    assigneeId: null,
    assigneeName: null,
    resolvedAt: now,
    lastResolvedAt: now,
    helperIds: [],
    owedSince: null,
    warnedAt: null,
  }
}
