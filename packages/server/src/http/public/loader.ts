import { readFile } from 'node:fs/promises'
import type { Language } from '@tealight/protocol'
import { siteKeySchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { z } from 'zod'
import type { SiteRecord } from '../../domain/entities.ts'
import { launcherStyle } from '../../domain/look/look-style.ts'
import { settingsOf } from '../../domain/site-settings.ts'
import { chooseLanguage } from '../../words/words.ts'
import { readPart } from '../body.ts'
import type { Env, House } from '../env.ts'
import { Refused } from '../errors.ts'
import type { FindSite } from '../visitor/site.ts'
import { answerCompressed, CompressedTexts } from './compressed.ts'
import { picturePath } from './site-pictures.ts'
import { readManifest, type WidgetManifest } from './widget-build.ts'

const REMEMBERED_LOADERS = 500
/** A changed look is everywhere within five minutes; until then no page asks again. */
const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800'

/** `GET /w/SITE.js`: the script tag's script, with what the launcher needs of the site's settings in it. */
export function loaderRoutes({ config }: House, findSite: FindSite, widgetDir: string) {
  const loaders = new CompressedTexts(REMEMBERED_LOADERS)

  return new Hono<Env>().get('/:file{[^/]+\\.js}', async (c) => {
    const key = readPart(siteKeySchema, 'site', c.req.param('file').slice(0, -'.js'.length))
    const site = await findSite(key)
    if (site === null) throw new Refused('unknown-site')
    const origin = config.publicUrl ?? new URL(c.req.url).origin
    const transport = transportSchema.parse(c.req.query('transport'))
    const language = languageFor(site, c.req.header('accept-language') ?? '')
    const name = `${origin} ${site.id} ${site.step} ${transport} ${language}`
    const accepted = c.req.header('accept-encoding') ?? ''
    const loader = await loaders.get(name, accepted, () =>
      makeLoader(site, { origin, transport, language }),
    )
    c.header('Cache-Control', CACHE_CONTROL)
    c.header('Vary', 'Accept-Language')
    return answerCompressed(c, loader, 'text/javascript; charset=utf-8')
  })

  async function makeLoader(site: SiteRecord, wish: Wish): Promise<string> {
    const manifest = await readManifest(widgetDir)
    const script = await readFile(`${widgetDir}/${manifest.loader}`, 'utf8')
    const filled = script.replace(manifest.placeholder, () => publicSettings(site, wish, manifest))
    return filled + pictureCall(site, wish, manifest) + reachCall(site, wish, manifest)
  }
}

/** How a page wants it. */
interface Wish {
  origin: string
  /** The transport that the page asks for: `SITE.js?transport=web-socket`. */
  transport: string | undefined
  language: Language
}

/** Until the panel is there, which also looks at the page's language. */
function languageFor(site: SiteRecord, accepted: string): Language {
  return settingsOf(site).language.fixed ?? chooseLanguage(accepted)
}

/** The browser knows which there are; what it does not know changes nothing. */
const transportSchema = z
  .string()
  .regex(/^[a-z-]{1,20}$/)
  .optional()
  .catch(undefined)

/** What draws a picture on the launcher, where the owner has chosen one. Without it our sign stays. */
function pictureCall(site: SiteRecord, { origin }: Wish, { picture }: WidgetManifest): string {
  const { launcher, launcherPicture } = settingsOf(site).look
  if (launcher !== 'picture' || launcherPicture === '') return ''
  const [module, path] = [`${origin}/w/${picture}`, `/w/${picturePath(site, 'launcher')}`].map(
    asScript,
  )
  return `;import(${module}).then((it)=>it.drawOnLauncher(${path})).catch(()=>{})`
}

/** What weighs the rules by which the site reaches out, and tells who is there, if it wants any of that. */
function reachCall(site: SiteRecord, { origin }: Wish, { reach }: WidgetManifest): string {
  const { reach: wanted, privacy } = settingsOf(site)
  const rules = wanted.rules.filter(({ isOn }) => isOn)
  if (rules.length === 0 && !privacy.browsing) return ''
  const plan = { rules, browsing: privacy.browsing, asksConsent: privacy.consent === 'ask' }
  const module = asScript(`${origin}/w/${reach}`)
  return `;import(${module}).then((it)=>it.reachOut(${asScript(plan)})).catch(()=>{})`
}

function publicSettings(
  site: SiteRecord,
  { origin, transport, language }: Wish,
  { panel, words }: WidgetManifest,
): string {
  const { look } = settingsOf(site)
  const spoken = { language, ...words[language] }
  const label = look.launcher === 'text' ? look.texts[language]?.launcher || look.launcherText : ''
  const settings = {
    origin,
    siteKey: site.key,
    panel: `/w/${panel}`,
    details: `/w/${site.key}.json?v=${site.step}`,
    style: launcherStyle(look),
    words: label === '' ? spoken : { ...spoken, open: label, label },
    transport,
  }
  return asScript(settings)
}

/** JSON that is safe inside a script wherever it ends up: no tag, and no line break that only some parsers see. */
function asScript(value: object | string): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
