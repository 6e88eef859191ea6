import { visitorSendSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { sendAsVisitor } from '../../commands/send-as-visitor.ts'
import { accepted, visitorDeed } from '../answer.ts'
import { readBody, readMessageText } from '../body.ts'
import type { House, SiteEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import type { RateLimits } from '../limits.ts'
import { type KnownVisitors, readTokenHash } from './visitor.ts'

/** `POST /v1/visitor/messages`: the one thing that somebody unknown may do, and then is known. */
export function visitorMessageRoutes(house: House, visitors: KnownVisitors, limits: RateLimits) {
  const { store } = house

  return new Hono<SiteEnv>().post('/messages', async (c) => {
    const body = await readBody(c, visitorSendSchema)
    const { id, text, files = [], seen, page, language, conversationId, about } = body
    const { workspaceId, id: siteId, settings } = c.var.site
    const tokenHash = readTokenHash(c)
    limits.message(tokenHash)
    await keepOutCrowds(c.var.address, siteId, tokenHash)
    const outcome = await sendAsVisitor(store.journal, {
      workspaceId,
      siteId,
      tokenHash,
      needsIdentity: settings.identity?.required ?? false,
      language: language ?? '',
      conversationId,
      messageId: id,
      text: readMessageText(text, files.length > 0),
      fileIds: files,
      page: page ?? null,
      about,
      asked: { settings },
      quoteId: body.quote,
    })
    const done = accepted(outcome)
    if (done.entries[0]?.seq === 1) limits.conversationBegan(c.var.address)
    const deed = await visitorDeed(store.reads(workspaceId), done, seen)
    return c.json(deed, done.isNew ? 201 : 200)
  })

  /** Only where many have begun of late is it looked up whether this one is known. */
  async function keepOutCrowds(address: string, siteId: string, tokenHash: string): Promise<void> {
    if (!limits.isCrowded(address)) return
    if ((await visitors.find(siteId, tokenHash)) === null) throw new Refused('too-many-requests')
  }
}
