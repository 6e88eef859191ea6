import {
  type ConversationEvent,
  excerpt,
  type LastMessage,
  type MessageFile,
  type Refusal,
} from '@tealight/protocol'
import type { ConversationRecord, MessageRecord } from './entities.ts'

/*
 * What a rule answers: the conversation as it shall be, and the entries that its transcript gains.
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

/** What follows when something happened to a conversation and nothing was written. */
export function told(
  conversation: ConversationRecord,
  event: ConversationEvent,
  moment: Moment,
): Extract<Decision, { ok: true }> {
  const entries: MessageRecord[] = []
  return { ok: true, conversation: happened(conversation, event, moment, entries), entries }
}

/** What follows when something changed that no transcript tells. */
export function silently(conversation: ConversationRecord): Decision {
  return { ok: true, conversation: { ...conversation, step: conversation.step + 1 }, entries: [] }
}

export function unchanged(conversation: ConversationRecord): Decision {
  return { ok: true, conversation, entries: [] }
}

export function refused(refusal: Refusal): Decision {
  return { ok: false, refusal }
}

/** Somebody wrote: the conversation grows by an entry. */
export function wrote(
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

/** Something happened: the conversation grows by an entry that tells it. */
export function happened(
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
