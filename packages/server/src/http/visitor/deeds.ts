import { editMessageSchema, idSchema, rateSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { amendMessage } from '../../commands/amend-message.ts'
import { endConversation } from '../../commands/end-conversation.ts'
import type { Outcome } from '../../commands/outcome.ts'
import { rateConversation } from '../../commands/rate-conversation.ts'
import type { VisitorRecord } from '../../domain/entities.ts'
import { normaliseText } from '../../domain/text.ts'
import { accepted, visitorDeed } from '../answer.ts'
import { readBody, readMessageText, readPart } from '../body.ts'
import type { House, VisitorEnv } from '../env.ts'
import type { RateLimits } from '../limits.ts'

/** What a visitor does with an own conversation beside writing. Counted like messages: each may write an entry. */
export function ownDeedRoutes({ store }: House, limits: RateLimits) {
  return new Hono<VisitorEnv>()
    .patch('/conversations/:id/messages/:message', async (c) => {
      const { text } = await readBody(c, editMessageSchema)
      return c.json(await amend(c.var.visitor, c.req.param(), readMessageText(text)))
    })
    .delete('/conversations/:id/messages/:message', async (c) => {
      return c.json(await amend(c.var.visitor, c.req.param(), null))
    })
    .put('/conversations/:id/resolution', async (c) => {
      const own = ownConversation(c.var.visitor, c.req.param('id'))
      return c.json(await answer(c.var.visitor, await endConversation(store.journal, own)))
    })
    .put('/conversations/:id/rating', async (c) => {
      const { score, comment } = await readBody(c, rateSchema)
      const own = ownConversation(c.var.visitor, c.req.param('id'))
      const rating = { score, comment: normaliseText(comment) }
      return c.json(await answer(c.var.visitor, await rateConversation(store.journal, own, rating)))
    })

  function ownConversation(visitor: VisitorRecord, id: string) {
    const { workspaceId, id: visitorId } = visitor
    limits.message(visitorId)
    return { workspaceId, visitorId, conversationId: readPart(idSchema, 'id', id) }
  }

  async function amend(
    visitor: VisitorRecord,
    named: { id: string; message: string },
    text: string | null,
  ) {
    const outcome = await amendMessage(store.journal, {
      ...ownConversation(visitor, named.id),
      messageId: readPart(idSchema, 'message', named.message),
      by: { kind: 'visitor' },
      text,
    })
    return answer(visitor, outcome)
  }

  function answer({ workspaceId }: VisitorRecord, outcome: Outcome) {
    return visitorDeed(store.reads(workspaceId), accepted(outcome))
  }
}
