import { siteKeySchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import type { SiteDetails } from '@tealight/protocol'
import type { SiteRecord } from '../../domain/entities.ts'
import { withAddresses } from '../../domain/look/look-pictures.ts'
import { siteDetails } from '../../domain/site-settings.ts'
import { readPart } from '../body.ts'
import type { Env } from '../env.ts'
import { Refused } from '../errors.ts'
import { picturePath } from './site-pictures.ts'
import type { FindSite } from '../visitor/site.ts'
import { A_WHILE, FOREVER } from './caching.ts'
import { answerCompressed, CompressedTexts } from './compressed.ts'

const REMEMBERED_DETAILS = 500
/** `GET /w/SITE.json?v=REV`: what the panel has to know of its site, for any page and any cache. */
export function siteDetailsRoutes(findSite: FindSite) {
  const details = new CompressedTexts(REMEMBERED_DETAILS)

  return new Hono<Env>().get('/:file{[^/]+\\.json}', async (c) => {
    const key = readPart(siteKeySchema, 'site', c.req.param('file').slice(0, -'.json'.length))
    const site = await findSite(key)
    if (site === null) throw new Refused('unknown-site')
    const accepted = c.req.header('accept-encoding') ?? ''
    const text = await details.get(`${site.id} ${site.step}`, accepted, async () =>
      JSON.stringify(publicDetails(site)),
    )
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Cache-Control', c.req.query('v') === `${site.step}` ? FOREVER : A_WHILE)
    return answerCompressed(c, text, 'application/json')
  })
}

/** Pictures are fetched by those who are shown them. */
function publicDetails(site: SiteRecord): SiteDetails {
  const details = siteDetails(site)
  const look = withAddresses(details.settings.look, (name) => `/w/${picturePath(site, name)}`)
  return { ...details, settings: { ...details.settings, look } }
}
