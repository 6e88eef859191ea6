/** What a visitor does on the page, as far as rules ask for it. */
export interface PageSigns {
  readonly seconds: number
  readonly scroll: number
  readonly isLeaving: boolean
  stop(): void
}

const TICK_MS = 1_000

/** Watches, and calls back once a second while the page is looked at, and when somebody is about to leave. */
export function watchSigns(onTick: () => void): PageSigns {
  let seconds = 0
  let scroll = 0
  let isLeaving = false

  const timer = setInterval(() => {
    if (document.hidden) return
    seconds += 1
    measure()
    onTick()
  }, TICK_MS)
  document.documentElement.addEventListener('mouseleave', leave)

  function measure(): void {
    const { scrollHeight } = document.documentElement
    scroll = Math.max(scroll, ((scrollY + innerHeight) / scrollHeight) * 100)
  }

  /** Out of the page at its top: where the tabs are, and the way back. */
  function leave({ clientY }: MouseEvent): void {
    isLeaving = clientY <= 0
    if (isLeaving) onTick()
    isLeaving = false
  }

  return {
    get seconds() {
      return seconds
    },
    get scroll() {
      return scroll
    },
    get isLeaving() {
      return isLeaving
    },
    stop() {
      clearInterval(timer)
      document.documentElement.removeEventListener('mouseleave', leave)
    },
  }
}
