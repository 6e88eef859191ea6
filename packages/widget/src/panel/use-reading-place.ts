import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Closer to the end than this counts as being there. */
const END_PX = 48

/** What decides where a reader is, and where they stay when something is added. */
export interface Shown {
  /** Key of the oldest thing that is shown. */
  first: string | undefined
  /** Id of the newest thing that the visitor wrote. */
  own: string | undefined
}

export interface ReadingPlace {
  /** Whether the newest message is before the reader's eyes. */
  isAtEnd: boolean
  toEnd(): void
  /** To be called when the log was scrolled. */
  scrolled(): void
}

/**
 * Keeps the reader's place: at the end the log follows what arrives, elsewhere it stays where it is, also when
 * older messages come in above. Writing something leads to the end.
 */
export function useReadingPlace(log: RefObject<HTMLElement | null>, shown: Shown): ReadingPlace {
  const [isAtEnd, setAtEnd] = useState(true)
  const place = useRef({ isAtEnd: true, height: 0, ...shown })

  function toEnd(): void {
    place.current.isAtEnd = true
    setAtEnd(true)
    if (log.current) log.current.scrollTop = log.current.scrollHeight
  }

  function scrolled(): void {
    if (!log.current) return
    const { scrollHeight, scrollTop, clientHeight } = log.current
    place.current.isAtEnd = scrollHeight - scrollTop - clientHeight < END_PX
    setAtEnd(place.current.isAtEnd)
  }

  useLayoutEffect(() => {
    const before = place.current
    const element = log.current
    if (!element) return
    if (before.isAtEnd || before.own !== shown.own) toEnd()
    else if (before.first !== shown.first) element.scrollTop += element.scrollHeight - before.height
    place.current = { ...place.current, ...shown, height: element.scrollHeight }
  })

  // An on-screen keyboard or a growing composer takes room: the end stays in view.
  useEffect(() => {
    if (!log.current) return
    const observer = new ResizeObserver(() => {
      if (place.current.isAtEnd) toEnd()
    })
    observer.observe(log.current)
    return () => observer.disconnect()
  }, [])

  return { isAtEnd, toEnd, scrolled }
}
