import type { ReadonlySignal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

/** This near to the end counts as being there: a line of text or a half-pixel must not hide what is new. */
const END_PX = 48

/** This near to the beginning is the time to fetch what is older. */
const BEGINNING_PX = 320

export interface Scroll {
  scroller: RefObject<HTMLDivElement | null>
  content: RefObject<HTMLOListElement | null>
  isAtEnd: ReadonlySignal<boolean>
  toEnd(): void
  /** Puts something within into the middle. */
  toElement(element: HTMLElement): void
}

/**
 * Holds a transcript at its end while somebody reads there, and at the same words while older ones are put in
 * above. The reader's place is never moved for any other reason.
 */
export function useScroll(input: {
  oldestId: string | undefined
  onBeginning: () => void
}): Scroll {
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLOListElement>(null)
  const isAtEnd = useSignal(true)
  const oldest = useRef(input.oldestId)
  const onBeginning = useRef(input.onBeginning)
  onBeginning.current = input.onBeginning
  const heightBefore = scroller.current?.scrollHeight ?? 0

  function toEnd(): void {
    const box = scroller.current
    if (box) box.scrollTop = box.scrollHeight
    isAtEnd.value = true
  }

  function toElement(element: HTMLElement): void {
    // Before the scroll event says so: whatever is drawn in between must not move back to the end.
    isAtEnd.value = false
    element.scrollIntoView({ block: 'center' })
  }

  useLayoutEffect(() => {
    const box = scroller.current
    const hasGrownAbove = oldest.current !== undefined && oldest.current !== input.oldestId
    oldest.current = input.oldestId
    if (box && hasGrownAbove && !isAtEnd.value) box.scrollTop += box.scrollHeight - heightBefore
    else if (isAtEnd.value) toEnd()
  })

  useEffect(() => {
    const box = scroller.current
    if (!box || !content.current) return
    function look(): void {
      if (!box) return
      isAtEnd.value = box.scrollHeight - box.scrollTop - box.clientHeight < END_PX
      if (box.scrollTop < BEGINNING_PX) onBeginning.current()
    }
    // The keyboard of a phone, a growing composer, a rotated screen: the end stays the end.
    const resized = new ResizeObserver(() => isAtEnd.value && toEnd())
    resized.observe(box)
    resized.observe(content.current)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [])

  return { scroller, content, isAtEnd, toEnd, toElement }
}
