import {
  addPersonNoteSchema,
  editPersonNoteSchema,
  idSchema,
  mergeVisitorSchema,
} from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import {
  addPersonNote,
  amendPersonNote,
  type PersonNoted,
} from '../../commands/keep-person-notes.ts'
import { mergeVisitors, type MergeOutcome, splitVisitor } from '../../commands/merge-visitors.ts'
import { visitorView } from '../../delivery/agent-view.ts'
import { personOf } from '../../delivery/person.ts'
import { readBody, readMessageText, readPart } from '../body.ts'
import type { AgentEnv, Asked, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** What agents know of a person beside any conversation, and who is the same person. */
export function peopleRoutes({ store, visits, now }: House) {
  const { journal } = store
  return new Hono<AgentEnv>()
    .get('/visitors/:id/person', async (c) => {
      const reads = store.reads(c.var.agent.workspaceId)
      const person = await personOf(reads, visits, visitorOf(c), now())
      if (person === null) throw new Refused('not-found')
      return c.json(person)
    })
    .post('/visitors/:id/notes', async (c) => {
      const { id, text } = await readBody(c, addPersonNoteSchema)
      const note = { id, text: readMessageText(text) }
      const outcome = await addPersonNote(journal, c.var.agent, visitorOf(c), note)
      return c.json(noted(outcome), outcome.ok && outcome.isNew ? 201 : 200)
    })
    .patch('/visitors/:id/notes/:note', async (c) => {
      const { text } = await readBody(c, editPersonNoteSchema)
      return c.json(noted(await amend(c, readMessageText(text))))
    })
    .delete('/visitors/:id/notes/:note', async (c) => c.json(noted(await amend(c, null))))
    .put('/visitors/:id/merger', async (c) => {
      const { into } = await readBody(c, mergeVisitorSchema)
      return c.json(merged(await mergeVisitors(journal, c.var.agent, visitorOf(c), into)))
    })
    .delete('/visitors/:id/merger', async (c) => {
      return c.json(merged(await splitVisitor(journal, c.var.agent, visitorOf(c))))
    })

  function amend(c: Asked<AgentEnv>, text: string | null): Promise<PersonNoted> {
    const noteId = readPart(idSchema, 'note', c.req.param('note'))
    return amendPersonNote(journal, c.var.agent, { visitorId: visitorOf(c), noteId }, text)
  }
}

function visitorOf({ req }: Asked<AgentEnv>): string {
  return readPart(idSchema, 'id', req.param('id'))
}

/** @throws {Refused} when nothing became of it. */
function noted(outcome: PersonNoted) {
  if (!outcome.ok) throw new Refused(outcome.refusal)
  return { changes: [visitorView(outcome.visitor)] }
}

/** @throws {Refused} when nothing became of it. */
function merged(outcome: MergeOutcome) {
  if (!outcome.ok) throw new Refused(outcome.refusal)
  return { changes: outcome.visitors.map(visitorView) }
}
