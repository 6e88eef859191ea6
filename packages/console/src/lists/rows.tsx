import type { ListState } from '@tealight/client'
import type { RefObject, VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import type { ListPlace } from '../routes/use-place.ts'
import { rowId } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'
import { ListRow } from './list-row.tsx'
import { useHeld } from './use-held.ts'
import { type RowsWindow, useRowsWindow } from './use-rows-window.ts'

interface RowsProps extends ListPlace {
  state: ListState
  scroller: RefObject<HTMLElement | null>
}

/** The rows of a list: those that are seen are drawn, and what is near is brought. One of them is in the tab order. */
export function Rows({ list, conversationId, state, scroller }: RowsProps): VNode {
  const { cursor, rows, me, gestures } = useDesk()
  const swiped = gestures.value?.swiped.value
  const seen = useRowsWindow(scroller)
  const { shown, events, release } = useHeld(state.ids, swiped)
  const { ids, hidden } = shown
  const { above } = state
  const total = Math.max(state.total - state.ids.length + ids.length, above + ids.length)
  const standing = standingRow(ids, cursor.value, conversationId)
  const list_ = useKeptFocus(standing)
  const live = new Set(state.ids)
  useEffect(() => void (rows.value = ids), [ids.join(' ')])
  useNearRows(seen, above, ids.length, state)
  useKeptPlace(scroller, ids, above, seen.rowPx)
  const drawn = drawnOf(ids, seen, above, ids.indexOf(standing ?? ''))
  const showsStatus = state.view.filter.statuses?.length !== 1

  return (
    <>
      {hidden > 0 && (
        <button
          type="button"
          class="list-new"
          onClick={() => {
            release()
            scroller.current?.scrollTo({ top: 0 })
          }}
        >
          {t('list.new', { count: hidden })}
        </button>
      )}
      <ul class="list" ref={list_} style={{ blockSize: `${total * seen.rowPx}px` }} {...events}>
        {drawn.map((index) => {
          const id = ids[index] ?? ''
          const Ground = swiped?.get(id)
          return (
            <li
              key={id}
              data-row={id}
              class={live.has(id) ? undefined : 'is-gone'}
              aria-setsize={total}
              aria-posinset={above + index + 1}
              style={{ insetBlockStart: `${(above + index) * seen.rowPx}px` }}
            >
              {Ground && <Ground />}
              <ListRow
                list={list}
                conversationId={id}
                agentId={me.value?.id ?? ''}
                isOpen={id === conversationId}
                isStanding={id === standing}
                showsStatus={showsStatus}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** The rows that are drawn: those in the window, and where the keyboard stands, which must not be lost. */
function drawnOf(
  ids: readonly string[],
  { first, end }: RowsWindow,
  above: number,
  standing: number,
): number[] {
  const from = Math.min(Math.max(0, first - above), ids.length)
  const to = Math.max(from, Math.min(ids.length, end - above))
  const drawn = Array.from({ length: to - from }, (_, index) => from + index)
  if (standing < 0 || (standing >= from && standing < to)) return drawn
  return standing < from ? [standing, ...drawn] : [...drawn, standing]
}

/** Brings what is near the rows that are seen, or the part of the list that somebody has jumped to. */
function useNearRows(
  { first, end }: RowsWindow,
  above: number,
  length: number,
  { hasMore, isLoading, total, view }: ListState,
): void {
  const { client } = useDesk()
  useEffect(() => {
    if (isLoading) return
    const isElsewhere = length > 0 && (end <= above || first >= above + length) && first < total
    if (isElsewhere) void client.loadRows({ at: first })
    else if (hasMore && end >= above + length && length > 0) void client.loadRows('down')
    else if (above > 0 && first <= above) void client.loadRows('up')
  }, [first, end, above, length, hasMore, isLoading, view])
}

/** The first row that is seen stays where it is, whatever comes or goes ahead of it. */
function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  ids: readonly string[],
  above: number,
  rowPx: number,
): void {
  const before = useRef({ ids, above })
  useLayoutEffect(() => {
    const element = scroller.current
    const { ids: old, above: oldAbove } = before.current
    before.current = { ids, above }
    if (!element || element.scrollTop < rowPx / 2) return
    const at = Math.ceil(element.scrollTop / rowPx) - oldAbove
    // The row itself may have gone: then the next one that is still there.
    const anchor = old.slice(Math.max(0, at)).find((id) => ids.includes(id))
    if (anchor === undefined) return
    const moved = above + ids.indexOf(anchor) - (oldAbove + old.indexOf(anchor))
    if (moved !== 0) element.scrollTop += moved * rowPx
  }, [ids, above, rowPx])
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
function useKeptFocus(standing: string | undefined): RefObject<HTMLUListElement | null> {
  const rows = useRef<HTMLUListElement>(null)
  const hadFocus = rows.current?.contains(document.activeElement) ?? false
  useLayoutEffect(() => {
    if (!hadFocus || standing === undefined || rows.current?.contains(document.activeElement))
      return
    document.getElementById(rowId(standing))?.focus({ preventScroll: true })
  })
  return rows
}
