import { firstBelow } from './first-below.ts'

/** Closer to the end than this counts as being there. */
const END_PX = 48

/** Where somebody is in a conversation that grows at both ends. */
export interface ReadingPlace {
  /** Whether the newest message is before the reader's eyes. */
  readonly isAtEnd: boolean
  toEnd(): void
  /** To be called when the log was scrolled. Says whether the reader came to the end or left it. */
  scrolled(): boolean
  /** To be called when what is shown was changed; `own` is the id of the newest message that the visitor wrote. */
  settle(own: string | undefined): void
  leave(): void
}

/** What stays where it is on the screen, and how far it was from the beginning. */
interface Anchor {
  element: Element
  from: number
}

/**
 * Keeps the reader's place: at the end the log follows what arrives, elsewhere the topmost message that is seen stays
 * where it is, whatever comes, grows or goes above it. Writing something leads to the end. `sheet` is all that the log
 * holds, `pages` the part of it that has the messages.
 */
export function keepReadingPlace(
  log: HTMLElement,
  sheet: Element,
  pages: HTMLCollection,
): ReadingPlace {
  let isAtEnd = true
  let told = true
  let anchor: Anchor | undefined
  /** How far the log was scrolled when it was last looked at. */
  let top = 0
  let own: string | undefined
  // An on-screen keyboard or a growing composer takes room, and a part or a picture may come later than its message.
  const observer = new ResizeObserver(follow)
  observer.observe(log)
  observer.observe(sheet)

  /** Somebody has scrolled, or what is shown has changed, or both. */
  function follow(): void {
    const room = log.scrollHeight - log.clientHeight
    const isScrolled = log.scrollTop !== top
    // What became shorter may have pushed the log back to its end: nobody did.
    const isPushed = log.scrollTop < top && log.scrollTop > room - 1
    if (isAtEnd && (!isScrolled || isPushed)) return toEnd()
    const grown = anchor ? distance(anchor.element) - anchor.from : 0
    if (grown !== 0) log.scrollTop = (isPushed ? top : log.scrollTop) + grown
    if (isScrolled) isAtEnd = room - log.scrollTop < END_PX
    note()
  }

  function toEnd(): void {
    isAtEnd = true
    log.scrollTop = log.scrollHeight
    note()
  }

  function note(): void {
    top = log.scrollTop
    const element = isAtEnd ? undefined : topmost(pages, log.getBoundingClientRect())
    anchor = element && { element, from: distance(element) }
  }

  function distance(element: Element): number {
    return element.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop
  }

  return {
    get isAtEnd() {
      return isAtEnd
    },
    toEnd() {
      told = true
      toEnd()
    },
    scrolled() {
      follow()
      const was = told
      told = isAtEnd
      return told !== was
    },
    settle(newestOwn) {
      if (own === newestOwn) return follow()
      own = newestOwn
      toEnd()
    },
    leave: () => observer.disconnect(),
  }
}

/** The first message that is seen as a whole, or at least in part; where none is drawn, its page. */
function topmost(pages: HTMLCollection, { top, bottom }: DOMRect): Element | undefined {
  const first = firstBelow(pages, top)
  let partly: Element | undefined
  for (let index = first; index < pages.length && !(partly && index > first + 1); index++) {
    const page = pages[index]
    if (!page || page.getBoundingClientRect().top > bottom) break
    for (const entry of page.querySelectorAll('.entry')) {
      const rect = entry.getBoundingClientRect()
      if (rect.top >= top) return entry
      if (rect.bottom > top) partly = entry
    }
  }
  return partly ?? pages[first]
}
