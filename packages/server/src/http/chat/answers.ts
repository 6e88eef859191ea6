import { TEXT_MAX_LENGTH } from '@tealight/protocol'
import type { Refusal } from '@tealight/protocol'
import type { Context } from 'hono'
import { JournalRefused } from '../../store/journal.ts'
import type { Language } from '@tealight/protocol'
import { chooseLanguage, type Words, wordsIn } from '../../words/words.ts'
import type { SiteEnv } from '../env.ts'
import { Refused, statusOf } from '../errors.ts'
import { documentHead, plainPolicy } from './document.ts'
import { markup } from '../markup.ts'

/** Those that pass by themselves: the page tries again. */
const PASSING: ReadonlySet<Refusal> = new Set([
  'busy',
  'draining',
  'storage-unavailable',
  'too-many-streams',
  'too-many-requests',
])

/** A refusal as a page. One that passes makes the page, or the frame, load itself again. */
export function answerRefusal(error: Error, c: Context<SiteEnv>): Response {
  const refused = refusedBy(error)
  if (refused.refusal === 'internal') c.var.log.error({ error }, 'a request failed')
  const language = languageOf(c)
  c.header('Content-Security-Policy', plainPolicy(null))
  const isPassing = PASSING.has(refused.refusal) && c.req.method === 'GET'
  if (isPassing) c.header('Refresh', String(refused.retryAfterS ?? 10))
  return c.html(refusalPage(refused.refusal, language), statusOf(refused))
}

/** The same before a door is found: see the entrance. */
export function refusalPage(refusal: Refusal, language: Language): string {
  const words = wordsIn(language)
  const said = refusalWords(refusal, words)
  return markup`${documentHead({ site: null, language, title: words.chat })}
    <body>
      <main class="page"><p class="error">${said}</p></main>
    </body>
    </html>
`.text
}

/** What stopped a request; `internal` for what nobody expected. */
export function refusedBy(error: Error): Refused {
  if (error instanceof Refused) return error
  return new Refused(error instanceof JournalRefused ? error.refusal : 'internal')
}

/** What a person is told. */
export function refusalWords(refusal: Refusal, words: Words): string {
  if (refusal === 'unknown-site' || refusal === 'not-found') return words.noSite
  if (refusal === 'too-many-requests') return words.tooMany
  if (refusal === 'identity-required') return words.signInFirst
  if (refusal === 'blocked') return words.blocked
  if (refusal === 'form-incomplete') return words.checkAnswers
  if (refusal === 'too-large') return words.tooLong(TEXT_MAX_LENGTH)
  return PASSING.has(refusal) ? words.busy : words.failed
}

export function languageOf(c: Pick<Context<SiteEnv>, 'req'>): Language {
  return chooseLanguage(c.req.query('lang') ?? c.req.header('accept-language'))
}
