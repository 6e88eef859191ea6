import { type ConversationList, placeIn, placeName } from '@tealight/protocol'
import { idsOf, type Known, type Run } from './run.ts'

/** Which part of a list is wanted: what follows, what stands ahead, or the part from the how many-th row on. */
export type Part = 'down' | 'up' | { at: number }

/** As much of a list as is kept around what is looked at. */
const RUN_MAX = 400

/** Where a part begins, as the server is asked; null where the list ends. */
export function placeOf(run: Run, part: Part, known: Known): string | null {
  if (typeof part === 'object') return `at=${part.at}`
  const isDown = part === 'down'
  if (isDown ? run.to === Infinity : run.from === -Infinity) return null
  const end = known.conversations.get(idsOf(run, known).at(isDown ? -1 : 0) ?? '')
  if (end === undefined) return 'at=0'
  const name = placeName(run.view.order, end, known.agentId)
  return `${isDown ? 'before' : 'ahead'}=${encodeURIComponent(name)}`
}

/** The run with a page more, and at its other end with what has become too much less. */
export function grown(run: Run, part: Part, page: ConversationList, known: Known): Run {
  return trimmed(joined(run, part, page, known), part, known)
}

function joined(run: Run, part: Part, page: ConversationList, known: Known): Run {
  const { ids, next, previous, total = 0 } = page
  const found = run.view.filter.text === undefined ? run.found : new Set([...run.found, ...ids])
  const from = previous === null ? -Infinity : (placeBy(run, ids[0], known) ?? run.from)
  const to = next === null ? Infinity : (placeBy(run, ids.at(-1), known) ?? run.to)
  if (part === 'up') return { ...run, found, from, above: left(run.above, ids, previous) }
  if (part === 'down') return { ...run, found, to, below: left(run.below, ids, next) }
  // From here on the numbers are new. A beginning behind the end is as good as the end.
  const above = ids.length === 0 ? total : part.at
  return { ...run, found, from, to, above, below: Math.max(0, total - above - ids.length) }
}

function trimmed(run: Run, part: Part, known: Known): Run {
  const ids = idsOf(run, known)
  const extra = ids.length - RUN_MAX
  if (extra <= 0) return run
  if (part === 'up') {
    const to = placeBy(run, ids[RUN_MAX - 1], known) ?? run.to
    return { ...run, to, below: run.below + extra }
  }
  return { ...run, from: placeBy(run, ids[extra], known) ?? run.from, above: run.above + extra }
}

function placeBy({ view }: Run, id: string | undefined, known: Known): number | null {
  const conversation = known.conversations.get(id ?? '')
  return conversation ? placeIn(view.order, conversation, known.agentId) : null
}

/** How many are left beyond a page; as long as there is a next one, at least one is. */
function left(count: number, ids: readonly string[], place: string | null): number {
  return place === null ? 0 : Math.max(1, count - ids.length)
}
