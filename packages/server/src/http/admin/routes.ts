import { editSiteSchema, idSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { editSite } from '../../commands/edit-site.ts'
import { agentView } from '../../delivery/agent-view.ts'
import { siteDetails } from '../../domain/site-settings.ts'
import { requireAdmin, requireAgent } from '../agent/agent.ts'
import { readBody, readPart } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'
import { Refused } from '../errors.ts'
import { requireSameOrigin } from '../same-origin.ts'
import { identityRoutes } from './identity.ts'
import { routingRoutes } from './routing.ts'
import { adminTagRoutes } from './tags.ts'
import { teamRoutes } from './teams.ts'

/** What only owners and admins may do. */
export function adminRoutes(house: House) {
  return new Hono<AgentEnv>()
    .use(requireSameOrigin(house))
    .use(requireAgent(house))
    .use(requireAdmin)
    .route('/', identityRoutes(house))
    .route('/', routingRoutes(house))
    .route('/', teamRoutes(house))
    .route('/', adminTagRoutes(house))
    .get('/sites/:id/reach', async (c) => {
      const id = readPart(idSchema, 'id', c.req.param('id'))
      const reads = house.store.reads(c.var.agent.workspaceId)
      if ((await reads.site(id)) === null) throw new Refused('not-found')
      const counts = await reads.reach(id)
      return c.json({ counts: counts.map(({ rule, result, count }) => ({ rule, result, count })) })
    })
    .get('/sites/:id', async (c) => {
      const id = readPart(idSchema, 'id', c.req.param('id'))
      const site = await house.store.reads(c.var.agent.workspaceId).site(id)
      if (site === null) throw new Refused('not-found')
      return c.json(siteDetails(site))
    })
    .patch('/sites/:id', async (c) => {
      const edit = await readBody(c, editSiteSchema)
      const id = readPart(idSchema, 'id', c.req.param('id'))
      const site = await editSite(house.store.journal, c.var.agent.workspaceId, id, edit)
      if (site === null) throw new Refused('not-found')
      return c.json({ changes: [agentView({ kind: 'site', record: site })] })
    })
}
