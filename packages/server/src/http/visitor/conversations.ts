import {
  contactSchema,
  idSchema,
  readMarkSchema,
  searchTextSchema,
  tellPeekSchema,
} from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { leaveContactWith } from '../../commands/leave-contact.ts'
import { markRead } from '../../commands/mark-read.ts'
import { findInTranscript } from '../../delivery/find-in-transcript.ts'
import { ownConversations } from '../../delivery/own-conversations.ts'
import { tellVisitorText, tellVisitorTypes } from '../../delivery/typing.ts'
import { visitorMessageView } from '../../delivery/visitor-view.ts'
import type { VisitorRecord } from '../../domain/entities.ts'
import { settingsOf } from '../../domain/site-settings.ts'
import { accepted, historyBefore, readBefore, visitorDeed } from '../answer.ts'
import { readBody, readPart } from '../body.ts'
import type { House, VisitorEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import type { RateLimits } from '../limits.ts'

/** A visitor's own conversations. Those of others do not exist. */
export function visitorConversationRoutes({ store, hub }: House, limits: RateLimits) {
  return new Hono<VisitorEnv>()
    .get('/conversations', async (c) => {
      const { workspaceId, id } = c.var.visitor
      return c.json(await ownConversations(store.reads(workspaceId), id, c.req.query('before')))
    })
    .get('/conversations/:id/messages', async (c) => {
      const { reads, conversation } = await findOwn(c.var.visitor, c.req.param('id'))
      const before = readBefore(c)
      return c.json(await historyBefore(reads, conversation.id, before, visitorMessageView))
    })
    .get('/conversations/:id/matches', async (c) => {
      const { reads, conversation } = await findOwn(c.var.visitor, c.req.param('id'))
      const text = readPart(searchTextSchema, 'text', c.req.query('text'))
      limits.search(c.var.visitor.id)
      return c.json(await findInTranscript(reads, conversation.id, text))
    })
    .put('/conversations/:id/read', async (c) => {
      const { seq } = await readBody(c, readMarkSchema)
      const { workspaceId, id: visitorId } = c.var.visitor
      const conversationId = readPart(idSchema, 'id', c.req.param('id'))
      const mark = { by: 'visitor', workspaceId, conversationId, visitorId, seq } as const
      const done = accepted(await markRead(store.journal, mark))
      return c.json(await visitorDeed(store.reads(workspaceId), done))
    })
    .put('/conversations/:id/contact', async (c) => {
      const { email } = await readBody(c, contactSchema)
      const { visitor } = c.var
      limits.message(visitor.id)
      const conversationId = readPart(idSchema, 'id', c.req.param('id'))
      const outcome = await leaveContactWith(store.journal, visitor, conversationId, email)
      return c.json(await visitorDeed(store.reads(visitor.workspaceId), accepted(outcome)))
    })
    .post('/conversations/:id/typing', async (c) => {
      const { conversation } = await findOwn(c.var.visitor, c.req.param('id'))
      tellVisitorTypes(hub, conversation)
      return c.body(null, 204)
    })
    .post('/conversations/:id/peek', async (c) => {
      const { conversation } = await findOwn(c.var.visitor, c.req.param('id'))
      const { text } = await readBody(c, tellPeekSchema)
      if (settingsOf(c.var.site).privacy.peek) tellVisitorText(hub, conversation, text)
      return c.body(null, 204)
    })

  async function findOwn(visitor: VisitorRecord, id: string) {
    const reads = store.reads(visitor.workspaceId)
    const conversation = await reads.conversation(readPart(idSchema, 'id', id))
    if (conversation?.visitorId !== visitor.id) throw new Refused('not-found')
    return { reads, conversation }
  }
}
