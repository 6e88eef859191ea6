import type { ConversationEvent, LastMessage, MessageFile, Page, Refusal } from '@tealight/protocol'
import type { AgentRecord, ConversationRecord, MessageRecord } from './entities.ts'

/*
 * What may happen to a conversation, and what follows from it. Pure: a rule gets the conversation as it is and
 * answers how it shall be, with the entries that its transcript gains, or why not. A deed that was already done
 * by the same person answers the same conversation and no entries: doing it twice is harmless.
 */

export type Decision =
  | { ok: true; conversation: ConversationRecord; entries: MessageRecord[] }
  | { ok: false; refusal: Refusal }

/** Something that a person wrote. */
export interface Words extends Partial<Pick<MessageRecord, 'quote' | 'options' | 'cards'>> {
  id: string
  text: string
  /** Null when there are none. */
  files: MessageFile[] | null
  /** When it was written, in ms. */
  at: number
}

/** The id of an entry that tells what happened, and when. */
export interface Moment {
  id: string
  at: number
}

/** What an entry has that is as it was written, and nothing but its text. */
export const UNCHANGED = {
  editedAt: null,
  deletedAt: null,
  quote: null,
  options: null,
  cards: null,
} as const

const EXCERPT_LENGTH = 140

/** A conversation that begins: it waits in its team's queue and has no entry yet. */
export function begin(
  start: Pick<ConversationRecord, 'id' | 'workspaceId' | 'siteId' | 'teamId' | 'visitorId'>,
  now: number,
): ConversationRecord {
  return {
    ...start,
    rev: 0,
    step: 0,
    status: 'queued',
    assigneeId: null,
    assigneeName: null,
    queuedAt: now,
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
  return { conversation: wrote(assigned(begun, agent), author, words, entries), entries }
}

/** A visitor may always write. Writing to a resolved conversation puts it back into the queue. */
export function visitorSays(
  before: ConversationRecord,
  words: Words,
  page: Page | null,
  returned: Moment,
): Decision {
  const entries: MessageRecord[] = []
  let conversation = before
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
      return told(assigned(before, agent), { kind: 'claimed', ...named(agent) }, moment)
    case 'open':
      return before.assigneeId === agent.id ? unchanged(before) : refused('already-claimed')
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
      if (before.assigneeId !== agent.id && agent.role === 'agent')
        return refused('claimed-by-another')
      return told(ended(before, moment.at), { kind: 'resolved', ...named(agent) }, moment)
    case 'queued':
      return told(ended(before, moment.at), { kind: 'resolved', ...named(agent) }, moment)
  }
}

/** Takes up a resolved conversation again. */
export function reopen(before: ConversationRecord, agent: AgentRecord, moment: Moment): Decision {
  switch (before.status) {
    case 'resolved':
      return told(assigned(before, agent), { kind: 'reopened', ...named(agent) }, moment)
    case 'open':
      return before.assigneeId === agent.id ? unchanged(before) : refused('already-claimed')
    case 'queued':
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
      return claim(before, agent, claimed)
    case 'open':
      return before.assigneeId === agent.id ? unchanged(before) : refused('claimed-by-another')
    case 'resolved':
      return refused('conversation-resolved')
  }
}

/** What follows when something happened to a conversation and nothing was written. */
export function told(
  conversation: ConversationRecord,
  event: ConversationEvent,
  moment: Moment,
): Extract<Decision, { ok: true }> {
  const entries: MessageRecord[] = []
  return { ok: true, conversation: happened(conversation, event, moment, entries), entries }
}

export function unchanged(conversation: ConversationRecord): Decision {
  return { ok: true, conversation, entries: [] }
}

export function refused(refusal: Refusal): Decision {
  return { ok: false, refusal }
}

function named(agent: AgentRecord): { agentId: string; agentName: string } {
  return { agentId: agent.id, agentName: agent.name }
}

function assigned(conversation: ConversationRecord, agent: AgentRecord): ConversationRecord {
  return {
    ...conversation,
    status: 'open',
    assigneeId: agent.id,
    assigneeName: agent.name,
    queuedAt: null,
    resolvedAt: null,
    rating: null,
  }
}

function requeued(conversation: ConversationRecord, now: number): ConversationRecord {
  return { ...conversation, status: 'queued', queuedAt: now, resolvedAt: null, rating: null }
}

/** A conversation that is over. */
export function ended(conversation: ConversationRecord, now: number): ConversationRecord {
  return {
    ...conversation,
    status: 'resolved',
    assigneeId: null,
    assigneeName: null,
    queuedAt: null,
    resolvedAt: now,
  }
}

function wrote(
  conversation: ConversationRecord,
  author: NonNullable<MessageRecord['author']>,
  words: Words,
  entries: MessageRecord[],
): ConversationRecord {
  const entry: MessageRecord = {
    ...nextEntry(conversation, words),
    type: 'text',
    author,
    event: null,
    text: words.text,
    files: words.files,
    ...UNCHANGED,
    quote: words.quote ?? null,
    options: words.options ?? null,
    cards: words.cards ?? null,
  }
  entries.push(entry)
  return grown(conversation, entry)
}

function happened(
  conversation: ConversationRecord,
  event: ConversationEvent,
  moment: Moment,
  entries: MessageRecord[],
): ConversationRecord {
  const entry: MessageRecord = {
    ...nextEntry(conversation, moment),
    type: 'system',
    author: null,
    event,
    text: '',
    files: null,
    ...UNCHANGED,
  }
  entries.push(entry)
  return grown(conversation, entry)
}

function nextEntry(conversation: ConversationRecord, moment: Moment) {
  return {
    id: moment.id,
    workspaceId: conversation.workspaceId,
    conversationId: conversation.id,
    rev: 0,
    step: conversation.step + 1,
    seq: conversation.messageCount + 1,
    at: moment.at,
  }
}

function grown(conversation: ConversationRecord, entry: MessageRecord): ConversationRecord {
  return {
    ...conversation,
    step: entry.step,
    messageCount: entry.seq,
    lastMessage: glimpse(entry),
  }
}

/** What a list shows of an entry. */
export function glimpse(entry: MessageRecord): LastMessage {
  return {
    seq: entry.seq,
    at: entry.at,
    author: entry.author,
    excerpt: excerpt(entry.text),
    ...(entry.files && { files: entry.files.length }),
  }
}

/** The beginning of a text on one line, never cutting a character in half. */
export function excerpt(text: string): string {
  const line = text
    .slice(0, EXCERPT_LENGTH * 4)
    .replace(/\s+/g, ' ')
    .trim()
  return Array.from(line).slice(0, EXCERPT_LENGTH).join('')
}
