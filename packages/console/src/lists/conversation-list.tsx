import type { RefObject, VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../design/icon.tsx'
import { Popover } from '../design/popover.tsx'
import { t } from '../i18n/language.ts'
import { baseOf } from '../routes/list-address.ts'
import { SEARCH_PATH } from '../routes/place.ts'
import type { ListPlace } from '../routes/use-place.ts'
import { LIST_ID } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'
import { EmptyList } from './empty-list.tsx'
import { FiltersDoor } from './filters-door.tsx'
import { leadOf, nameOf } from './list-names.ts'
import { MoreLists } from './more-lists.tsx'
import { ListSkeleton } from './list-skeleton.tsx'
import { Rows } from './rows.tsx'
import { useShownList } from './use-shown-list.ts'

/** A list of conversations, live. j, k and the arrows move among its rows. */
export function ConversationList({ list, conversationId }: ListPlace): VNode {
  const { copy, open } = useDesk()
  const { state, problem, load } = useShownList(list)
  const scroller = useScroller(list, state !== null)
  const isLoading = state === null || state.isLoading || copy.workspace.value === null
  const isEmpty = (state?.total ?? 0) === 0
  const name = nameOf(list, copy)

  return (
    <section
      class="list-pane"
      // While no conversation is open the list is what the page is about.
      role={conversationId === null ? 'main' : 'region'}
      aria-label={t('list.label', { list: name })}
    >
      <header class="pane-head list-head">
        <h1 dir="auto">{name}</h1>
        <p>{leadOf(list)}</p>
        <button
          type="button"
          class="icon-button list-filter"
          aria-label={t('list.filter')}
          aria-pressed={baseOf(list) !== list}
          onClick={() => (open.value = 'filter')}
        >
          <Icon name="filter" />
        </button>
        {/* The further lists where the rail has no room for them. */}
        <div class="list-menu">
          <Popover icon="list" label={t('nav.more')} class="menu list-menu-box">
            {(close) => (
              // A link in it leads away, and the menu is done.
              <div onClick={close}>
                <MoreLists at={list} />
              </div>
            )}
          </Popover>
        </div>
        <a class="icon-button list-search" href={SEARCH_PATH} aria-label={t('nav.search')}>
          <Icon name="search" />
        </a>
      </header>
      <FiltersDoor list={list} conversationId={conversationId} />
      <div class="list-scroll" id={LIST_ID} ref={scroller}>
        {isEmpty && isLoading && problem === null && <ListSkeleton />}
        {isEmpty && !isLoading && problem === null && <EmptyList list={list} />}
        {state !== null && !isEmpty && (
          <Rows
            key={list}
            list={list}
            conversationId={conversationId}
            state={state}
            scroller={scroller}
          />
        )}
        {problem !== null && (
          <div class="list-problem" role="alert">
            <p>{t('list.failed', { reason: problem })}</p>
            <button type="button" class="button is-small" onClick={load}>
              {t('list.retry')}
            </button>
          </div>
        )}
      </div>
    </section>
  )
}

/** Who comes back to a list finds it where they left it. */
function useScroller(list: string, isHere: boolean): RefObject<HTMLDivElement | null> {
  const { scrolls } = useDesk()
  const scroller = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (isHere) scroller.current?.scrollTo({ top: scrolls.get(list) ?? 0 })
  }, [list, isHere])
  useEffect(() => {
    const element = scroller.current
    const keep = (): void => void (element && scrolls.set(list, element.scrollTop))
    element?.addEventListener('scroll', keep, { passive: true })
    return () => element?.removeEventListener('scroll', keep)
  }, [list])
  return scroller
}
