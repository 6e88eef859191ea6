import { lookSchema, siteKeySchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import type { Look, SiteDetails } from '@tealight/protocol'
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
    const scheme = schemeSchema.parse(c.req.query('scheme'))
    const accepted = c.req.header('accept-encoding') ?? ''
    const text = await details.get(`${site.id} ${site.step} ${scheme}`, accepted, async () =>
      JSON.stringify(publicDetails(site, scheme)),
    )
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Cache-Control', c.req.query('v') === `${site.step}` ? FOREVER : A_WHILE)
    return answerCompressed(c, text, 'application/json')
  })
}

/** The page's own choice between day and night: `SITE.json?v=REV&scheme=dark`. */
const schemeSchema = lookSchema.shape.scheme.unwrap().optional().catch(undefined)

/** Pictures are fetched by those who are shown them. */
function publicDetails(site: SiteRecord, scheme?: Look['scheme']): SiteDetails {
  const details = siteDetails(site, scheme)
  const look = withAddresses(details.settings.look, (name) => `/w/${picturePath(site, name)}`)
  return { ...details, settings: { ...details.settings, look } }
}
