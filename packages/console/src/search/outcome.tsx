import type { VNode } from 'preact'
import { Flame } from '../design/flame.tsx'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { PageNotice } from '../shell/page-notice.tsx'
import { FilterHelp, FilterRow } from './filter-help.tsx'
import { type Finder, shownOf } from './finder.ts'
import type { Found } from './found.ts'
import { Notes } from './found-notes.tsx'
import { Hits, People } from './results.tsx'
import { words } from './words.ts'

/** What the search has come to: help, results, none, or why there are none. */
export function Outcome({ finder }: { finder: Finder }): VNode {
  const { value } = finder.finding
  const shown = shownOf(value)
  if (value.kind === 'idle') return <FilterHelp finder={finder} />
  return (
    <>
      <FilterRow finder={finder} />
      <div class="search-scroll">
        {/* What was found before stays, and does not flicker, while somebody types on. */}
        <p class={shown?.hits.length ? 'search-count' : 'unseen'} role="status">
          {shown === null ? words('looking') : countWords(shown)}
        </p>
        {value.kind === 'looking' && shown === null && (
          <PageNotice words={words('looking')} isBusy />
        )}
        {value.kind === 'failed' && (
          <Failed reason={refusalWords(value.refusal)} retry={finder.retry} />
        )}
        {shown !== null && <Shown finder={finder} shown={shown} />}
      </div>
    </>
  )
}

function countWords({ hits, people, notes, next, typed, unknown }: Found): string {
  if (unknown.length > 0) return ''
  if (hits.length + people.length + notes.length === 0)
    return next === null ? words('nothing', typed.trim()) : words('nothing-yet')
  return words(next === null ? 'count' : 'count-more', hits.length)
}

function Shown({ finder, shown }: { finder: Finder; shown: Found }): VNode {
  const { hits, people, notes, unknown, next, typed } = shown
  const isEmpty = hits.length + people.length + notes.length === 0
  return (
    <>
      {unknown.length > 0 && (
        <p class="search-unknown" role="alert">
          {words('unknown', unknown.join(', '))}
        </p>
      )}
      {people.length > 0 && <People shown={shown} />}
      {notes.length > 0 && <Notes shown={shown} finder={finder} />}
      {hits.length > 0 && <Hits shown={shown} finder={finder} />}
      {isEmpty && unknown.length === 0 && next === null && (
        <div class="search-nothing">
          <Flame />
          <h2>{words('nothing', typed.trim())}</h2>
          <p>{words('nothing-lead')}</p>
        </div>
      )}
      {next !== null && <Older finder={finder} isEmpty={hits.length === 0} />}
    </>
  )
}

function Older({ finder, isEmpty }: { finder: Finder; isEmpty: boolean }): VNode {
  const { value } = finder.finding
  const older = value.kind === 'found' ? value.older : 'resting'
  const isProblem = older !== 'resting' && older !== 'coming'
  return (
    <div class="search-older">
      {isEmpty && <p>{words('nothing-yet')}</p>}
      {isProblem && <p role="alert">{words('older-failed', refusalWords(older))}</p>}
      <button
        type="button"
        class="button is-quiet result"
        aria-disabled={older === 'coming'}
        onClick={() => void finder.loadOlder()}
      >
        {words(older === 'coming' ? 'looking' : 'older')}
      </button>
    </div>
  )
}

function Failed({ reason, retry }: { reason: string; retry: () => void }): VNode {
  return (
    <div class="list-problem" role="alert">
      <p>{words('failed', reason)}</p>
      <button type="button" class="button is-small" onClick={retry}>
        {t('list.retry')}
      </button>
    </div>
  )
}
