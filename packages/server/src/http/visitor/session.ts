import { openSessionSchema, visitorPageSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { visitorSnapshot } from '../../delivery/visitor-history.ts'
import { readBody } from '../body.ts'
import type { House, VisitorEnv } from '../env.ts'
import type { Tickets } from './tickets.ts'
import { readTokenHash } from './visitor.ts'

/** A visitor who returns: what was said so far, where one is now, and a ticket for a stream. */
export function visitorSessionRoutes(house: House, tickets: Tickets) {
  const { store, presence, availability, visitorCursors: cursors } = house
  return new Hono<VisitorEnv>()
    .post('/session', async (c) => {
      const { page } = await readBody(c, openSessionSchema)
      const { visitor, site } = c.var
      const reads = store.reads(visitor.workspaceId)
      const snapshot = await visitorSnapshot({ reads, cursors, site, visitor })
      if (page) presence.visitorLooksAt(visitor.id, page)
      const { online } = availability.of(site)
      return c.json({ visitorId: visitor.id, ...snapshot, online })
    })
    .post('/page', async (c) => {
      const { page } = await readBody(c, visitorPageSchema)
      presence.visitorLooksAt(c.var.visitor.id, page)
      return c.body(null, 204)
    })
    .post('/tickets', (c) =>
      c.json(tickets.issue({ siteId: c.var.site.id, tokenHash: readTokenHash(c) })),
    )
}
