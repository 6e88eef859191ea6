import { tellReachSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { countReach } from '../../commands/count-reach.ts'
import { readBody } from '../body.ts'
import type { House, SiteEnv } from '../env.ts'

/** `POST /v1/visitor/reach`: what came of a rule. Rules that a site does not have are not counted. */
export function visitorReachRoutes({ store }: House) {
  return new Hono<SiteEnv>().post('/reach', async (c) => {
    const { rule, result } = await readBody(c, tellReachSchema)
    const { workspaceId, id: siteId, settings } = c.var.site
    const isKnown = settings.reach?.rules.some(({ id }) => id === rule)
    if (isKnown) await countReach(store.journal, { workspaceId, siteId, rule, result })
    return c.body(null, 204)
  })
}
