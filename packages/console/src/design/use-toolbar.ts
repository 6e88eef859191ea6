import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

const TOOLS = 'button:not(:disabled)'

/**
 * Makes one stop for the Tab key of a row of buttons: arrows walk from one to the next, Home and End to the ends.
 * https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export function useToolbar(): {
  ref: RefObject<HTMLDivElement | null>
  onKeyDown: (event: KeyboardEvent) => void
  onFocusIn: (event: FocusEvent) => void
} {
  const ref = useRef<HTMLDivElement>(null)
  const stop = useRef<HTMLButtonElement | null>(null)

  const tools = (): HTMLButtonElement[] => [
    ...(ref.current?.querySelectorAll<HTMLButtonElement>(TOOLS) ?? []),
  ]

  function stopAt(tool: HTMLButtonElement | undefined): void {
    stop.current = tool ?? null
    for (const one of ref.current?.querySelectorAll('button') ?? []) {
      const tabIndex = one === tool ? 0 : -1
      if (one.tabIndex !== tabIndex) one.tabIndex = tabIndex
    }
  }

  // Buttons come and go. With every key that is typed it is looked, so as few as can be are looked at.
  useLayoutEffect(() => {
    const all = tools()
    const known = all.find((tool) => tool === stop.current && isVisible(tool))
    stopAt(known ?? all.find(isVisible))
  })

  return {
    ref,
    onKeyDown(event) {
      const all = tools().filter(isVisible)
      const at = all.findIndex((tool) => tool === event.target)
      const next = at < 0 ? undefined : nextOf(event, at, all.length)
      if (next === undefined) return
      event.preventDefault()
      all[next]?.focus()
    },
    onFocusIn({ target }) {
      stopAt(tools().find((tool) => tool === target) ?? stop.current ?? undefined)
    },
  }
}

/** What a phone hides behind another button can't be walked to. */
const isVisible = (tool: HTMLElement): boolean => tool.checkVisibility()

function nextOf({ key, target }: KeyboardEvent, at: number, count: number): number | undefined {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined
  const isMirrored = target instanceof Element && getComputedStyle(target).direction === 'rtl'
  const step = (key === 'ArrowRight') === isMirrored ? -1 : 1
  return (at + step + count) % count
}
