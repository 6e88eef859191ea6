import { nanoid } from 'nanoid'
import { excerpt, type Quote } from '@tealight/protocol'
import type { Decision, Moment } from '../domain/entries.ts'
import type { ConversationRecord, MessageRecord } from '../domain/entities.ts'
import type { Why } from '../domain/routing/choose.ts'
import type { ConversationKey, MessageKey, Tx } from '../store/journal.ts'
import { hasFiles } from './attached-files.ts'
import type { Outcome } from './outcome.ts'
import { recordMoves } from './record-moves.ts'
import { type Move, settleAll } from './settle.ts'
import { type Surroundings, surroundingsIn } from './surroundings.ts'

/**
 * The conversations and messages that a group of deeds is about, as they become while the group is decided: each
 * deed sees what those before it did, and every outcome tells the state in which the group left the conversation.
 */
export interface Transcript {
  conversation(key: ConversationKey): ConversationRecord | null
  /** A message that was there before, or that an earlier deed of the group wrote. */
  message(key: MessageKey): MessageRecord | null
  /** Takes a decision over and answers what the deed came to. */
  apply(decision: Decision, why?: Why): Outcome
  /** Answers for a deed that had been done before. */
  done(message: MessageRecord): Outcome
  /** Takes in conversations that the deed has read by itself, as it has read them. */
  meet(records: readonly ConversationRecord[]): void
  /** Puts all that changed. */
  put(): Promise<void>
}

export async function openTranscript(
  tx: Tx,
  keys: readonly NamingMessages[],
  surroundings: Surroundings = surroundingsIn(tx),
): Promise<Transcript> {
  const [conversations, messages] = await Promise.all([
    tx.conversations(keys),
    tx.messages(keys.flatMap(messageKeys)),
  ])
  const transcript = transcriptOf(tx, messages, surroundings)
  transcript.meet(conversations)
  return transcript
}

function transcriptOf(
  tx: Tx,
  knownMessages: readonly MessageRecord[],
  surroundings: Surroundings,
): Transcript {
  const conversations = new Map<string, ConversationRecord>()
  const messages = new Map<string, MessageRecord>()
  const original = new Map<string, ConversationRecord>()
  knownMessages.forEach(keep)
  /** What changed, and why somebody got it where that is to be told. */
  const changed = new Map<string, Why | undefined>()
  const written: MessageRecord[] = []

  function meet(records: readonly ConversationRecord[]): void {
    for (const record of records.filter((one) => !original.has(nameOf(one, one.id))))
      for (const map of [original, conversations]) map.set(nameOf(record, record.id), record)
  }

  function keep(message: MessageRecord): void {
    messages.set(nameOf(message, message.conversationId, message.id), message)
  }

  function outcome(name: string, entries: MessageRecord[], isNew: boolean): Outcome {
    return {
      ok: true,
      entries,
      isNew,
      // Looked up when it is asked for: by then the whole group is decided.
      get conversation() {
        const conversation = conversations.get(name)
        if (conversation !== undefined) return conversation
        throw new Error(`conversation ${name} is not in the transcript`)
      },
    }
  }

  return {
    conversation: (key) => conversations.get(nameOf(key, key.conversationId)) ?? null,
    message: (key) => messages.get(nameOf(key, key.conversationId, key.messageId)) ?? null,
    apply(decision, why) {
      if (!decision.ok) return decision
      const { conversation, entries } = decision
      const name = nameOf(conversation, conversation.id)
      const isNew = conversations.get(name) !== conversation
      if (isNew) changed.set(name, why ?? changed.get(name))
      conversations.set(name, conversation)
      entries.forEach(keep)
      written.push(...entries)
      return outcome(name, entries, isNew)
    },
    done: (message) => outcome(nameOf(message, message.conversationId), [message], false),
    meet,
    async put() {
      const moves = [...changed.keys()].flatMap((name) =>
        moveOf(original.get(name), conversations.get(name)),
      )
      const settled = await settleAll(moves, surroundings)
      for (const entry of written) tx.put('message', entry)
      for (const { before, after } of settled) {
        conversations.set(nameOf(after, after.id), after)
        tx.put('conversation', after)
        recordMoves(tx, before, after, changed.get(nameOf(after, after.id)))
      }
    },
  }
}

function moveOf(
  before: ConversationRecord | undefined,
  after: ConversationRecord | undefined,
): Move[] {
  return after === undefined ? [] : [{ before: before ?? null, after }]
}

/** What is shown of the message that another one answers; null when there is none, or it was erased. */
export function quoteOf(transcript: Transcript, key: NamingMessages): Quote | null {
  if (key.quoteId === undefined) return null
  const quoted = transcript.message({ ...key, messageId: key.quoteId })
  if (quoted === null || quoted.author === null || quoted.deletedAt !== null) return null
  const { id, seq, author, text } = quoted
  return { id, seq, author, excerpt: excerpt(text) }
}

/** Whether a message is what is sent again. Its author may have changed it since. */
export function isSentAgain(
  { text, files, editedAt, deletedAt }: MessageRecord,
  sent: { text: string; fileIds: readonly string[] },
): boolean {
  if (deletedAt !== null) return true
  return hasFiles(files, sent.fileIds) && (text === sent.text || editedAt !== null)
}

/** A new moment for an entry that tells what happened. */
export function momentAt(now: number): Moment {
  return { id: nanoid(), at: now }
}

/** Ids are made by clients: they name something only within their workspace. */
function nameOf({ workspaceId }: { workspaceId: string }, ...ids: string[]): string {
  return [workspaceId, ...ids].join(' ')
}

/** A deed may be about a message, and name another one that it answers. */
type NamingMessages = ConversationKey & { messageId?: string; quoteId?: string | undefined }

function messageKeys(key: NamingMessages): MessageKey[] {
  return [key.messageId, key.quoteId].flatMap((messageId) =>
    messageId === undefined ? [] : [{ ...key, messageId }],
  )
}
