import { type RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** Which rows of a list are drawn: from the how many-th to the how many-th, excluded. */
export interface RowsWindow {
  first: number
  end: number
  /** The height of one row, in CSS pixels. */
  rowPx: number
}

/** Rows that are drawn beyond what is seen, so that scrolling meets no gaps. */
const BEYOND = 10
/** What is drawn before anything is known of the room. */
const AT_FIRST = 30
/** Of a row, in rem: the stylesheet says the same. */
const ROW_REM = 4.75

/** Follows which rows are seen. */
export function useRowsWindow(scroller: RefObject<HTMLElement | null>): RowsWindow {
  const [seen, setSeen] = useState<RowsWindow>({ first: 0, end: AT_FIRST, rowPx: 76 })

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = (): void =>
      setSeen((before) => {
        const now = windowOf(element)
        return isSame(before, now) ? before : now
      })
    look()
    element.addEventListener('scroll', look, { passive: true })
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      sizes.disconnect()
    }
  }, [])
  return seen
}

function windowOf({ scrollTop, clientHeight }: HTMLElement): RowsWindow {
  const rowPx = ROW_REM * (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)
  const from = Math.floor(scrollTop / rowPx)
  const seen = clientHeight > 0 ? Math.ceil(clientHeight / rowPx) : AT_FIRST
  // In steps of a few rows: scrolling by a pixel draws nothing.
  const first = Math.max(0, Math.floor((from - BEYOND) / 5) * 5)
  return { first, end: first + Math.ceil((seen + 2 * BEYOND + 5) / 5) * 5, rowPx }
}

function isSame(a: RowsWindow, b: RowsWindow): boolean {
  return a.first === b.first && a.end === b.end && a.rowPx === b.rowPx
}
