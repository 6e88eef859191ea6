import { editVisitorSchema, idSchema, inviteSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { editVisitor } from '../../commands/edit-visitor.ts'
import { agentView, conversationView, visitorView } from '../../delivery/agent-view.ts'
import { identitiesOf } from '../../delivery/person.ts'
import { readBody, readMessageText, readPart } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** Visitors who have written and are there now are told by name as far as anybody reads a list. */
const KNOWN_MAX = 500
const CONVERSATIONS_MAX = 50

/** Who is on the sites now, and how an agent begins to talk to somebody. */
export function agentVisitorRoutes({ store, presence }: House) {
  return new Hono<AgentEnv>()
    .get('/visitors', async (c) => {
      const { workspaceId } = c.var.agent
      const here = presence.visitorsIn(workspaceId, KNOWN_MAX)
      const known = await store.reads(workspaceId).visitors(here)
      return c.json({
        visitors: presence.guests.everybody(workspaceId),
        changes: known.map((record) => agentView({ kind: 'visitor', record })),
      })
    })
    .get('/visitors/:id/conversations', async (c) => {
      const reads = store.reads(c.var.agent.workspaceId)
      const person = await identitiesOf(reads, readPart(idSchema, 'id', c.req.param('id')))
      if (person.length === 0) throw new Refused('not-found')
      const all = await Promise.all(
        person.map(({ id }) => reads.conversationsOf(id, CONVERSATIONS_MAX)),
      )
      const newest = all.flat().toSorted((a, b) => b.createdAt - a.createdAt)
      const conversations = newest.slice(0, CONVERSATIONS_MAX).map(conversationView)
      return c.json({ changes: [...person.map(visitorView), ...conversations] })
    })
    .patch('/visitors/:id', async (c) => {
      const edit = await readBody(c, editVisitorSchema)
      const id = readPart(idSchema, 'id', c.req.param('id'))
      const visitor = await editVisitor(store.journal, c.var.agent.workspaceId, id, edit)
      if (visitor === null) throw new Refused('not-found')
      return c.json({ changes: [agentView({ kind: 'visitor', record: visitor })] })
    })
    .post('/visitors/:id/invitation', async (c) => {
      const { text } = await readBody(c, inviteSchema)
      const { agent } = c.var
      const guestId = readPart(idSchema, 'id', c.req.param('id'))
      const invitation = { text: readMessageText(text), agentName: agent.name }
      const isThere = presence.guests.invite(agent.workspaceId, guestId, agent.id, invitation)
      if (!isThere) throw new Refused('not-found')
      return c.body(null, 204)
    })
}
