import type { SiteRecord } from '../../domain/entities.ts'
import type { Language } from '@tealight/protocol'
import { wordsIn } from '../../words/words.ts'
import { documentHead } from './document.ts'
import { type Markup, markup } from '../markup.ts'

export interface TranscriptHeadOptions {
  site: SiteRecord
  language: Language
  nonce: string
  /** What loads again when the stream has ended, for whatever reason. */
  refresh: string | null
}

/** Whoever was cut off together must not come back together. */
const REFRESH_MIN_S = 3
const REFRESH_SPREAD_S = 4

/** The transcript's page up to its first entry. Nothing of it is closed: browsers show what came so far. */
export function transcriptHead({ site, language, nonce, refresh }: TranscriptHeadOptions): Markup {
  const words = wordsIn(language)
  const title = words.conversation
  const head = refresh !== null && refreshMarkup(refresh)
  return markup`${documentHead({ site, language, title, head, nonce })}
    <body>
      <main class="reader" tabindex="0" aria-label="${title}">
        <h1 class="hidden">${title}</h1>
        <div class="log" role="log" aria-live="polite" aria-label="${words.conversation}">
          <p class="event">${words.timesAreUtc}</p>
`
}

/**
 * A browser counts these seconds from when the page is complete. It never is: until the stream ends, or is cut.
 * https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh
 */
function refreshMarkup(url: string): Markup {
  const seconds = REFRESH_MIN_S + Math.round(REFRESH_SPREAD_S * Math.random())
  return markup`<meta http-equiv="refresh" content="${seconds}; url=${url}">`
}
