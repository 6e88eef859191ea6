import type { Context } from 'hono'
import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { wordsIn } from '../../words/words.ts'
import type { SiteEnv } from '../env.ts'
import { readManifest } from '../public/widget-build.ts'
import { languageOf } from './answers.ts'
import { documentHead, plainPolicy, scriptPolicy } from './document.ts'
import { freshForm, type MessageForm } from './form.ts'
import { type Markup, markup } from '../markup.ts'
import { chatUrl, readMode } from './mode.ts'
import { chatMarkup, type PageScene } from './page.ts'
import type { ChatHouse } from './routes.ts'
import { readVisitorCookie } from './visitor-cookie.ts'

/** `GET /chat/SITE`: the widget in full size where scripts run, the plain chat where they don't. */
export function pageRoutes(house: ChatHouse) {
  return new Hono<SiteEnv>().get('/', async (c) =>
    answerPage(c, house, { form: await freshForm(c, house), wrong: null, status: 200 }),
  )
}

/** The form as it is shown, and what was wrong with it. */
export interface PageAnswer {
  form: MessageForm
  wrong: string | null
  status: ContentfulStatusCode
}

export async function answerPage(
  c: Context<SiteEnv>,
  { config, availability, widgetDir }: ChatHouse,
  { form, wrong, status }: PageAnswer,
): Promise<Response> {
  const { site } = c.var
  const mode = readMode(c)
  const { online: isOnline } = await availability.whenKnown(site)
  const isKnown = readVisitorCookie(c) !== null
  const scene = { site, language: languageOf(c), mode, isOnline, isKnown, form, wrong }
  const script = mode.isPlain ? null : await findScript(widgetDir)
  const policy = script === null ? plainPolicy(site) : scriptPolicy(config.publicUrl)
  c.header('Content-Security-Policy', policy)
  return c.html(pageMarkup(scene, script).text, status)
}

/** The script that fills the page with the widget; none where the widget was not built. */
async function findScript(widgetDir: string): Promise<string | null> {
  const manifest = await readManifest(widgetDir).catch(() => null)
  return manifest && `/w/${manifest.hosted}`
}

function pageMarkup(scene: PageScene, script: string | null): Markup {
  const { site, language } = scene
  const title = wordsIn(language).chatWith(site.name)
  const plain = chatMarkup(scene)
  const icon = markup`<link rel="icon" type="image/svg+xml" href="/chat/${site.key}/icon.svg">`
  if (script === null)
    return markup`${documentHead({ site, language, title, head: icon })}
      <body>
        ${plain}
      </body>
      </html>
`
  // It comes before the page's own styles, and has to outrank them.
  const head = markup`${icon}<script type="module" src="${script}"></script>
    <noscript><style>body .waiting{display:none}</style></noscript>`
  return markup`${documentHead({ site, language, title, head })}
    <body data-site="${site.key}" ${scene.isKnown && markup` data-known`}>
      ${waiting(scene)}
      <noscript>${plain}</noscript>
    </body>
    </html>
`
}

/** What is seen while the widget loads, and when it does not. */
function waiting({ site, language, mode }: PageScene): Markup {
  const words = wordsIn(language)
  const url = chatUrl(site, '', { ...mode, isPlain: true })
  return markup`<main class="waiting">
    <p role="status">${words.opening}</p>
    <a id="plain" href="${url}">${words.withoutScript}</a>
  </main>`
}
