import type { Transfer } from '@tealight/protocol'
import type { Decision, Moment } from '../domain/entries.ts'
import { type Heir, invite, leave, transfer } from '../domain/hand-over.ts'
import type { AgentRecord, ConversationRecord, NoteRecord } from '../domain/entities.ts'
import { writeNote } from '../domain/notes.ts'
import type { Journal, Tx } from '../store/journal.ts'
import { type Outcome, refused } from './outcome.ts'
import { roomsIn } from './rooms.ts'
import { surroundingsIn } from './surroundings.ts'
import { momentAt, openTranscript } from './transcript.ts'

/** What became of it, with the note that went along. */
export type HandedOver = Outcome & { note?: NoteRecord }

/** Gives a conversation to an agent or a team, with a note and with what was written and not sent. */
export function transferConversation(
  journal: Journal,
  by: AgentRecord,
  conversationId: string,
  { to, note, draft }: Transfer,
): Promise<HandedOver> {
  const { workspaceId } = by
  return journal.write(workspaceId, async (tx) => {
    const heir = await heirOf(tx, workspaceId, to)
    if (heir === null) return refused('not-found')
    const outcome = await decide(tx, by, conversationId, (before, moment) =>
      transfer(before, by, heir, moment),
    )
    if (!outcome.ok) return outcome
    if ('agent' in heir && draft)
      await tx.workplace.putDraft({
        workspaceId,
        agentId: heir.agent.id,
        conversationId,
        text: draft,
      })
    if (note === undefined) return outcome
    return { ...outcome, ...(await addNote(tx, by, outcome.conversation, heir, note)) }
  })
}

/** Lets an agent answer a conversation beside the one whose it is, and calls them there. */
export function inviteAgent(
  journal: Journal,
  by: AgentRecord,
  conversationId: string,
  helperId: string,
): Promise<Outcome> {
  return journal.write(by.workspaceId, async (tx) => {
    const helper = await tx.agent(by.workspaceId, helperId)
    if (helper === null) return refused('not-found')
    return decide(tx, by, conversationId, (before) => invite(before, by, helper))
  })
}

/** An agent who helped does so no more. */
export function leaveConversation(
  journal: Journal,
  by: AgentRecord,
  conversationId: string,
  helperId: string,
): Promise<Outcome> {
  return journal.write(by.workspaceId, (tx) =>
    decide(tx, by, conversationId, (before) => leave(before, by, helperId)),
  )
}

async function heirOf(tx: Tx, workspaceId: string, to: Transfer['to']): Promise<Heir | null> {
  if ('agentId' in to) {
    const agent = await tx.agent(workspaceId, to.agentId)
    return agent && { agent }
  }
  const team = (await tx.teams(workspaceId)).find(({ id }) => id === to.teamId)
  return team ? { team } : null
}

async function decide(
  tx: Tx,
  by: AgentRecord,
  conversationId: string,
  rule: (before: ConversationRecord, moment: Moment) => Decision,
): Promise<Outcome> {
  const key = { workspaceId: by.workspaceId, conversationId }
  const surroundings = surroundingsIn(tx)
  const transcript = await openTranscript(tx, [key], surroundings)
  const before = transcript.conversation(key)
  if (before === null) return refused('not-found')
  const decision = rule(before, momentAt(tx.now))
  const outcome = transcript.apply(await roomsIn(tx, surroundings).within(before, decision, by))
  await transcript.put()
  return outcome
}

/** The note calls whoever takes over. */
async function addNote(
  tx: Tx,
  by: AgentRecord,
  conversation: ConversationRecord,
  heir: Heir,
  { id, text }: { id: string; text: string },
) {
  const { workspaceId } = conversation
  const key = { workspaceId, conversationId: conversation.id, noteId: id }
  if ((await tx.workplace.note(key)) !== null) return {}
  const mentions = 'agent' in heir ? [heir.agent.id] : []
  const noted = writeNote(conversation, by, { id, text, mentions, now: tx.now })
  tx.put('note', noted.note)
  tx.put('conversation', noted.conversation)
  await tx.workplace.putMentions(
    noted.note.mentions.map((agentId) => {
      return { workspaceId, agentId, conversationId: conversation.id, at: tx.now }
    }),
  )
  return noted
}
