import type { Page, PagesKept } from '@tealight/protocol'
import type { Countries } from '../../countries/countries.ts'
import type { HeardVisitor } from '../../delivery/presence.ts'
import { browserOf } from '../../domain/browser.ts'
import { settingsOf } from '../../domain/site-settings.ts'
import { timeZoneCalled } from '../../domain/time-zone.ts'
import type { Sight } from '../../domain/visit.ts'
import type { Asked, SiteEnv } from '../env.ts'

const REFERRER_MAX_LENGTH = 500

/** What the opening of a stream tells of how a visitor has come. */
export function arrivalOf(c: Asked<SiteEnv>, visitor: HeardVisitor): Omit<Sight, 'at'> {
  return {
    ...sightOf(c, visitor),
    came: {
      zone: timeZoneCalled(c.req.query('zone') ?? ''),
      ...browserOf(c.req.header('user-agent') ?? ''),
      referrer: referrerOf(c),
    },
  }
}

/** That a visitor looks at a page. */
export function pageSightOf(
  c: Asked<SiteEnv>,
  visitor: HeardVisitor,
  page: Page,
): Omit<Sight, 'at'> {
  return { ...sightOf(c, visitor), page }
}

/** The country of whoever does not ask not to be tracked. */
export function countryOf(c: Asked<SiteEnv>, countries: Countries): string | undefined {
  return mayTrack(c) ? countries.of(c.var.address) : undefined
}

/** Whether the browser lets a site know which pages its person looks at. https://w3c.github.io/gpc/ */
export function mayTrack({ req }: Pick<Asked<SiteEnv>, 'req'>): boolean {
  return req.header('dnt') !== '1' && req.header('sec-gpc') !== '1'
}

function sightOf(c: Asked<SiteEnv>, { id: visitorId, workspaceId, country }: HeardVisitor) {
  return { workspaceId, visitorId, country, pagesKept: pagesKeptOf(c) }
}

function pagesKeptOf(c: Asked<SiteEnv>): PagesKept {
  if (!settingsOf(c.var.site).privacy.pages) return 'off'
  return mayTrack(c) ? 'kept' : 'declined'
}

/** The page of another site: within a site, pages follow each other. */
function referrerOf({ req }: Asked<SiteEnv>): string | null {
  const referrer = req.query('referrer') ?? ''
  if (referrer.length > REFERRER_MAX_LENGTH || !URL.canParse(referrer)) return null
  const { protocol, origin } = new URL(referrer)
  // A page of our own origin, which needs not say where it asks from, is the chat page.
  const own = req.header('origin') ?? new URL(req.url).origin
  return /^https?:$/.test(protocol) && origin !== own ? referrer : null
}
