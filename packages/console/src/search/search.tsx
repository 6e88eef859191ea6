import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { adoptStyles } from '../design/adopt-styles.ts'
import { t } from '../i18n/language.ts'
import { SEARCH_PATH, searchPath } from '../routes/place.ts'
import { usePlace } from '../routes/use-place.ts'
import { SEARCH_FIELD_ID, focusElement } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'
import type { Finder } from './finder.ts'
import { finderOf } from './finder-of.ts'
import { Outcome } from './outcome.tsx'
import { hitId } from './results.tsx'
import css from './search.css?inline'
import { SearchField } from './search-field.tsx'
import { useResultKeys } from './use-result-keys.ts'

adoptStyles(css)

/** Searches all that was ever said, while somebody types. */
export function SearchPage(): VNode {
  const desk = useDesk()
  const finder = finderOf(desk)
  const page = useRef<HTMLDivElement>(null)
  useAddress(finder)
  useRetry(finder)
  useResultKeys(page, finder)
  useEffect(() => {
    // The way back from a conversation has been gone.
    if (desk.wayBack.value?.at !== SEARCH_PATH) desk.wayBack.value = null
    const { value } = finder.opened
    const isThere = value !== null && document.getElementById(hitId(value)) !== null
    focusElement(isThere ? hitId(value) : SEARCH_FIELD_ID)
  }, [])

  return (
    <div class="search" ref={page}>
      <header class="pane-head search-head">
        <h1>{t('nav.search')}</h1>
        <SearchField finder={finder} />
      </header>
      <Outcome finder={finder} />
    </div>
  )
}

/** The address holds what was searched for: it can be shared, and a way back leads to it. */
function useAddress(finder: Finder): void {
  const { typed, go } = usePlace()
  const written = useRef<string | null>(null)
  const { value } = finder.finding

  useEffect(() => {
    if (typed === written.current) return
    written.current = typed
    finder.type(typed)
  }, [typed])

  useEffect(() => {
    // Not with each letter: browsers bear a hundred new addresses in half a minute.
    const now = finder.finding.peek()
    const answered = now.kind === 'found' ? now.shown.typed : now.kind === 'idle' ? '' : null
    if (answered === null || answered === written.current) return
    written.current = answered
    go(searchPath(answered), { replace: true })
  }, [value])
}

/** What could not be asked is asked again as soon as the connection is back. */
function useRetry(finder: Finder): void {
  const isLive = useDesk().copy.status.value.kind === 'live'
  useEffect(() => {
    const now = finder.finding.peek()
    if (isLive && now.kind === 'failed' && now.refusal === 'unreachable') finder.retry()
  }, [isLive])
}
