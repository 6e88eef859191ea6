import type { Context } from 'hono'
import { siteTopic, visitorTopic } from '../../delivery/topics.ts'
import { signalBytes } from '../../delivery/frames.ts'
import { visitorHistory } from '../../delivery/visitor-history.ts'
import type { Bearer } from '../../domain/entities.ts'
import type { House, SiteEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import { openStream } from '../stream.ts'
import type { ReadStreamQuery } from '../stream-query.ts'
import type { Tickets } from './tickets.ts'
import type { VisitorDoors } from './routes.ts'
import { arrivalOf, countryOf } from './sights.ts'
import { readTokenHash } from './visitor.ts'

const HEADERS = { 'Access-Control-Allow-Origin': '*' }

/**
 * `GET /v1/visitor/stream` and `GET /v1/visitor/socket`: with the token in a header, or with a ticket where no header can
 * be sent.
 */
export function visitorStream(
  house: House,
  { visitors, blocks }: Pick<VisitorDoors, 'visitors' | 'blocks'>,
  tickets: Tickets,
  readQuery: ReadStreamQuery,
) {
  const { config, store, presence, visits, availability, queuePlaces, visitorCursors, countries } =
    house

  return async (c: Context<SiteEnv>): Promise<Response> => {
    const query = readQuery(c, house)
    const { site } = c.var
    const { visitor, token } = await findBearer(c)
    // Whoever is blocked by name is told so by what comes down; at others from there it is said at the door.
    if (!(await blocks.isBlocked(visitor)))
      await blocks.keepOutNetwork(site.workspaceId, c.var.address)
    const reads = store.reads(visitor.workspaceId)
    const { heartbeatMs } = config
    return openStream(c, house, query, {
      topics: [visitorTopic(visitor.id), siteTopic(site.id)],
      owner: { visitor: visitor.id, site: site.id, address: c.var.address },
      headers: HEADERS,
      history: visitorHistory(
        { reads, cursors: visitorCursors, site, visitor },
        { cursor: query.cursor, sinceRev: token.sinceRev, heartbeatMs },
      ),
      onOpen: () => {
        // The site's own strings: those of the record were read for this visitor alone, and would stay as long as the stream.
        const { id } = visitor
        const who = { id, workspaceId: site.workspaceId, country: countryOf(c, countries) }
        if (presence.visitorArrived(who)) visits.hear(arrivalOf(c, who))
        availability.watch(site)
      },
      onLive: (subscriber) => {
        subscriber.send(signalBytes(availability.of(site)))
        const place = queuePlaces.of(site.workspaceId, visitor.id)
        if (place !== null) subscriber.send(signalBytes(place))
      },
    })
  }

  async function findBearer(c: Context<SiteEnv>): Promise<Bearer> {
    const bearer = await visitors.look(c.var.site.id, readProof(c))
    if (bearer === null) throw new Refused('unknown-visitor')
    return bearer
  }

  function readProof(c: Context<SiteEnv>): string {
    const ticket = c.req.query('ticket')
    if (ticket === undefined) return readTokenHash(c)
    const issued = tickets.redeem(ticket)
    // Not `unknown-visitor`, at which a client forgets who it is: only the ticket is used up.
    if (issued?.siteId !== c.var.site.id) throw new Refused('unauthenticated')
    return issued.tokenHash
  }
}
