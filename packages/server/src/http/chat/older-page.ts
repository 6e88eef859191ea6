import type { Context } from 'hono'
import { visitorMessageView } from '../../delivery/visitor-view.ts'
import type { VisitorRecord } from '../../domain/entities.ts'
import { wordsIn } from '../../words/words.ts'
import { historyBefore, readBefore } from '../answer.ts'
import type { House, SiteEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import { languageOf } from './answers.ts'
import { documentHead, plainPolicy } from './document.ts'
import { entriesMarkup } from './entry-markup.ts'
import { markup } from '../markup.ts'
import { chatUrl, olderUrl, readMode } from './mode.ts'

/** What was said before, as a page that is complete, with a way further back and one to the newest. */
export async function olderPage(
  c: Context<SiteEnv>,
  { store }: House,
  visitor: VisitorRecord,
): Promise<Response> {
  const { site } = c.var
  const language = languageOf(c)
  const words = wordsIn(language)
  const reads = store.reads(visitor.workspaceId)
  const [conversation] = await reads.conversationsOf(visitor.id, 1)
  if (conversation === undefined) throw new Refused('not-found')
  const { messages, more } = await historyBefore(
    reads,
    conversation.id,
    readBefore(c),
    visitorMessageView,
  )
  const mode = readMode(c)
  const oldest = messages[0]
  c.header('Content-Security-Policy', plainPolicy(site))
  return c.html(
    markup`${documentHead({ site, language, title: words.older })}
      <body>
        <main class="log">
          <p class="event">${words.timesAreUtc}</p>
          ${more && oldest && markup`<p class="event"><a href="${olderUrl(site, mode, oldest.seq)}">${words.older}</a></p>`}
          ${entriesMarkup(messages, language)}
          <p class="event"><a href="${chatUrl(site, '/transcript', mode)}">${words.newest}</a></p>
        </main>
      </body>
      </html>
`.text,
  )
}
