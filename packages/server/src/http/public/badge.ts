import type { Look } from '@tealight/protocol'
import { themeOf } from '@tealight/protocol'
import type { Words } from '../../words/words.ts'
import { Markup, markup } from '../markup.ts'
import { textWidth } from './text-width.ts'

/** On which ground the badge stands; `auto` follows the reader's system. */
export type BadgeTheme = 'auto' | 'light' | 'dark'

export interface BadgeOptions {
  site: string
  isOnline: boolean
  colour: Look['colour']
  theme: BadgeTheme
  words: Words
}

const HEIGHT = 28
const FONT_PX = 12
/** Where letters stand on: the middle of the height, less what hangs below. */
const BASELINE = 18
const PADDING = 10
const GAP = 6
const FLAME_PX = 16
const DOT_RADIUS = 4

const LIGHT = '.g{fill:#fff}.t{fill:#0f172a}.l{stroke:#cbd5e1}.on{fill:#15803d}.off{fill:#64748b}'
const DARK = '.g{fill:#0f172a}.t{fill:#f1f5f9}.l{stroke:#475569}.on{fill:#4ade80}.off{fill:#94a3b8}'
const THEMES: Readonly<Record<BadgeTheme, string>> = {
  light: LIGHT,
  dark: DARK,
  auto: `${LIGHT}@media (prefers-color-scheme:dark){${DARK}}`,
}

/**
 * Whether anybody is there, as a picture. It brings no font: each text is told how wide it is, so that it fits whichever
 * font the reader has. Whoever sees no colours reads the word.
 */
export function badgeMarkup({ site, isOnline, colour, theme, words }: BadgeOptions): Markup {
  const { onBrand } = themeOf(colour)
  const state = isOnline ? words.online : words.away
  const chatWidth = textWidth(words.chat, FONT_PX)
  const stateWidth = textWidth(state, FONT_PX)
  const chatX = PADDING + FLAME_PX + GAP
  const split = chatX + chatWidth + PADDING
  const dotX = split + PADDING + DOT_RADIUS
  const stateX = dotX + DOT_RADIUS + GAP
  const width = stateX + stateWidth + PADDING
  const title = `${words.chatWith(site)}: ${state}`
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${title}"><title>${title}</title><style>text{font:${FONT_PX}px Verdana,'DejaVu Sans',Geneva,sans-serif}${new Markup(THEMES[theme])}</style><clipPath id="c"><rect width="${width}" height="${HEIGHT}" rx="6"/></clipPath><g clip-path="url(#c)"><path class="g" d="M0 0h${width}v${HEIGHT}H0z"/><path fill="${colour}" d="M0 0h${split}v${HEIGHT}H0z"/></g><rect class="l" x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" rx="5.5" fill="none"/><path fill="${onBrand}" fill-rule="evenodd" transform="translate(${PADDING} 6) scale(.5)" d="${FLAME}"/><text x="${chatX}" y="${BASELINE}" fill="${onBrand}" textLength="${chatWidth}" lengthAdjust="spacingAndGlyphs">${words.chat}</text><circle class="${isOnline ? 'on' : 'off'}" cx="${dotX}" cy="${HEIGHT / 2}" r="${DOT_RADIUS}"/><text class="t" x="${stateX}" y="${BASELINE}" textLength="${stateWidth}" lengthAdjust="spacingAndGlyphs">${state}</text></svg>`
}

/** Our sign: a tealight's flame inside a speech bubble, in a 32 by 32 box. */
const FLAME =
  'M16 4C9 4 3 9 3 15c0 4 2 7 5 9v5l5-3a16 16 0 0 0 3 0c7 0 13-5 13-11S23 4 16 4zm0 4c3 3 4 5 4 7a4 4 0 0 1-8 0c0-2 1-4 4-7z'
