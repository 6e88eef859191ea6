import { LIST_PAGE_SIZE } from '@tealight/protocol'
import { agentSendSchema, idSchema, listNameSchema, readMarkSchema, seqSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { claimConversation } from '../../commands/claim-conversation.ts'
import { markRead } from '../../commands/mark-read.ts'
import type { Outcome } from '../../commands/outcome.ts'
import { reopenConversation } from '../../commands/reopen-conversation.ts'
import { resolveConversation } from '../../commands/resolve-conversation.ts'
import { sendAsAgent } from '../../commands/send-as-agent.ts'
import { agentView, conversationView, messageView } from '../../delivery/agent-view.ts'
import { frameBytes } from '../../delivery/frames.ts'
import { agentsTopic, visitorTopic } from '../../delivery/topics.ts'
import type { AgentRecord } from '../../domain/entities.ts'
import { accepted, agentDeed, historyBefore } from '../answer.ts'
import { readBody, readMessageText, readPart } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** Lists, transcripts, and what agents do with conversations. */
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
      const { reads, conversation } = await findConversation(c.var.agent, c.req.param('id'))
      const visitor = await reads.visitor(conversation.visitorId)
      const shown = visitor ? [agentView({ kind: 'visitor', record: visitor })] : []
      return c.json({ changes: [...shown, conversationView(conversation)] })
    })
    .get('/conversations/:id/messages', async (c) => {
      const { reads, conversation } = await findConversation(c.var.agent, c.req.param('id'))
      const before = c.req.query('before')
      const beforeSeq = before === undefined ? undefined : readPart(seqSchema, 'before', Number(before))
      return c.json(await historyBefore(reads, conversation.id, beforeSeq, messageView))
    })
    .post('/conversations/:id/messages', async (c) => {
      const { id, text, seen } = await readBody(c, agentSendSchema)
      const { agent } = c.var
      const done = accepted(
        await sendAsAgent(store.journal, {
          agent,
          workspaceId: agent.workspaceId,
          conversationId: readPart(idSchema, 'id', c.req.param('id')),
          messageId: id,
          text: readMessageText(text),
        }),
      )
      const deed = await agentDeed(store.reads(agent.workspaceId), done, seen)
      return c.json(deed, done.isNew ? 201 : 200)
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
    .post('/conversations/:id/typing', async (c) => {
      const { agent } = c.var
      const { conversation } = await findConversation(agent, c.req.param('id'))
      tellTyping(agent, conversation)
      return c.body(null, 204)
    })
    .put('/conversations/:id/read', async (c) => {
      const { seq } = await readBody(c, readMarkSchema)
      const { workspaceId } = c.var.agent
      const conversationId = readPart(idSchema, 'id', c.req.param('id'))
      const mark = { by: 'agent', workspaceId, conversationId, visitorId: null, seq } as const
      const done = accepted(await markRead(store.journal, mark))
      return c.json(await agentDeed(store.reads(workspaceId), done))
    })

  async function decide(
    agent: AgentRecord,
    id: string,
    deed: (journal: House['store']['journal'], id: string, agent: AgentRecord) => Promise<Outcome>,
  ) {
    const done = accepted(await deed(store.journal, readPart(idSchema, 'id', id), agent))
    return agentDeed(store.reads(agent.workspaceId), done)
  }

  async function findConversation({ workspaceId }: AgentRecord, id: string) {
    const reads = store.reads(workspaceId)
    const conversation = await reads.conversation(readPart(idSchema, 'id', id))
    if (conversation === null) throw new Refused('not-found')
    return { reads, conversation }
  }

  /** The visitor sees only the agent who answers; colleagues see everybody. */
  function tellTyping(agent: AgentRecord, conversation: { id: string; visitorId: string; assigneeId: string | null }) {
    const bytes = frameBytes({
      kind: 'signals',
      signals: [
        {
          kind: 'typing',
          conversationId: conversation.id,
          agent: { id: agent.id, name: agent.name },
        },
      ],
    })
    hub.publish(agentsTopic(agent.workspaceId), bytes)
    if (conversation.assigneeId === agent.id) hub.publish(visitorTopic(conversation.visitorId), bytes)
  }
}
