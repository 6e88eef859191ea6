import { siteKeySchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { siteDetails } from '../../domain/site-settings.ts'
import { readPart } from '../body.ts'
import type { Env } from '../env.ts'
import { Refused } from '../errors.ts'
import type { FindSite } from '../visitor/site.ts'
import { answerCompressed, CompressedTexts } from './compressed.ts'

const REMEMBERED_DETAILS = 500
/** What a rev was made from never changes. */
const FOREVER = 'public, max-age=31536000, immutable'
/** For whoever asks for another rev than the newest: a loader that was cached names an older one. */
const A_WHILE = 'public, max-age=60'

/** `GET /w/SITE.json?v=REV`: what the panel has to know of its site, for any page and any cache. */
export function siteDetailsRoutes(findSite: FindSite) {
  const details = new CompressedTexts(REMEMBERED_DETAILS)

  return new Hono<Env>().get('/:file{[^/]+\\.json}', async (c) => {
    const key = readPart(siteKeySchema, 'site', c.req.param('file').slice(0, -'.json'.length))
    const site = await findSite(key)
    if (site === null) throw new Refused('unknown-site')
    const accepted = c.req.header('accept-encoding') ?? ''
    const text = await details.get(`${site.id} ${site.step}`, accepted, async () =>
      JSON.stringify(siteDetails(site)),
    )
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Cache-Control', c.req.query('v') === `${site.step}` ? FOREVER : A_WHILE)
    return answerCompressed(c, text, 'application/json')
  })
}
