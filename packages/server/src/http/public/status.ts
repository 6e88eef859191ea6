import { createHash } from 'node:crypto'
import { findLanguage } from '@tealight/protocol'
import { siteKeySchema } from '@tealight/protocol/schemas'
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import { settingsOf } from '../../domain/site-settings.ts'
import { wordsIn } from '../../words/words.ts'
import { readPart } from '../body.ts'
import { originOf } from '../chat/mode.ts'
import type { Env, House, SiteEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import type { RateLimits } from '../limits.ts'
import type { ReadyAnswer } from '../ready-answers.ts'
import type { FindSite } from '../visitor/site.ts'
import { badgeMarkup } from './badge.ts'

/** Agents come and go: a copy is right for half a minute, and shown for longer only where nobody answers. */
const CACHE_CONTROL = 'public, max-age=30, stale-while-revalidate=60, stale-if-error=3600'

const themeSchema = z.enum(['auto', 'light', 'dark']).catch('auto')

/**
 * `GET /v1/public/sites/SITE/badge.svg` and `status.json`: whether anybody is there, for any page, any program and any
 * cache. What was made stays ready for a moment: see `ReadyAnswers`.
 */
export function statusRoutes(house: House, findSite: FindSite, limits: RateLimits) {
  const { availability, ready, config } = house

  const requireSite = createMiddleware<SiteEnv>(async (c, next) => {
    limits.request(c.var.address)
    const found = await findSite(readPart(siteKeySchema, 'site', c.req.param('site')))
    if (found === null) throw new Refused('unknown-site')
    c.set('site', found)
    await next()
  })

  const site = new Hono<SiteEnv>()
    .use(requireSite)
    .get('/badge.svg', (c) => {
      const { look, language } = settingsOf(c.var.site)
      const wanted = c.req.query('lang') ?? language.fixed ?? 'en'
      const badge = badgeMarkup({
        site: c.var.site.name,
        isOnline: availability.of(c.var.site).online,
        colour: look.colour,
        theme: themeSchema.parse(c.req.query('theme')),
        words: wordsIn(findLanguage([wanted]) ?? 'en'),
      })
      return answer(c, 'image/svg+xml; charset=utf-8', badge.text)
    })
    .get('/status.json', (c) => {
      const { key, name } = c.var.site
      const { online, opensAt } = availability.of(c.var.site)
      const chat = `${originOf(c, config.publicUrl)}/chat/${key}`
      return answer(c, 'application/json', JSON.stringify({ online, opensAt, name, chat }))
    })

  return new Hono<Env>().route('/sites/:site', site)

  function answer(c: Context<SiteEnv>, type: string, text: string): Response {
    const made = readyAnswer(type, text)
    const { pathname, search } = new URL(c.req.url)
    ready.keep(pathname + search, made)
    const isKnown = c.req.header('if-none-match') === made.etag
    return isKnown ? c.body(null, 304, made.headers) : c.body(text, 200, made.headers)
  }
}

function readyAnswer(type: string, text: string): ReadyAnswer {
  const bytes = Buffer.from(text)
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const headers = {
    'Content-Type': type,
    'Cache-Control': CACHE_CONTROL,
    ETag: etag,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
    // For whoever opens the picture by itself.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  }
  return { bytes, headers, etag }
}
