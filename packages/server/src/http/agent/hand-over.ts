import { continueInSchema, draftSchema, idSchema, transferSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { continueConversation } from '../../commands/continue-conversation.ts'
import { keepDraft } from '../../commands/keep-draft.ts'
import { inviteAgent, leaveConversation, transferConversation } from '../../commands/hand-over.ts'
import type { Outcome } from '../../commands/outcome.ts'
import { conversationView, noteView } from '../../delivery/agent-view.ts'
import { accepted, agentDeed } from '../answer.ts'
import { readBody, readPart } from '../body.ts'
import type { AgentEnv, Asked, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** How a conversation goes from agent to agent, and what of it goes along. */
export function handOverRoutes({ store }: House) {
  const { journal } = store
  return new Hono<AgentEnv>()
    .post('/conversations/:id/transfer', async (c) => {
      const wish = await readBody(c, transferSchema)
      const outcome = await transferConversation(journal, c.var.agent, idOf(c), wish)
      const { changes } = await answer(c, outcome)
      return c.json({ changes: [...changes, ...(outcome.note ? [noteView(outcome.note)] : [])] })
    })
    .put('/conversations/:id/continuation', async (c) => {
      const { in: nextId } = await readBody(c, continueInSchema)
      const outcome = await continueConversation(journal, c.var.agent, idOf(c), nextId)
      const { changes } = await answer(c, outcome)
      return c.json({
        changes: [...changes, ...(outcome.next ? [conversationView(outcome.next)] : [])],
      })
    })
    .put('/conversations/:id/helpers/:agent', async (c) => {
      return c.json(await answer(c, await inviteAgent(journal, c.var.agent, idOf(c), helperOf(c))))
    })
    .delete('/conversations/:id/helpers/:agent', async (c) => {
      const outcome = await leaveConversation(journal, c.var.agent, idOf(c), helperOf(c))
      return c.json(await answer(c, outcome))
    })
    .get('/conversations/:id/draft', async (c) => {
      const reads = store.reads(c.var.agent.workspaceId)
      if ((await reads.conversation(idOf(c))) === null) throw new Refused('not-found')
      return c.json({ text: await reads.workplace.draft(c.var.agent.id, idOf(c)) })
    })
    .put('/conversations/:id/draft', async (c) => {
      const { text } = await readBody(c, draftSchema)
      const isKept = await keepDraft(journal, c.var.agent, idOf(c), text)
      if (!isKept) throw new Refused('not-found')
      return c.body(null, 204)
    })

  function answer({ var: { agent } }: Asked<AgentEnv>, outcome: Outcome) {
    return agentDeed(store.reads(agent.workspaceId), accepted(outcome))
  }
}

function idOf({ req }: Asked<AgentEnv>): string {
  return readPart(idSchema, 'id', req.param('id'))
}

function helperOf({ req }: Asked<AgentEnv>): string {
  return readPart(idSchema, 'agent', req.param('agent'))
}
