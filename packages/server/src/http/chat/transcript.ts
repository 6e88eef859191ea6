import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { markRead } from '../../commands/mark-read.ts'
import { signalBytes } from '../../delivery/frames.ts'
import { siteTopic, visitorTopic } from '../../delivery/topics.ts'
import { visitorHistory } from '../../delivery/visitor-history.ts'
import type { VisitorRecord } from '../../domain/entities.ts'
import type { SiteEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import { openStream } from '../stream.ts'
import { countryOf } from '../visitor/sights.ts'
import { languageOf } from './answers.ts'
import { findBearer } from './bearer.ts'
import { PAGE_HEADERS, plainPolicy } from './document.ts'
import { chatPageOf, chatUrl, readMode } from './mode.ts'
import { olderPage } from './older-page.ts'
import type { ChatHouse } from './routes.ts'
import { transcriptHead } from './transcript-head.ts'
import { TranscriptPage } from './transcript-page.ts'

/**
 * `GET /chat/SITE/transcript`: what was said, as a page that does not end. With `wait=0` it ends, and loads itself again
 * some seconds later; with `before=SEQ` it is a page of what was said before that.
 */
export function transcriptRoutes(house: ChatHouse) {
  const { store, presence, availability, queuePlaces, countries, config, now } = house

  return new Hono<SiteEnv>().get('/transcript', async (c) => {
    const { visitor, token } = await findBearer(c, house)
    if (c.req.query('before') !== undefined) return olderPage(c, house, visitor)
    if (house.isDraining()) throw new Refused('draining')
    const { site } = c.var
    const { isPoll } = readMode(c)
    const page = growingPage(c, isPoll)
    const reads = store.reads(visitor.workspaceId)
    const query = { cursor: null, rung: { kind: 'page', page, isPoll } } as const
    return openStream(c, house, query, {
      topics: [visitorTopic(visitor.id), siteTopic(site.id)],
      owner: { visitor: visitor.id, site: site.id, address: c.var.address },
      headers: headersOf(c, page.nonce),
      history: visitorHistory(
        { reads, cursors: house.visitorCursors, site, visitor },
        { cursor: null, sinceRev: token.sinceRev, heartbeatMs: config.heartbeatMs },
      ),
      onOpen() {
        const who = {
          id: visitor.id,
          workspaceId: site.workspaceId,
          country: countryOf(c, countries),
        }
        presence.visitorArrived(who)
        availability.watch(site)
        presence.visitorLooksAt(who, chatPageOf(c, site, house))
      },
      onLive(subscriber) {
        subscriber.send(signalBytes(availability.of(site)))
        const place = queuePlaces.of(site.workspaceId, visitor.id)
        if (place !== null) subscriber.send(signalBytes(place))
        wasRead(c, visitor, page)
      },
    })
  })

  function growingPage(c: Context<SiteEnv>, isPoll: boolean): TranscriptPage {
    const { site } = c.var
    const language = languageOf(c)
    const nonce = randomBytes(12).toString('base64url')
    const ownUrl = chatUrl(site, '/transcript', { isPlain: false, isPoll })
    const head = transcriptHead({ site, language, nonce, refresh: isPoll ? null : ownUrl })
    return new TranscriptPage({ language, head, nonce, site, isPoll, now })
  }

  /** What stands in the page when it opens counts as read; nobody can tell when a page without scripts is looked at. */
  function wasRead(c: Context<SiteEnv>, { workspaceId, id }: VisitorRecord, page: TranscriptPage) {
    const { conversationId, unreadUpTo: seq } = page
    if (conversationId === null || seq === null) return
    const mark = { by: 'visitor', workspaceId, conversationId, visitorId: id, seq } as const
    markRead(store.journal, mark).catch((error: unknown) =>
      c.var.log.warn({ error }, 'a read mark was not kept'),
    )
  }
}

function headersOf(c: Context<SiteEnv>, nonce: string): Record<string, string> {
  return {
    ...PAGE_HEADERS,
    // Nothing in between may compress it, and so hold it back.
    'Cache-Control': 'no-store, no-transform',
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': plainPolicy(c.var.site, nonce),
    'X-Request-Id': c.var.requestId,
  }
}
