import { addNoteSchema, editNoteSchema, idSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { addNote, amendNote, type NoteOutcome, seeMention } from '../../commands/keep-notes.ts'
import { conversationView, noteView } from '../../delivery/agent-view.ts'
import { readBody, readMessageText, readPart } from '../body.ts'
import type { AgentEnv, Asked, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** What agents write for each other beside a transcript. */
export function noteRoutes({ store }: House) {
  return new Hono<AgentEnv>()
    .get('/conversations/:id/notes', async (c) => {
      const reads = store.reads(c.var.agent.workspaceId)
      const { conversationId } = named(c)
      if ((await reads.conversation(conversationId)) === null) throw new Refused('not-found')
      return c.json({ notes: (await reads.workplace.notes(conversationId)).map(noteView) })
    })
    .post('/conversations/:id/notes', async (c) => {
      const { id: noteId, text, mentions } = await readBody(c, addNoteSchema)
      const words = { noteId, text: readMessageText(text), mentions }
      const outcome = await addNote(store.journal, c.var.agent, { ...named(c), ...words })
      return c.json(answer(outcome), outcome.ok && outcome.isNew ? 201 : 200)
    })
    .patch('/conversations/:id/notes/:note', async (c) => {
      const { text, mentions } = await readBody(c, editNoteSchema)
      const words = { text: readMessageText(text), mentions }
      return c.json(answer(await amendNote(store.journal, c.var.agent, noteOf(c), words)))
    })
    .delete('/conversations/:id/notes/:note', async (c) => {
      return c.json(answer(await amendNote(store.journal, c.var.agent, noteOf(c), null)))
    })
    .delete('/conversations/:id/mention', async (c) => {
      const seen = await seeMention(store.journal, c.var.agent, named(c).conversationId)
      if (seen === null) throw new Refused('not-found')
      return c.json({ changes: [conversationView(seen)] })
    })
}

function named({ req }: Asked<AgentEnv>): { conversationId: string } {
  return { conversationId: readPart(idSchema, 'id', req.param('id')) }
}

function noteOf(c: Asked<AgentEnv>): { conversationId: string; noteId: string } {
  return { ...named(c), noteId: readPart(idSchema, 'note', c.req.param('note')) }
}

/** @throws {Refused} when nothing became of it. */
function answer(outcome: NoteOutcome) {
  if (!outcome.ok) throw new Refused(outcome.refusal)
  return { changes: [noteView(outcome.note), conversationView(outcome.conversation)] }
}
