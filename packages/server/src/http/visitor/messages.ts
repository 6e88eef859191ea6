import { visitorSendSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { visitorDeed } from '../answer.ts'
import { readBody, readMessageText } from '../body.ts'
import type { House, SiteEnv } from '../env.ts'
import { signOf } from './browsing.ts'
import type { Say } from './say.ts'
import { readTokenHash } from './visitor.ts'

/** `POST /v1/visitor/messages`: the one thing that somebody unknown may do, and then is known. */
export function visitorMessageRoutes({ store }: House, say: Say) {
  return new Hono<SiteEnv>().post('/messages', async (c) => {
    const body = await readBody(c, visitorSendSchema)
    const { id, text, files = [], seen, page, language, conversationId, about } = body
    const done = await say(c.var, {
      tokenHash: readTokenHash(c),
      sign: signOf(c),
      language: language ?? '',
      conversationId,
      messageId: id,
      text: readMessageText(text, files.length > 0),
      fileIds: files,
      page: page ?? null,
      about,
      quoteId: body.quote,
    })
    const deed = await visitorDeed(store.reads(c.var.site.workspaceId), done, seen)
    return c.json(deed, done.isNew ? 201 : 200)
  })
}
