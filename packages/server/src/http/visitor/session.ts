import type { Page } from '@tealight/protocol'
import { openSessionSchema, visitorPageSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { visitorSnapshot } from '../../delivery/visitor-history.ts'
import { readBody } from '../body.ts'
import type { Asked, House, VisitorEnv } from '../env.ts'
import { countryOf, pageSightOf } from './sights.ts'
import type { Tickets } from './tickets.ts'
import { readTokenHash } from './visitor.ts'

/** A visitor who returns: what was said so far, where one is now, and a ticket for a stream. */
export function visitorSessionRoutes(house: House, tickets: Tickets) {
  const { store, presence, availability, visits, countries, visitorCursors: cursors } = house

  function seePage(c: Asked<VisitorEnv>, page: Page): void {
    const { id, workspaceId } = c.var.visitor
    const visitor = { id, workspaceId, country: countryOf(c, countries) }
    if (presence.visitorLooksAt(visitor, page)) visits.hear(pageSightOf(c, visitor, page))
  }

  return new Hono<VisitorEnv>()
    .post('/session', async (c) => {
      const { page } = await readBody(c, openSessionSchema)
      const { visitor, site } = c.var
      const reads = store.reads(visitor.workspaceId)
      const snapshot = await visitorSnapshot({ reads, cursors, site, visitor })
      if (page) seePage(c, page)
      const { online } = availability.of(site)
      return c.json({ visitorId: visitor.id, ...snapshot, online })
    })
    .post('/page', async (c) => {
      const { page } = await readBody(c, visitorPageSchema)
      seePage(c, page)
      return c.body(null, 204)
    })
    .post('/tickets', (c) =>
      c.json(tickets.issue({ siteId: c.var.site.id, tokenHash: readTokenHash(c) })),
    )
}
