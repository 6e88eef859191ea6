import type { Page } from '@tealight/protocol'
import type { AgentRecord, ConversationRecord, MessageRecord } from './entities.ts'
import {
  type Decision,
  happened,
  type Moment,
  refused,
  silently,
  told,
  unchanged,
  type Words,
  wrote,
} from './entries.ts'
import { UNROUTED } from './routing/unrouted.ts'
import { assigned, ended, requeued, woken } from './states.ts'

/*
 * What may happen to a conversation, and what follows from it. Pure: a rule gets the conversation as it is and
 * answers how it shall be, with the entries that its transcript gains, or why not. A deed that was already done
 * by the same person answers the same conversation and no entries: doing it twice is harmless.
 */

/** A conversation that begins: it waits in its team's queue and has no entry yet. */
export function begin(
  start: Pick<ConversationRecord, 'id' | 'workspaceId' | 'siteId' | 'teamId' | 'visitorId'> &
    Partial<Pick<ConversationRecord, 'language' | 'channel' | 'priority' | 'topic'>>,
  now: number,
): ConversationRecord {
  return {
    ...UNROUTED,
    declinedBy: [],
    leftTeamIds: [],
    ...start,
    rev: 0,
    step: 0,
    status: 'queued',
    assigneeId: null,
    assigneeName: null,
    queuedAt: now,
    enteredAt: now,
    resolvedAt: null,
    createdAt: now,
    answeredAt: null,
    contact: null,
    page: null,
    messageCount: 0,
    lastMessage: null,
    unreadByAgents: 0,
    unreadByVisitor: 0,
    agentReadSeq: 0,
    visitorReadSeq: 0,
    rating: null,
    spam: null,
    noteStep: 0,
    mentions: [],
    tagIds: [],
    helperIds: [],
    continues: [],
  }
}

/** A conversation that an agent began: its first entry is what the agent said, and it is the agent's. */
export function reachedOut(
  begun: ConversationRecord,
  agent: AgentRecord,
  { text }: Pick<Words, 'text'>,
  moment: Moment,
): { conversation: ConversationRecord; entries: MessageRecord[] } {
  const entries: MessageRecord[] = []
  const author = { kind: 'agent', id: agent.id, name: agent.name } as const
  const words = { ...moment, text, files: null }
  const begunBy = { ...assigned(begun, agent), owedSince: moment.at }
  return { conversation: wrote(begunBy, author, words, entries), entries }
}

/** A visitor may always write. That wakes what is snoozed, and puts what is resolved back into the queue. */
export function visitorSays(
  before: ConversationRecord,
  words: Words,
  page: Page | null,
  returned: Moment,
): Decision {
  const entries: MessageRecord[] = []
  let conversation: ConversationRecord = { ...before, owedSince: null, warnedAt: null }
  if (conversation.status === 'snoozed') conversation = woken(conversation, words.at)
  if (conversation.status === 'resolved') {
    conversation = happened(
      requeued(conversation, words.at),
      { kind: 'returned' },
      returned,
      entries,
    )
  }
  conversation = wrote(conversation, { kind: 'visitor' }, words, entries)
  return {
    ok: true,
    conversation: {
      ...conversation,
      page: page ?? conversation.page,
      unreadByAgents: conversation.unreadByAgents + 1,
      unreadByVisitor: 0,
      visitorReadSeq: conversation.messageCount,
    },
    entries,
  }
}

/** An agent answers own conversations; answering one from the queue claims it. */
export function agentSays(
  before: ConversationRecord,
  agent: AgentRecord,
  words: Words,
  claimed: Moment,
): Decision {
  const claim = mayAnswer(before, agent, claimed)
  if (!claim.ok) return claim
  const entries = [...claim.entries]
  const author = { kind: 'agent', id: agent.id, name: agent.name } as const
  const conversation = wrote(claim.conversation, author, words, entries)
  return {
    ok: true,
    conversation: {
      ...conversation,
      answeredAt: conversation.answeredAt ?? words.at,
      owedSince: words.at,
      warnedAt: null,
      unreadByVisitor: conversation.unreadByVisitor + 1,
      unreadByAgents: 0,
      agentReadSeq: conversation.messageCount,
    },
    entries,
  }
}

/** A visitor leaves an e-mail address, to be answered there too. */
export function leaveContact(before: ConversationRecord, email: string): Decision {
  if (before.contact === email) return unchanged(before)
  return {
    ok: true,
    conversation: { ...before, step: before.step + 1, contact: email },
    entries: [],
  }
}

/** Takes a conversation out of the queue. */
export function claim(before: ConversationRecord, agent: AgentRecord, moment: Moment): Decision {
  switch (before.status) {
    case 'queued':
      if (before.offer !== null && before.offer.agentId !== agent.id)
        return refused('offered-to-another')
      return told(assigned(before, agent), { kind: 'claimed', ...named(agent) }, moment)
    case 'open':
      return before.assigneeId === agent.id ? unchanged(before) : refused('already-claimed')
    case 'snoozed':
      if (before.assigneeId === agent.id) return silently(woken(before, moment.at))
      if (before.assigneeId !== null) return refused('already-claimed')
      return told(assigned(before, agent), { kind: 'claimed', ...named(agent) }, moment)
    case 'resolved':
      return refused('not-in-queue')
  }
}

/** Ends a conversation: the one who answers it may, anybody may while it is queued, and whoever leads may always. */
export function resolve(before: ConversationRecord, agent: AgentRecord, moment: Moment): Decision {
  switch (before.status) {
    case 'resolved':
      return unchanged(before)
    case 'open':
    case 'snoozed':
      if (!isInHands(before, agent)) return refused('claimed-by-another')
      return told(ended(before, moment.at), { kind: 'resolved', ...named(agent) }, moment)
    case 'queued':
      return told(ended(before, moment.at), { kind: 'resolved', ...named(agent) }, moment)
  }
}

/** Takes up a resolved conversation again. What was spam is none from then on. */
export function reopen(before: ConversationRecord, agent: AgentRecord, moment: Moment): Decision {
  switch (before.status) {
    case 'resolved':
      return told(assigned(before, agent), { kind: 'reopened', ...named(agent) }, moment)
    case 'open':
      return before.assigneeId === agent.id ? unchanged(before) : refused('already-claimed')
    case 'queued':
    case 'snoozed':
      return refused('not-resolved')
  }
}

/**
 * A read mark only ever moves forward, and never beyond the newest message.
 * `unreadAfter` is how many of the other side's messages lie beyond the mark.
 */
export function readBy(
  side: 'visitor' | 'agent',
  before: ConversationRecord,
  seq: number,
  unreadAfter: number,
): ConversationRecord {
  const mark = Math.min(seq, before.messageCount)
  if (mark <= readMark(side, before)) return before
  const step = before.step + 1
  return side === 'agent'
    ? { ...before, step, agentReadSeq: mark, unreadByAgents: unreadAfter }
    : { ...before, step, visitorReadSeq: mark, unreadByVisitor: unreadAfter }
}

/** Up to where a side has read. */
export function readMark(side: 'visitor' | 'agent', conversation: ConversationRecord): number {
  return side === 'agent' ? conversation.agentReadSeq : conversation.visitorReadSeq
}

function mayAnswer(before: ConversationRecord, agent: AgentRecord, claimed: Moment): Decision {
  switch (before.status) {
    case 'queued':
    case 'snoozed':
      return claim(before, agent, claimed)
    case 'open':
      return [before.assigneeId, ...before.helperIds].includes(agent.id)
        ? unchanged(before)
        : refused('claimed-by-another')
    case 'resolved':
      return refused('conversation-resolved')
  }
}

/** Whether it is nobody else's: whoever leads may take part in all of them. */
export function isInHands({ assigneeId }: ConversationRecord, { id, role }: AgentRecord): boolean {
  return assigneeId === null || assigneeId === id || role !== 'agent'
}

export function named(agent: AgentRecord): { agentId: string; agentName: string } {
  return { agentId: agent.id, agentName: agent.name }
}
