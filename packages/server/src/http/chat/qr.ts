import { Hono } from 'hono'
import { encode } from 'uqr'
import { wordsIn } from '../../words/words.ts'
import type { House, SiteEnv } from '../env.ts'
import { languageOf } from './answers.ts'
import { type Markup, markup } from '../markup.ts'
import { originOf } from './mode.ts'

/** The white around a code, in modules: scanners look for it. */
const QUIET_ZONE = 4
/** It changes when the server's address does. */
const CACHE_CONTROL = 'public, max-age=3600'

/** `GET /chat/SITE/qr.svg`: the address of the chat page, to be scanned. */
export function qrRoutes({ config }: House) {
  return new Hono<SiteEnv>().get('/qr.svg', (c) => {
    const { scanToChat } = wordsIn(languageOf(c))
    c.header('Cache-Control', CACHE_CONTROL)
    c.header('Vary', 'Accept-Language')
    c.header('Content-Type', 'image/svg+xml')
    c.header('Content-Security-Policy', "default-src 'none'")
    c.header('Cross-Origin-Resource-Policy', 'cross-origin')
    return c.body(
      qrMarkup(`${originOf(c, config.publicUrl)}/chat/${c.var.site.key}`, scanToChat).text,
    )
  })
}

/** One path of black runs on white: sharp at any size, and right in dark surroundings. */
function qrMarkup(text: string, title: string): Markup {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const path = data
    .map((row, y) =>
      runsOf(row)
        .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('')
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img">
    <title>${title}</title>
    <path fill="#fff" d="M0 0h${size}v${size}H0z" />
    <path d="${path}" />
  </svg>`
}

/** Where black begins in a row, and how far it goes. */
function runsOf(row: readonly boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((isBlack, x) => {
    const last = runs.at(-1)
    if (!isBlack) return
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  })
  return runs
}
