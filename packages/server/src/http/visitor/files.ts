import { idSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import type { FileRecord } from '../../domain/entities.ts'
import { settingsOf } from '../../domain/site-settings.ts'
import { readPart } from '../body.ts'
import type { Asked, House, SiteEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import { type FileDesk, type Sender } from '../files.ts'
import { serveFile } from '../serve-file.ts'
import type { VisitorDoors } from './routes.ts'
import { readTokenHash } from './visitor.ts'

/** A visitor's files. They may be sent before the first message is, by somebody who is not known yet. */
export function visitorFileRoutes(
  house: House,
  { visitors, blocks }: Pick<VisitorDoors, 'visitors' | 'blocks'>,
  desk: FileDesk,
) {
  const { store } = house
  return new Hono<SiteEnv>()
    .post('/files', async (c) => {
      await keepOut(c)
      return c.json(await desk.announce(c, senderOf(c)))
    })
    .put('/files/:id/bytes', async (c) => {
      await keepOut(c)
      return c.json(await desk.receive(c, senderOf(c)))
    })
    .delete('/files/:id', async (c) => {
      await desk.withdraw(c, senderOf(c))
      return c.body(null, 204)
    })
    .get('/files/:id', async (c) => {
      const id = readPart(idSchema, 'id', c.req.param('id'))
      const file = await store.reads(c.var.site.workspaceId).file(id)
      if (file === null || file.completedAt === null) throw new Refused('not-found')
      if (!(await isOwn(c, file))) throw new Refused('not-found')
      return serveFile(c, house, file)
    })

  /** Where nobody writes who was not identified, nobody leaves files either; nor does who is blocked. */
  async function keepOut(c: Asked<SiteEnv>): Promise<void> {
    const { id, settings } = c.var.site
    const bearer = await visitors.find(id, readTokenHash(c))
    if (bearer !== null) await blocks.keepOutVisitor(bearer.visitor)
    const isIdentified = bearer !== null && bearer.visitor.externalId !== null
    if (settings.identity?.required && !isIdentified) throw new Refused('identity-required')
  }

  /** What was sent in a visitor's conversation is theirs to see, whoever sent it. */
  async function isOwn(c: Asked<SiteEnv>, file: FileRecord): Promise<boolean> {
    const tokenHash = readTokenHash(c)
    if (file.conversationId === null) return file.owner === tokenHash
    const bearer = await visitors.find(c.var.site.id, tokenHash)
    const conversation = await store.reads(file.workspaceId).conversation(file.conversationId)
    return bearer !== null && conversation?.visitorId === bearer.visitor.id
  }
}

function senderOf(c: Asked<SiteEnv>): Sender {
  const { site } = c.var
  const { files } = settingsOf(site)
  return { ...files, workspaceId: site.workspaceId, owner: readTokenHash(c) }
}
