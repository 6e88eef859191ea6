import { useComputed } from '@preact/signals'
import type { ListName } from '@tealight/protocol'
import { LIST_PAGE_SIZE } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { SEARCH_PATH } from '../routes/place.ts'
import type { ListPlace } from '../routes/use-place.ts'
import { LIST_ID, rowId } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'
import { listOf } from '../state/lists.ts'
import { EmptyList } from './empty-list.tsx'
import { ListRow } from './list-row.tsx'
import { ListSkeleton } from './list-skeleton.tsx'

/** More rows than anybody looks at would keep the page busy whenever a crowd comes. */
const ROWS_AT_ONCE = 200
/** The keyboard never stands at the very end of what is shown. */
const ROWS_BEYOND = 20

/** A list of conversations, live. One row is in the tab order; j, k and the arrows move among them. */
export function ConversationList({ list, conversationId }: ListPlace): VNode {
  const { copy, cursor, me } = useDesk()
  const ids = useIds(list)
  const { problem, load } = useLoading(list, ids.length)
  const isKnown = copy.workspace.value !== null
  const isEmpty = ids.length === 0
  const { more, loading } = copy.lists.value[list]
  const standing = standingRow(ids, cursor.value, conversationId)
  const rows = useKeptFocus(standing)
  const [most, setMost] = useState(ROWS_AT_ONCE)
  const shown = ids.slice(0, Math.max(most, ids.indexOf(standing ?? '') + ROWS_BEYOND))
  const isCut = shown.length < ids.length

  return (
    <section
      class="list-pane"
      // While no conversation is open the list is what the page is about.
      role={conversationId === null ? 'main' : 'region'}
      aria-label={t('list.label', { list: t(`nav.${list}`) })}
    >
      <header class="pane-head list-head">
        <h1>{t(`nav.${list}`)}</h1>
        <p>{t(`list.${list}-lead`)}</p>
        <a class="icon-button list-search" href={SEARCH_PATH} aria-label={t('nav.search')}>
          <Icon name="search" />
        </a>
      </header>
      <div class="list-scroll" id={LIST_ID}>
        {isEmpty && (!isKnown || loading) && problem === null && <ListSkeleton />}
        {isEmpty && isKnown && !loading && problem === null && <EmptyList list={list} />}
        <ul class="list" ref={rows}>
          {shown.map((id) => (
            <ListRow
              key={id}
              list={list}
              conversationId={id}
              agentId={me.value?.id ?? ''}
              isOpen={id === conversationId}
              isStanding={id === standing}
            />
          ))}
        </ul>
        {problem !== null && (
          <div class="list-problem" role="alert">
            <p>{t('list.failed', { reason: problem })}</p>
            <button type="button" class="button is-small" onClick={load}>
              {t('list.retry')}
            </button>
          </div>
        )}
        {(isCut || more) && !isEmpty && problem === null && (
          <button
            type="button"
            class="button is-quiet list-more"
            disabled={loading}
            onClick={isCut ? () => setMost(most + ROWS_AT_ONCE) : load}
          >
            {t(loading ? 'list.loading' : 'list.more')}
          </button>
        )}
      </div>
    </section>
  )
}

/** The ids of the list's rows: the same array for as long as their order is the same. */
function useIds(list: ListName): readonly string[] {
  const { copy, me } = useDesk()
  const joined = useComputed(() =>
    listOf(list, copy.conversations.value.values(), me.value?.id ?? '')
      .map(({ id }) => id)
      .join(' '),
  )
  return joined.value === '' ? [] : joined.value.split(' ')
}

/** A list that is shorter than a page asks for its first one when it opens; what it brings stays in the copy. */
function useLoading(list: ListName, length: number): { problem: string | null; load: () => void } {
  const { client, copy } = useDesk()
  const [problem, setProblem] = useState<string | null>(null)
  const isKnown = copy.workspace.value !== null

  async function load(): Promise<void> {
    setProblem(null)
    const outcome = await client.loadList(list)
    if (!outcome.ok) setProblem(refusalWords(outcome.refusal))
  }

  useEffect(() => {
    if (isKnown && length < LIST_PAGE_SIZE) void load()
  }, [isKnown, list])
  return { problem, load: () => void load() }
}

/** The row that Tab reaches: where the keyboard was, else what is open, else the first. */
function standingRow(
  ids: readonly string[],
  cursor: string | null,
  open: string | null,
): string | undefined {
  return [cursor, open].find((id): id is string => id !== null && ids.includes(id)) ?? ids[0]
}

/** A row that moves because the list is live loses the keyboard in the DOM; it gets it back. */
function useKeptFocus(standing: string | undefined): { current: HTMLUListElement | null } {
  const rows = useRef<HTMLUListElement>(null)
  const hadFocus = rows.current?.contains(document.activeElement) ?? false
  useLayoutEffect(() => {
    if (!hadFocus || standing === undefined || rows.current?.contains(document.activeElement))
      return
    document.getElementById(rowId(standing))?.focus({ preventScroll: true })
  })
  return rows
}
