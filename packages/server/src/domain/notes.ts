import type { Mention } from '@tealight/protocol'
import type { AgentRecord, ConversationRecord, NoteRecord } from './entities.ts'

/*
 * What agents write for each other beside a transcript. The conversation's own step stays as it is: for its visitor
 * nothing has happened.
 */

/** A note and the conversation that it was written to, as they are then. */
export interface Noted {
  conversation: ConversationRecord
  note: NoteRecord
}

interface Writing {
  id: string
  text: string
  mentions: readonly string[]
  now: number
}

/** An agent writes a note behind the newest message. */
export function writeNote(
  before: ConversationRecord,
  author: AgentRecord,
  { id, text, mentions, now }: Writing,
): Noted {
  const { workspaceId, id: conversationId, messageCount } = before
  const note: NoteRecord = {
    workspaceId,
    id,
    rev: 0,
    conversationId,
    step: before.noteStep + 1,
    afterSeq: messageCount,
    at: now,
    author: { id: author.id, name: author.name },
    text,
    mentions: mentions.filter((agentId) => agentId !== author.id),
    editedAt: null,
    deletedAt: null,
  }
  return { conversation: mentioned({ ...before, noteStep: note.step }, note, now), note }
}

/** Another text in place of the note's. Who is newly mentioned shall look at it. */
export function editNote(
  before: ConversationRecord,
  note: NoteRecord,
  { text, mentions, now }: Omit<Writing, 'id'>,
): Noted {
  const others = mentions.filter((agentId) => agentId !== note.author.id)
  const added = others.filter((agentId) => !note.mentions.includes(agentId))
  const step = before.noteStep + 1
  const edited = { ...note, step, text, mentions: others, editedAt: now }
  const conversation = { ...before, noteStep: step }
  return { conversation: mentioned(conversation, { mentions: added }, now), note: edited }
}

/** Nothing is left of the note but that it was there. */
export function eraseNote(before: ConversationRecord, note: NoteRecord, now: number): Noted {
  const step = before.noteStep + 1
  return {
    conversation: { ...before, noteStep: step },
    note: { ...note, step, text: '', mentions: [], deletedAt: now },
  }
}

/** An agent has looked at what they were called to. */
export function sawMention(before: ConversationRecord, agentId: string): ConversationRecord {
  const isUnseen = before.mentions.some((it) => it.agentId === agentId && !it.isSeen)
  if (!isUnseen) return before
  const mentions = before.mentions.map((it) =>
    it.agentId === agentId ? { ...it, isSeen: true } : it,
  )
  return { ...before, mentions }
}

function mentioned(
  conversation: ConversationRecord,
  { mentions }: Pick<NoteRecord, 'mentions'>,
  at: number,
): ConversationRecord {
  if (mentions.length === 0) return conversation
  const others = conversation.mentions.filter(({ agentId }) => !mentions.includes(agentId))
  const added = mentions.map((agentId): Mention => ({ agentId, at, isSeen: false }))
  return { ...conversation, mentions: [...others, ...added] }
}
