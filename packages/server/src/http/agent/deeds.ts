import { agentSendSchema, idSchema, readMarkSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { claimConversation } from '../../commands/claim-conversation.ts'
import { markRead } from '../../commands/mark-read.ts'
import type { Outcome } from '../../commands/outcome.ts'
import { reopenConversation } from '../../commands/reopen-conversation.ts'
import { resolveConversation } from '../../commands/resolve-conversation.ts'
import { sendAsAgent } from '../../commands/send-as-agent.ts'
import type { AgentRecord } from '../../domain/entities.ts'
import type { Journal } from '../../store/journal.ts'
import { accepted, agentDeed } from '../answer.ts'
import { readBody, readMessageText, readPart } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'

/** What agents do with a conversation. A claim and a resolution are nouns: PUT makes one, DELETE takes it back. */
export function deedRoutes({ store }: House) {
  return new Hono<AgentEnv>()
    .post('/conversations/:id/messages', async (c) => {
      const body = await readBody(c, agentSendSchema)
      const { id, text, files = [], seen, since, quote, options, cards } = body
      const { agent } = c.var
      const outcome = await sendAsAgent(store.journal, {
        agent,
        workspaceId: agent.workspaceId,
        conversationId: readPart(idSchema, 'id', c.req.param('id')),
        messageId: id,
        text: readMessageText(text, files.length > 0),
        fileIds: files,
        since,
        quoteId: quote,
        options,
        cards,
      })
      const deed = await answer(agent, outcome, seen)
      return c.json(deed, accepted(outcome).isNew ? 201 : 200)
    })
    .put('/conversations/:id/claim', async (c) => {
      return c.json(await decide(c.var.agent, c.req.param('id'), claimConversation))
    })
    .put('/conversations/:id/resolution', async (c) => {
      return c.json(await decide(c.var.agent, c.req.param('id'), resolveConversation))
    })
    .delete('/conversations/:id/resolution', async (c) => {
      return c.json(await decide(c.var.agent, c.req.param('id'), reopenConversation))
    })
    .put('/conversations/:id/read', async (c) => {
      const { seq } = await readBody(c, readMarkSchema)
      const { agent } = c.var
      const conversationId = readPart(idSchema, 'id', c.req.param('id'))
      const key = { workspaceId: agent.workspaceId, conversationId }
      const mark = { ...key, by: 'agent', visitorId: null, seq } as const
      return c.json(await answer(agent, await markRead(store.journal, mark)))
    })

  async function decide(
    agent: AgentRecord,
    id: string,
    deed: (journal: Journal, id: string, agent: AgentRecord) => Promise<Outcome>,
  ) {
    return answer(agent, await deed(store.journal, readPart(idSchema, 'id', id), agent))
  }

  function answer({ workspaceId }: AgentRecord, outcome: Outcome, seen?: number) {
    return agentDeed(store.reads(workspaceId), accepted(outcome), seen)
  }
}
