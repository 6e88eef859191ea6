import { Hono } from 'hono'
import type { House, SiteEnv, VisitorEnv } from '../env.ts'
import type { RateLimits } from '../limits.ts'
import { openFileDesk } from '../files.ts'
import { visitorFileRoutes } from './files.ts'
import { readSocketQuery, readStreamQuery } from '../stream-query.ts'
import { keepOutBlocked, keepOutNetworks, type KnownBlocks } from './blocks.ts'
import { visitorConversationRoutes } from './conversations.ts'
import type { Forget } from './forget.ts'
import { visitorIdentityRoutes } from './identity.ts'
import { ownDeedRoutes } from './deeds.ts'
import { visitorMessageRoutes } from './messages.ts'
import type { Say } from './say.ts'
import { visitorBrowsingRoutes } from './browsing.ts'
import { visitorReachRoutes } from './reach.ts'
import { visitorSessionRoutes } from './session.ts'
import { allowPages, type FindSite, requireSite } from './site.ts'
import { visitorStream } from './stream.ts'
import { createTickets } from './tickets.ts'
import { type KnownVisitors, requireVisitor } from './visitor.ts'

/** What all doors for visitors have in common: those of the API, and those of the chat page. */
export interface VisitorDoors {
  findSite: FindSite
  visitors: KnownVisitors
  blocks: KnownBlocks
  say: Say
  forget: Forget
}

/** Everything that a visitor's client asks. */
export function visitorRoutes(house: House, doors: VisitorDoors, limits: RateLimits) {
  const { findSite, visitors, blocks, say } = doors
  const tickets = createTickets()

  const known = new Hono<VisitorEnv>()
    .use(requireVisitor(visitors))
    .use(keepOutBlocked(blocks))
    .route('/', visitorSessionRoutes(house, tickets))
    .route('/', visitorConversationRoutes(house, limits))
    .route('/', ownDeedRoutes(house, limits))

  return new Hono<SiteEnv>()
    .use(allowPages)
    .use(requireSite(findSite, house))
    .get('/availability', async (c) => {
      const { kind, ...available } = await house.availability.whenKnown(c.var.site)
      return c.json(available)
    })
    .get('/stream', visitorStream(house, doors, tickets, readStreamQuery))
    .get('/socket', visitorStream(house, doors, tickets, readSocketQuery))
    .route('/', visitorMessageRoutes(house, say))
    .use(keepOutNetworks(blocks))
    .route('/', visitorFileRoutes(house, doors, openFileDesk(house, limits)))
    .route('/', visitorReachRoutes(house))
    .route('/', visitorBrowsingRoutes(house))
    .route('/', visitorIdentityRoutes(house, doors, limits))
    .route('/', known)
}
