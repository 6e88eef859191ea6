/** The part of the window that can be seen, in CSS pixels. */
export interface View {
  top: number
  left: number
  width: number
  height: number
  /** What an on-screen keyboard covers. */
  keyboard: number
}

/** More than this is a page that was zoomed by hand, not a rounding error. */
const ZOOMED = 1.05

/**
 * Tells which part of the window can be seen: an on-screen keyboard covers the page without making it smaller, iOS
 * moves the page under it, and a page wider than its phone is seen through a hole. One that was zoomed by hand counts
 * as if it were not.
 */
export function followViewport(onMove: (view: View) => void): () => void {
  const viewport = window.visualViewport
  if (!viewport) return () => {}

  const measure = (): void => {
    const isZoomed = viewport.scale > ZOOMED
    const whole = { offsetTop: 0, offsetLeft: 0, width: innerWidth, height: innerHeight }
    const { offsetTop: top, offsetLeft: left, width, height } = isZoomed ? whole : viewport
    onMove({ top, left, width, height, keyboard: Math.max(0, innerHeight - top - height) })
  }
  measure()
  viewport.addEventListener('resize', measure)
  viewport.addEventListener('scroll', measure)

  return () => {
    viewport.removeEventListener('resize', measure)
    viewport.removeEventListener('scroll', measure)
  }
}
