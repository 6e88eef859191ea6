import { LIST_PAGE_SIZE } from '@tealight/protocol'
import { idSchema, listNameSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { agentView, conversationView, messageView } from '../../delivery/agent-view.ts'
import { tellAgentTypes } from '../../delivery/typing.ts'
import type { AgentRecord } from '../../domain/entities.ts'
import { historyBefore, readBefore } from '../answer.ts'
import { readPart } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** Lists and transcripts, and who types in them. */
export function conversationRoutes({ store, hub }: House) {
  return new Hono<AgentEnv>()
    .get('/conversations', async (c) => {
      const reads = store.reads(c.var.agent.workspaceId)
      const { records, next } = await reads.conversationPage({
        list: readPart(listNameSchema, 'list', c.req.query('list') ?? 'all'),
        agentId: c.var.agent.id,
        before: c.req.query('before') ?? null,
        limit: LIST_PAGE_SIZE,
      })
      const visitors = await reads.visitors([...new Set(records.map(({ visitorId }) => visitorId))])
      const shown = visitors.map((record) => agentView({ kind: 'visitor', record }))
      return c.json({ changes: [...shown, ...records.map(conversationView)], next })
    })
    .get('/conversations/:id', async (c) => {
      const { reads, conversation } = await find(c.var.agent, c.req.param('id'))
      const visitor = await reads.visitor(conversation.visitorId)
      const shown = visitor ? [agentView({ kind: 'visitor', record: visitor })] : []
      return c.json({ changes: [...shown, conversationView(conversation)] })
    })
    .get('/conversations/:id/messages', async (c) => {
      const { reads, conversation } = await find(c.var.agent, c.req.param('id'))
      return c.json(await historyBefore(reads, conversation.id, readBefore(c), messageView))
    })
    .post('/conversations/:id/typing', async (c) => {
      const { conversation } = await find(c.var.agent, c.req.param('id'))
      tellAgentTypes(hub, conversation, c.var.agent)
      return c.body(null, 204)
    })

  async function find({ workspaceId }: AgentRecord, id: string) {
    const reads = store.reads(workspaceId)
    const conversation = await reads.conversation(readPart(idSchema, 'id', id))
    if (conversation === null) throw new Refused('not-found')
    return { reads, conversation }
  }
}
