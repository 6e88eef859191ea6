import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Shown, withHeld } from './held.ts'

/** What is told of the pointer and the keyboard over the rows. */
export interface HoldEvents {
  onPointerOver: (event: PointerEvent) => void
  onPointerLeave: () => void
  onFocusIn: (event: FocusEvent) => void
  onFocusOut: (event: FocusEvent) => void
}

/** Keeps rows in their place for as long as the pointer, the keyboard or a swiping finger is among them. */
export function useHeld(
  live: readonly string[],
  swiped: ReadonlyMap<string, unknown> | undefined,
): {
  shown: Shown
  events: HoldEvents
  /** Lets go: everything takes the place that it has. */
  release: () => void
} {
  const [held, setHeld] = useState<readonly string[]>([])
  const pointed = useRef(false)
  const focused = useRef(false)
  const shown = withHeld(held, live)

  /** From here up nothing moves; what was held further down stays held. */
  function hold(id: string | undefined, ids: readonly string[]): void {
    const end = id === undefined ? -1 : ids.indexOf(id)
    if (end >= held.length) setHeld(ids.slice(0, end + 1))
  }

  function release(): void {
    if (held.length > 0) setHeld([])
  }

  useLayoutEffect(() => {
    for (const id of swiped?.keys() ?? []) hold(id, shown.ids)
    if (!swiped?.size && !pointed.current && !focused.current) release()
  }, [swiped])

  const events: HoldEvents = {
    onPointerOver(event) {
      // A finger points only while it taps.
      if (event.pointerType !== 'mouse') return
      pointed.current = true
      hold(rowOf(event.target), shown.ids)
    },
    onPointerLeave() {
      pointed.current = false
      if (!focused.current) release()
    },
    onFocusIn(event) {
      // Where somebody has pressed a row the pointer holds it, and then nothing does.
      if (event.target instanceof Element && !event.target.matches(':focus-visible')) return
      focused.current = true
      const id = rowOf(event.target)
      if (pointed.current || id === undefined || !live.includes(id)) return hold(id, shown.ids)
      // The keyboard has left the row before: what was held for that one takes its place now.
      setHeld(live.slice(0, live.indexOf(id) + 1))
    },
    onFocusOut(event) {
      const stays = event.relatedTarget instanceof Element && rowOf(event.relatedTarget)
      if (stays) return
      focused.current = false
      if (!pointed.current) release()
    },
  }
  return { shown, events, release }
}

function rowOf(target: EventTarget | null): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  return row?.dataset['row']
}
