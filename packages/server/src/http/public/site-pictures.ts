import { siteKeySchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import type { SiteRecord } from '../../domain/entities.ts'
import type { PictureName } from '../../domain/look/look-pictures.ts'
import { lookPicture } from '../../domain/look/look-pictures.ts'
import { settingsOf } from '../../domain/site-settings.ts'
import { readPart } from '../body.ts'
import type { Env } from '../env.ts'
import { Refused } from '../errors.ts'
import type { FindSite } from '../visitor/site.ts'
import { A_WHILE, FOREVER } from './caching.ts'

/** `GET /w/SITE.launcher?v=REV` and `.header`: the pictures of a look, for any page and any cache. */
export function sitePictureRoutes(findSite: FindSite) {
  const answer = (name: PictureName) =>
    new Hono<Env>().get(`/:file{[^/]+\\.${name}}`, async (c) => {
      const key = c.req.param('file').slice(0, -`.${name}`.length)
      const site = await findSite(readPart(siteKeySchema, 'site', key))
      const picture = site && lookPicture(settingsOf(site).look, name)
      if (!picture) throw new Refused('not-found')
      return c.body(new Uint8Array(picture.bytes), 200, {
        'Content-Type': picture.type,
        'Cache-Control': c.req.query('v') === `${site.step}` ? FOREVER : A_WHILE,
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        // An owner's bytes: whatever they are, they are a picture and nothing else.
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; sandbox",
      })
    })
  return new Hono<Env>().route('/', answer('launcher')).route('/', answer('header'))
}

/** Where a picture is, within `/w/`. */
export function picturePath({ key, step }: SiteRecord, name: PictureName): string {
  return `${key}.${name}?v=${step}`
}
