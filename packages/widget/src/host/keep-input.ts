const KEYS = ['keydown', 'keypress', 'keyup'] as const
const REST = ['input', 'beforeinput', 'copy', 'cut', 'paste', 'wheel', 'touchmove'] as const

/**
 * Keeps what happens in the chat from the page: its shortcuts, its paste handlers, its scroll effects.
 *
 * Keys are stopped where the page could first see them, at the window in the capture phase: many shortcut
 * libraries listen there, and to them a text field in a shadow root looks like any element. So the keys don't
 * reach our own elements either and are handed to `onKeyDown` instead; what the browser does by itself
 * (typing, moving on with Tab, pressing a button) is not affected. Events of the page's own elements pass untouched.
 */
export function keepInput(host: Element, onKeyDown: (event: KeyboardEvent) => void): () => void {
  const keepKey = (event: KeyboardEvent): void => {
    if (event.target !== host) return
    event.stopImmediatePropagation()
    if (event.type === 'keydown') onKeyDown(event)
  }
  for (const type of KEYS) window.addEventListener(type, keepKey, true)
  for (const type of REST) host.addEventListener(type, keepInside, { passive: true })

  return () => {
    for (const type of KEYS) window.removeEventListener(type, keepKey, true)
    for (const type of REST) host.removeEventListener(type, keepInside)
  }
}

function keepInside(event: Event): void {
  event.stopPropagation()
}
