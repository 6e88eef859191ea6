import { identifySchema, languageSchema, updateVisitorSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { proveIdentity } from '../../auth/identity.ts'
import { identifyVisitor } from '../../commands/identify-visitor.ts'
import { updateVisitor } from '../../commands/update-visitor.ts'
import { visitorTopic } from '../../delivery/topics.ts'
import { RENEW } from '../../hub/lifetime.ts'
import { readBody } from '../body.ts'
import type { Asked, House, SiteEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import type { RateLimits } from '../limits.ts'
import type { VisitorDoors } from './routes.ts'
import { readTokenHash } from './visitor.ts'

/** Who a visitor is: proved by the site's backend, told by the page, and forgotten on a device. */
export function visitorIdentityRoutes(
  house: House,
  { visitors, blocks, forget }: VisitorDoors,
  limits: RateLimits,
) {
  const { store, hub, now } = house

  return new Hono<SiteEnv>()
    .post('/identity', async (c) => {
      const claim = await readBody(c, identifySchema)
      const key = readKey(c)
      limits.message(key.tokenHash)
      const proof = await proveIdentity(c.var.site.identitySecrets, claim, now())
      if (!proof.ok) throw new Refused(proof.refusal)
      const outcome = await identifyVisitor(store.journal, {
        ...key,
        person: proof.person,
        attributes: claim.attributes,
        language: languageSchema.parse(c.req.header('accept-language')?.split(',')[0]),
      })
      if (!outcome.ok) throw new Refused(outcome.refusal)
      visitors.forget(key)
      moveStreams(outcome.wasId)
      return c.json({ visitorId: outcome.visitor.id })
    })
    .post('/update', async (c) => {
      const update = await readBody(c, updateVisitorSchema)
      const key = readKey(c)
      limits.message(key.tokenHash)
      const bearer = await visitors.find(key.siteId, key.tokenHash)
      if (bearer !== null) await blocks.keepOutVisitor(bearer.visitor)
      const visitor = await updateVisitor(store.journal, key, update)
      if (visitor === null) throw new Refused('unknown-visitor')
      return c.body(null, 204)
    })
    .delete('/token', async (c) => {
      await forget(c.var.site, readTokenHash(c))
      return c.body(null, 204)
    })

  function readKey(c: Asked<SiteEnv>) {
    const { workspaceId, id: siteId } = c.var.site
    return { workspaceId, siteId, tokenHash: readTokenHash(c) }
  }

  /** Whoever still has a token that is good comes back at once, as who it is now. */
  function moveStreams(visitorId: string | null): void {
    if (visitorId !== null) hub.end(visitorTopic(visitorId), RENEW)
  }
}
