import { idSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { readPart } from '../body.ts'
import type { SiteEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import { serveFile } from '../serve-file.ts'
import { findBearer } from './bearer.ts'
import type { ChatHouse } from './routes.ts'

/** `GET /chat/SITE/files/ID`: a file of the visitor's own conversations, for a link that can carry no token. */
export function fileRoutes(house: ChatHouse) {
  return new Hono<SiteEnv>().get('/files/:file', async (c) => {
    const { visitor } = await findBearer(c, house)
    const reads = house.store.reads(visitor.workspaceId)
    const file = await reads.file(readPart(idSchema, 'file', c.req.param('file')))
    const conversationId = file?.conversationId ?? null
    if (file === null || file.completedAt === null || conversationId === null) {
      throw new Refused('not-found')
    }
    const conversation = await reads.conversation(conversationId)
    if (conversation?.visitorId !== visitor.id) throw new Refused('not-found')
    return serveFile(c, house, file)
  })
}
