import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { siteKeySchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { SiteRecord } from '../../domain/entities.ts'
import { readPart } from '../body.ts'
import type { Env, House } from '../env.ts'
import { Refused } from '../errors.ts'
import type { FindSite } from '../visitor/site.ts'
import { readManifest, type WidgetManifest } from './widget-build.ts'

const REMEMBERED_LOADERS = 500
/** A changed greeting is everywhere within five minutes; until then no page asks again. */
const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800'

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }

/** `GET /w/SITE.js`: the script tag's script, with the site's public settings in it. */
export function loaderRoutes({ config }: House, findSite: FindSite, widgetDir: string) {
  const loaders = new LRUCache<string, Loader>({ max: REMEMBERED_LOADERS })

  return new Hono<Env>().get('/:file{[^/]+\\.js}', async (c) => {
    const key = readPart(siteKeySchema, 'site', c.req.param('file').slice(0, -'.js'.length))
    const site = await findSite(key)
    if (site === null) throw new Refused('unknown-site')
    const origin = config.publicUrl ?? new URL(c.req.url).origin
    const encoding = acceptedEncoding(c.req.header('accept-encoding') ?? '')
    const transport = transportSchema.parse(c.req.query('transport'))
    const { bytes, etag } = await loaderFor(site, { origin, encoding, transport })
    c.header('ETag', etag)
    c.header('Cache-Control', CACHE_CONTROL)
    c.header('Vary', 'Accept-Encoding')
    if (c.req.header('if-none-match') === etag) return c.body(null, 304)
    if (encoding !== 'identity') c.header('Content-Encoding', encoding)
    c.header('Content-Type', 'text/javascript; charset=utf-8')
    return c.body(new Uint8Array(bytes))
  })

  async function loaderFor(site: SiteRecord, wish: Wish): Promise<Loader> {
    const { origin, encoding, transport } = wish
    const name = `${origin} ${site.id} ${site.step} ${encoding} ${transport}`
    const known = loaders.get(name)
    if (known !== undefined) return known
    const manifest = await readManifest(widgetDir)
    const script = await readFile(`${widgetDir}/${manifest.loader}`, 'utf8')
    const settings = publicSettings(site, wish, manifest)
    const text = Buffer.from(script.replace(manifest.placeholder, () => settings))
    const bytes = encoding === 'identity' ? text : await compress[encoding](text)
    const loader = { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` }
    loaders.set(name, loader)
    return loader
  }
}

/** How a page wants it. */
interface Wish {
  origin: string
  encoding: Encoding
  /** The transport that the page asks for: `SITE.js?transport=web-socket`. */
  transport: string | undefined
}

/** The browser knows which there are; what it does not know changes nothing. */
const transportSchema = z
  .string()
  .regex(/^[a-z-]{1,20}$/)
  .optional()
  .catch(undefined)

interface Loader {
  bytes: Buffer
  etag: string
}

type Encoding = 'br' | 'gzip' | 'identity'

function acceptedEncoding(accepted: string): Encoding {
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}

/** JSON that is safe inside a script wherever it ends up: no tag, and no line break that only some parsers see. */
function publicSettings(
  site: SiteRecord,
  { origin, transport }: Wish,
  { panel }: WidgetManifest,
): string {
  const settings = {
    origin,
    siteKey: site.key,
    siteName: site.name,
    greeting: site.greeting,
    panel: `/w/${panel}`,
    transport,
  }
  return JSON.stringify(settings).replace(/[<\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
