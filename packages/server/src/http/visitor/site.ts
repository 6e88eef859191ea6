import { createMiddleware } from 'hono/factory'
import { siteKeySchema } from '@tealight/protocol/schemas'
import type { SiteRecord } from '../../domain/entities.ts'
import { readPart } from '../body.ts'
import type { Env, House, SiteEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import { ShortMemory } from '../short-memory.ts'

/** Finds sites by their key, from memory while nothing changes. */
export type FindSite = (key: string) => Promise<SiteRecord | null>

const REMEMBERED_SITES = 10_000
/** Another node may have changed a site: this is how long that may go unnoticed. */
const REMEMBERED_MS = 5_000

export function rememberSites({ store }: House): FindSite {
  const sites = new ShortMemory<SiteRecord>(REMEMBERED_SITES, REMEMBERED_MS)
  store.journal.onCommit(({ changes }) => {
    for (const change of changes) if (change.kind === 'site') sites.delete(change.record.key)
  })
  return async (key) => {
    const known = sites.get(key)
    if (known !== undefined) return known
    const site = await store.directory.siteByKey(key)
    if (site !== null) sites.set(key, site)
    return site
  }
}

/**
 * Any page may ask: the browser is told so, and the site's own list of origins decides. A visitor's token is no cookie,
 * so another page gains nothing from being allowed to ask. Hono's own `cors` makes a second response of every answer,
 * which shows at thousands of messages per second.
 */
export const allowPages = createMiddleware<Env>(async (c, next) => {
  c.header('Access-Control-Allow-Origin', '*')
  if (c.req.method !== 'OPTIONS') {
    c.header('Access-Control-Expose-Headers', 'Retry-After, X-Request-Id')
    return next()
  }
  c.header('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE')
  c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type')
  c.header('Access-Control-Max-Age', '7200')
  return c.body(null, 204)
})

/** Finds the site that a request is about and refuses pages that are not on its list. */
export function requireSite(findSite: FindSite, { config }: House) {
  return createMiddleware<SiteEnv>(async (c, next) => {
    const site = await findSite(readPart(siteKeySchema, 'site', c.req.query('site')))
    if (site === null) throw new Refused('unknown-site')
    const own = config.publicUrl ?? new URL(c.req.url).origin
    if (!isAllowed(site, c.req.header('origin'), own)) throw new Refused('origin-not-allowed')
    c.set('site', site)
    await next()
  })
}

/** Programs send no origin, and whoever could make one up needs no browser: the list keeps other pages out, not people. */
function isAllowed({ origins }: SiteRecord, origin: string | undefined, own: string): boolean {
  return origin === undefined || origin === own || origins.includes('*') || origins.includes(origin)
}
