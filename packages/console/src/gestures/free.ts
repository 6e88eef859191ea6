/** So close to the sides the system has swipes of its own. */
const SYSTEM_PX = 24

/** Whether a finger came down where it may begin something, and on nothing that it moves by itself. */
export function isFree({ clientX, target }: PointerEvent): boolean {
  if (clientX < SYSTEM_PX || clientX > innerWidth - SYSTEM_PX) return false
  if (!(target instanceof Element) || target.closest(BUSY) !== null) return false
  return !isZoomed() && !isSelecting() && !scrollsSideways(target)
}

/** Whoever has made the page larger moves it with one finger, in every direction. */
export const isZoomed = (): boolean => (window.visualViewport?.scale ?? 1) > 1

/** What is dragged, or typed into. */
const BUSY = 'input, textarea, select, audio, video, [contenteditable], [draggable=true]'

/** Who has marked some text may want more of it, or less. */
const isSelecting = (): boolean => getSelection()?.isCollapsed === false

/** A table or code that is wider than its place is read by moving it. */
function scrollsSideways(target: Element): boolean {
  for (let at: Element | null = target; at !== null; at = at.parentElement) {
    const isWide = at.scrollWidth > at.clientWidth + 1
    if (isWide && /auto|scroll/.test(getComputedStyle(at).overflowX)) return true
  }
  return false
}
