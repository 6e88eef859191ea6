import { LIST_PAGE_SIZE } from '@tealight/protocol'
import { idSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { conversationView, messageView, visitorView } from '../../delivery/agent-view.ts'
import { countLists } from '../../delivery/list-counts.ts'
import { conversationPage, listAsked } from '../../delivery/conversation-lists.ts'
import { tellAgentTypes } from '../../delivery/typing.ts'
import type { AgentRecord } from '../../domain/entities.ts'
import { historyBefore, readBefore } from '../answer.ts'
import { readPart } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'
import { Refused } from '../errors.ts'
import { readList, readListPlace } from './list-query.ts'

/** Lists and transcripts, and who types in them. */
export function conversationRoutes({ store, hub, now }: House) {
  return new Hono<AgentEnv>()
    .get('/conversations', async (c) => {
      const { agent } = c.var
      const reads = store.reads(agent.workspaceId)
      const asking = { agentId: agent.id, now: now() }
      const list = await listAsked(reads, readList(c), asking)
      const asked = { from: readListPlace(c), limit: LIST_PAGE_SIZE }
      return c.json(await conversationPage(reads, list, asked))
    })
    .get('/counts', async (c) => {
      const { workspaceId, id } = c.var.agent
      const asking = { agentId: id, now: now() }
      return c.json({ counts: await countLists(store.reads(workspaceId), asking) })
    })
    .get('/conversations/:id', async (c) => {
      const { reads, conversation } = await find(c.var.agent, c.req.param('id'))
      const visitors = await reads.visitors([conversation.visitorId])
      return c.json({ changes: [...visitors.map(visitorView), conversationView(conversation)] })
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
