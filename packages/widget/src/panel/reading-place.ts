/** Closer to the end than this counts as being there. */
const END_PX = 48

/** What decides where a reader stays when something is added. */
export interface Shown {
  /** Id of the oldest message that is shown. */
  first: string | undefined
  /** Id of the newest one that the visitor wrote. */
  own: string | undefined
}

/** Where somebody is in a conversation that grows at both ends. */
export interface ReadingPlace {
  /** Whether the newest message is before the reader's eyes. */
  readonly isAtEnd: boolean
  toEnd(): void
  /** To be called when the log was scrolled. Says whether the reader came to the end or left it. */
  scrolled(): boolean
  /** To be called when what is shown was changed. */
  settle(shown: Shown): void
  leave(): void
}

/**
 * Keeps the reader's place: at the end the log follows what arrives, elsewhere it stays where it is, also when
 * older messages come in above. Writing something leads to the end.
 */
export function keepReadingPlace(log: HTMLElement): ReadingPlace {
  let isAtEnd = true
  let height = 0
  let before: Shown | undefined
  const keepEnd = (): void => {
    if (isAtEnd) toEnd()
  }
  // An on-screen keyboard or a growing composer takes room: the end stays in view.
  const observer = new ResizeObserver(keepEnd)
  observer.observe(log)
  // So it does when a part comes later than what it stands in.
  const growth = new MutationObserver(keepEnd)
  growth.observe(log, { childList: true, subtree: true })

  function toEnd(): void {
    isAtEnd = true
    log.scrollTop = log.scrollHeight
  }

  return {
    get isAtEnd() {
      return isAtEnd
    },
    toEnd,
    scrolled() {
      const was = isAtEnd
      isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < END_PX
      return isAtEnd !== was
    },
    settle(shown) {
      if (isAtEnd || before?.own !== shown.own) toEnd()
      else if (before?.first !== shown.first) log.scrollTop += log.scrollHeight - height
      before = shown
      height = log.scrollHeight
    },
    leave() {
      observer.disconnect()
      growth.disconnect()
    },
  }
}
