import type { Refusal } from '@tealight/protocol'
import {
  editNote as edited,
  eraseNote as erased,
  type Noted,
  sawMention,
  writeNote as written,
} from '../domain/notes.ts'
import type { AgentRecord, ConversationRecord, NoteRecord } from '../domain/entities.ts'
import type { Journal, Tx } from '../store/journal.ts'

/** What became of a note, or why nothing did. */
export type NoteOutcome = (Noted & { ok: true; isNew: boolean }) | { ok: false; refusal: Refusal }

interface NoteWords {
  conversationId: string
  noteId: string
  text: string
  mentions: readonly string[]
}

/** An agent writes a note for colleagues. Writing it again, with the same id, changes nothing. */
export function addNote(
  journal: Journal,
  agent: AgentRecord,
  { conversationId, noteId, text, mentions }: NoteWords,
): Promise<NoteOutcome> {
  return journal.write(agent.workspaceId, async (tx) => {
    const { conversation, note } = await find(tx, agent, conversationId, noteId)
    if (conversation === null) return refused('not-found')
    if (note !== null) {
      const isSame = note.author.id === agent.id && (note.text === text || note.editedAt !== null)
      return isSame ? { ok: true, conversation, note, isNew: false } : refused('id-taken')
    }
    const known = await knownOf(tx, agent, mentions)
    return put(
      tx,
      written(conversation, agent, { id: noteId, text, mentions: known, now: tx.now }),
      true,
    )
  })
}

/** An agent changes a note of their own; without a text it is erased. */
export function amendNote(
  journal: Journal,
  agent: AgentRecord,
  { conversationId, noteId }: Pick<NoteWords, 'conversationId' | 'noteId'>,
  words: Pick<NoteWords, 'text' | 'mentions'> | null,
): Promise<NoteOutcome> {
  return journal.write(agent.workspaceId, async (tx) => {
    const { conversation, note } = await find(tx, agent, conversationId, noteId)
    if (conversation === null || note === null) return refused('not-found')
    if (note.author.id !== agent.id) return refused('forbidden')
    if (note.deletedAt !== null) return { ok: true, conversation, note, isNew: false }
    if (words === null) return put(tx, erased(conversation, note, tx.now), false)
    const mentions = await knownOf(tx, agent, words.mentions)
    return put(tx, edited(conversation, note, { text: words.text, mentions, now: tx.now }), false)
  })
}

/** An agent has looked at a conversation to which a note had called. Null when there is none. */
export function seeMention(
  journal: Journal,
  { id, workspaceId }: AgentRecord,
  conversationId: string,
): Promise<ConversationRecord | null> {
  return journal.write(workspaceId, async (tx) => {
    const [before] = await tx.conversations([{ workspaceId, conversationId }])
    if (before === undefined) return null
    const conversation = sawMention(before, id)
    if (conversation !== before) tx.putForAgents(conversation)
    return conversation
  })
}

async function find(tx: Tx, { workspaceId }: AgentRecord, conversationId: string, noteId: string) {
  const key = { workspaceId, conversationId }
  const [[conversation = null], note] = await Promise.all([
    tx.conversations([key]),
    tx.workplace.note({ ...key, noteId }),
  ])
  return { conversation, note }
}

async function knownOf(
  tx: Tx,
  { workspaceId }: AgentRecord,
  mentions: readonly string[],
): Promise<string[]> {
  if (mentions.length === 0) return []
  const known = new Set((await tx.agents(workspaceId)).map(({ id }) => id))
  return [...new Set(mentions)].filter((id) => known.has(id))
}

async function put(tx: Tx, noted: Noted, isNew: boolean): Promise<NoteOutcome> {
  const { conversation, note } = noted
  tx.put('note', note)
  tx.putForAgents(conversation)
  await tx.workplace.putMentions(rowsOf(conversation, note))
  return { ok: true, ...noted, isNew }
}

function rowsOf({ workspaceId, id, mentions }: ConversationRecord, note: NoteRecord) {
  return mentions
    .filter(({ agentId }) => note.mentions.includes(agentId))
    .map(({ agentId, at }) => ({ workspaceId, agentId, conversationId: id, at }))
}

function refused(refusal: Refusal): NoteOutcome {
  return { ok: false, refusal }
}
