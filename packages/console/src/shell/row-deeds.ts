import type { Desk } from '../state/desk.ts'
import { neighbour } from '../state/lists.ts'
import { focusElement, rowId } from './focus.ts'

/** Moving through the rows of a list, also to those that are not here yet. */
export function rowDeeds({ client, copy, cursor, rows }: Desk, open: string | null) {
  function stand(target: string | null | undefined): void {
    cursor.value = target ?? null
    if (!target) return
    if (document.getElementById(rowId(target))) return focusElement(rowId(target))
    // It is drawn once the keyboard is known to stand there.
    requestAnimationFrame(() => focusElement(rowId(target)))
  }

  return {
    async move(step: 1 | -1): Promise<void> {
      const from = cursor.value ?? open
      const target = neighbour(rows.value, from, step)
      if (target !== from || !isBeyond(step)) return stand(target)
      await client.loadRows(step === 1 ? 'down' : 'up')
      stand(neighbour(copy.list.value?.ids ?? [], from, step))
    },
    async end(which: 'first' | 'last'): Promise<void> {
      const isFirst = which === 'first'
      if (isBeyond(isFirst ? -1 : 1)) {
        const { total = 0 } = copy.list.value ?? {}
        await client.loadRows({ at: isFirst ? 0 : Math.max(0, total - LAST_ROWS) })
        return stand(copy.list.value?.ids.at(isFirst ? 0 : -1))
      }
      stand(rows.value.at(isFirst ? 0 : -1))
    },
  }

  /** Whether the list goes on in this direction, behind what is here. */
  function isBeyond(step: 1 | -1): boolean {
    const list = copy.list.value
    return list !== null && (step === 1 ? list.hasMore : list.above > 0)
  }
}

/** As many as are brought at the end of a list: less than a page. */
const LAST_ROWS = 40
