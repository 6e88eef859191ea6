import { Hono } from 'hono'
import {
  idSchema,
  openSessionSchema,
  readMarkSchema,
  seqSchema,
  visitorPageSchema,
  visitorSendSchema,
} from '@tealight/protocol/schemas'
import { markRead } from '../../commands/mark-read.ts'
import { sendAsVisitor } from '../../commands/send-as-visitor.ts'
import { frameBytes } from '../../delivery/frames.ts'
import { agentsTopic } from '../../delivery/topics.ts'
import { visitorSnapshot } from '../../delivery/visitor-history.ts'
import { visitorMessageView } from '../../delivery/visitor-view.ts'
import { accepted, historyBefore, visitorDeed } from '../answer.ts'
import { readBody, readMessageText, readPart } from '../body.ts'
import type { House, SiteEnv, VisitorEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import type { RateLimits } from '../limits.ts'
import { allowPages, type FindSite, requireSite } from './site.ts'
import { visitorStream } from './stream.ts'
import { createTickets } from './tickets.ts'
import { readTokenHash, rememberVisitors, requireVisitor } from './visitor.ts'

/** Everything that a visitor's client asks. */
export function visitorRoutes(house: House, findSite: FindSite, limits: RateLimits) {
  const { store, hub, presence, visitorCursors } = house
  const findVisitor = rememberVisitors(house)
  const tickets = createTickets()

  const known = new Hono<VisitorEnv>()
    .use(requireVisitor(findVisitor))
    .post('/session', async (c) => {
      const { page } = await readBody(c, openSessionSchema)
      const { visitor, site } = c.var
      const reads = store.reads(visitor.workspaceId)
      const snapshot = await visitorSnapshot({ reads, cursors: visitorCursors, site, visitor })
      if (page) presence.visitorLooksAt(visitor, page)
      const online = presence.isStaffed(visitor.workspaceId)
      return c.json({ visitorId: visitor.id, ...snapshot, online })
    })
    .get('/conversations/:id/messages', async (c) => {
      const { reads, conversation } = await ownConversation(c.var.visitor, c.req.param('id'))
      return c.json(await historyBefore(reads, conversation.id, readBefore(c.req.query('before')), visitorMessageView))
    })
    .put('/conversations/:id/read', async (c) => {
      const { seq } = await readBody(c, readMarkSchema)
      const { workspaceId, id: visitorId } = c.var.visitor
      const conversationId = readPart(idSchema, 'id', c.req.param('id'))
      const mark = { by: 'visitor', workspaceId, conversationId, visitorId, seq } as const
      const done = accepted(await markRead(store.journal, mark))
      return c.json(await visitorDeed(store.reads(workspaceId), done))
    })
    .post('/conversations/:id/typing', async (c) => {
      const { conversation } = await ownConversation(c.var.visitor, c.req.param('id'))
      const topic = agentsTopic(conversation.workspaceId)
      const typing = { kind: 'typing', conversationId: conversation.id, agent: null } as const
      if (hub.has(topic)) hub.publish(topic, frameBytes({ kind: 'signals', signals: [typing] }))
      return c.body(null, 204)
    })
    .post('/page', async (c) => {
      const { page } = await readBody(c, visitorPageSchema)
      presence.visitorLooksAt(c.var.visitor, page)
      return c.body(null, 204)
    })
    .post('/tickets', (c) => c.json(tickets.issue(c.var.visitor)))

  return new Hono<SiteEnv>()
    .use(allowPages)
    .use(requireSite(findSite, house))
    .get('/availability', (c) => c.json({ online: presence.isStaffed(c.var.site.workspaceId) }))
    .get('/stream', visitorStream(house, findVisitor, tickets))
    .post('/messages', async (c) => {
      const { id, conversationId, text, seen, page, language } = await readBody(c, visitorSendSchema)
      const { workspaceId, id: siteId } = c.var.site
      const tokenHash = readTokenHash(c)
      if ((await findVisitor(siteId, tokenHash)) === null) await limits.newVisitor(c.var.address)
      await limits.message(`${siteId} ${tokenHash}`)
      const done = accepted(
        await sendAsVisitor(store.journal, {
          workspaceId,
          siteId,
          tokenHash,
          language: language ?? '',
          conversationId,
          messageId: id,
          text: readMessageText(text),
          page: page ?? null,
        }),
      )
      return c.json(await visitorDeed(store.reads(workspaceId), done, seen), done.isNew ? 201 : 200)
    })
    .route('/', known)

  async function ownConversation(visitor: VisitorEnv['Variables']['visitor'], id: string) {
    const reads = store.reads(visitor.workspaceId)
    const conversation = await reads.conversation(readPart(idSchema, 'id', id))
    if (conversation?.visitorId !== visitor.id) throw new Refused('not-found')
    return { reads, conversation }
  }
}

function readBefore(value: string | undefined): number | undefined {
  return value === undefined ? undefined : readPart(seqSchema, 'before', Number(value))
}
