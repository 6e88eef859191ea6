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
  let anchor: Anchor | undefined
  /** How far the log was scrolled when it was last looked at. */
  let top = 0
  let own: string | undefined
  // An on-screen keyboard or a growing composer takes room, and a part or a picture may come later than its message.
  const observer = new ResizeObserver(() => hold(top))
  observer.observe(log)
  observer.observe(sheet)

  /** The anchor was in its place when the log was scrolled this far. */
  function hold(scrolled: number): void {
    if (isAtEnd) return toEnd()
    const grown = anchor ? distance(anchor.element) - anchor.from : 0
    if (grown !== 0) log.scrollTop = scrolled + grown
    note()
  }

  function toEnd(): void {
    isAtEnd = true
    log.scrollTop = log.scrollHeight
    note()
  }

  function note(): void {
    top = log.scrollTop
    const element = isAtEnd ? undefined : topmost(pages, log.getBoundingClientRect().top)
    anchor = element && { element, from: distance(element) }
  }

  function distance(element: Element): number {
    return element.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop
  }

  return {
    get isAtEnd() {
      return isAtEnd
    },
    toEnd,
    scrolled() {
      const was = isAtEnd
      // Scrolled from here: what has grown meanwhile is seen to by the observer.
      if (log.scrollTop === top) return false
      if (!isAtEnd) hold(log.scrollTop)
      isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < END_PX
      note()
      return isAtEnd !== was
    },
    settle(newestOwn) {
      if (own !== newestOwn) isAtEnd = true
      own = newestOwn
      hold(top)
    },
    leave: () => observer.disconnect(),
  }
}

/** The first message that is seen; where none is drawn, its page. */
function topmost(pages: HTMLCollection, edge: number): Element | undefined {
  const page = pages[firstBelow(pages, edge)]
  const entries = [...(page?.querySelectorAll('.entry') ?? [])]
  return entries.find((entry) => entry.getBoundingClientRect().bottom > edge) ?? page
}
