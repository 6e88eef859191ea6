import { editMessageSchema, idSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { amendMessage } from '../../commands/amend-message.ts'
import type { AgentRecord } from '../../domain/entities.ts'
import { accepted, agentDeed } from '../answer.ts'
import { readBody, readMessageText, readPart } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'

/** What agents change of what they wrote themselves. */
export function amendmentRoutes({ store }: House) {
  return new Hono<AgentEnv>()
    .patch('/conversations/:id/messages/:message', async (c) => {
      const { text } = await readBody(c, editMessageSchema)
      return c.json(await amend(c.var.agent, c.req.param(), readMessageText(text)))
    })
    .delete('/conversations/:id/messages/:message', async (c) => {
      return c.json(await amend(c.var.agent, c.req.param(), null))
    })

  async function amend(
    { id, workspaceId }: AgentRecord,
    named: { id: string; message: string },
    text: string | null,
  ) {
    const outcome = await amendMessage(store.journal, {
      workspaceId,
      conversationId: readPart(idSchema, 'id', named.id),
      messageId: readPart(idSchema, 'message', named.message),
      by: { kind: 'agent', id },
      visitorId: null,
      text,
    })
    return agentDeed(store.reads(workspaceId), accepted(outcome))
  }
}
