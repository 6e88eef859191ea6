import type { PagesKept, SeenPage } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { PageLink } from '../conversation/page-link.tsx'
import { formatAgo, formatMoment } from '../i18n/formats.ts'
import { useDesk } from '../state/desk.ts'
import { words } from './words.ts'

const SHOWN_AT_FIRST = 5

/** The pages that the visitor has looked at, the newest first; or why nobody knows. */
export function SeenPages({ pages, kept }: { pages: SeenPage[]; kept: PagesKept }): VNode {
  const { now } = useDesk()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? pages : pages.slice(0, SHOWN_AT_FIRST)
  const left = pages.length - shown.length
  return (
    <section>
      <h3 id="seen-pages">{words('pages')}</h3>
      {pages.length === 0 && (
        <p class="person-lead">{words(kept === 'kept' ? 'no-pages' : kept)}</p>
      )}
      <ol class="seen-pages" aria-labelledby="seen-pages">
        {shown.map((page) => (
          <li key={page.at}>
            <PageLink page={page} />{' '}
            <time dateTime={new Date(page.at).toISOString()} title={formatMoment(page.at)}>
              {formatAgo(page.at, now.value)}
            </time>
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button type="button" class="text-button" onClick={() => setWhole(true)}>
          {words('all', String(pages.length))}
        </button>
      )}
    </section>
  )
}
