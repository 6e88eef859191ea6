import { firstBelow } from './first-below.ts'

/** What is this close to what is looked at is drawn before it is needed. */
const NEAR_PX = 1_500

/** So many pages beyond those stay as they are, for who reads back and forth or searches in the page. */
const KEPT_PAGES = 10

/** What is to be done with pages after somebody has moved, by their index. */
export interface Change {
  /** The nearest to what is looked at that is not drawn. */
  draw: number | undefined
  /** Those that nobody is near to. */
  drop: number[]
}

/** `pages` stand below each other in a `log` that is scrolled. */
export function nearPages(
  log: Element,
  pages: HTMLCollection,
  isDrawn: (index: number) => boolean,
): Change {
  const view = log.getBoundingClientRect()
  const first = firstBelow(pages, view.top - NEAR_PX)
  let index = first
  let draw: number | undefined
  let shortest = Infinity
  for (; index < pages.length; index++) {
    const away = distance(pages[index], view)
    if (away > NEAR_PX) break
    if (isDrawn(index) || away >= shortest) continue
    draw = index
    shortest = away
  }
  const isFar = (at: number): boolean => at < first - KEPT_PAGES || at >= index + KEPT_PAGES
  // What is selected is about to be copied.
  const mayDrop = getSelection()?.type !== 'Range'
  const drop: number[] = []
  for (let at = 0; mayDrop && at < pages.length; at++) {
    if (isFar(at) && isDrawn(at) && !pages[at]?.matches(':focus-within')) drop.push(at)
  }
  return { draw, drop }
}

/** How far it is from what is looked at; less than 0: it is seen. */
function distance(page: Element | undefined, view: DOMRect): number {
  const { top, bottom } = page?.getBoundingClientRect() ?? view
  return Math.max(top - view.bottom, view.top - bottom)
}
