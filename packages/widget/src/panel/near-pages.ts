import { firstBelow } from './first-below.ts'
import { type PageBlock, pageAt } from './page-blocks.ts'

/** What is this close to what is looked at is drawn before it is needed. */
const NEAR_PX = 1_500

/** So many pages beyond those stay as they are, for who reads back and forth or searches in the page. */
const KEPT_PAGES = 10

/** What is to be done with pages after somebody has moved, by their index. */
export interface Change {
  /** The nearest to what is looked at that is not drawn. */
  draw: number | undefined
  /** Those that nobody is near to, with how high they stood. */
  drop: Map<number, number>
}

/** `elements`, one for each block, stand below each other in a `log` that is scrolled. */
export function nearPages(
  log: Element,
  elements: HTMLCollection,
  blocks: readonly PageBlock[],
  heightOf: (index: number) => number,
): Change {
  const view = log.getBoundingClientRect()
  let first: number | undefined
  let end = 0
  let draw: number | undefined
  let shortest = Infinity
  for (let at = firstBelow(elements, view.top - NEAR_PX); at < blocks.length; at++) {
    const block = blocks[at]
    const rect = elements[at]?.getBoundingClientRect()
    if (!block || !rect) break
    const away = Math.max(rect.top - view.bottom, view.top - rect.bottom)
    if (away > NEAR_PX) break
    const pageIn = (height: number): number => pageAt(block, rect.top, height, heightOf)
    first ??= pageIn(view.top - NEAR_PX)
    end = pageIn(view.bottom + NEAR_PX) + 1
    if (block.isDrawn || away >= shortest) continue
    draw = pageIn(Math.min(view.top, rect.bottom - 1))
    shortest = away
  }
  return { draw, drop: farPages(elements, blocks, (first ?? 0) - KEPT_PAGES, end + KEPT_PAGES) }
}

/** Those that are drawn and stand before one page, or from another one on. */
function farPages(
  elements: HTMLCollection,
  blocks: readonly PageBlock[],
  first: number,
  end: number,
): Change['drop'] {
  const far: Change['drop'] = new Map()
  // What is selected is about to be copied.
  if (getSelection()?.type === 'Range') return far
  blocks.forEach(({ from, isDrawn }, at) => {
    const element = elements[at]
    if (!element || !isDrawn || (from >= first && from < end)) return
    if (!element.matches(':focus-within')) far.set(from, element.getBoundingClientRect().height)
  })
  return far
}
