/**
 * Tells the style sheet which part of the window can be seen: an on-screen keyboard covers the page without
 * making it smaller, and iOS moves the page under it. Sets `--top`, `--height` and `--keyboard`.
 */
export function followViewport(frame: HTMLElement): () => void {
  const viewport = window.visualViewport
  if (!viewport) return () => {}

  const measure = (): void => {
    // A page that was zoomed by hand is to be moved around in, so it counts as if it were not.
    const isZoomed = viewport.scale > 1.05
    const top = isZoomed ? 0 : viewport.offsetTop
    const height = isZoomed ? innerHeight : viewport.height
    frame.style.setProperty('--top', `${top}px`)
    frame.style.setProperty('--height', `${height}px`)
    frame.style.setProperty('--keyboard', `${Math.max(0, innerHeight - top - height)}px`)
  }
  measure()
  viewport.addEventListener('resize', measure)
  viewport.addEventListener('scroll', measure)

  return () => {
    viewport.removeEventListener('resize', measure)
    viewport.removeEventListener('scroll', measure)
  }
}
