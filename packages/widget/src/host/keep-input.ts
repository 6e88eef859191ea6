const KEYS = ['keydown', 'keypress', 'keyup'] as const
const REST = ['input', 'beforeinput', 'copy', 'cut', 'paste', 'wheel', 'touchmove'] as const

/** What becomes of the keys. */
export interface KeyListener {
  /** Whether keys are the chat's now. While it is closed the page has all of them, also those on the launcher. */
  isOpen(): boolean
  keyDown(event: KeyboardEvent): void
}

/**
 * Keeps what happens in the chat from the page: its shortcuts, its paste handlers, its scroll effects.
 *
 * Keys are stopped where the page could first see them, at the window in the capture phase: many shortcut
 * libraries listen there, and to them a text field in a shadow root looks like any element. So the keys don't
 * reach our own elements either and are handed to `keyDown` instead; what the browser does by itself
 * (typing, moving on with Tab, pressing a button) is not affected. Events of the page's own elements pass untouched.
 */
export function keepInput(host: Element, { isOpen, keyDown }: KeyListener): () => void {
  /** Keys that went down in the chat. They come up there too, though the chat may be closed by then. */
  const down = new Set<string>()

  const keepKey = (event: KeyboardEvent): void => {
    const isPress = event.type === 'keydown'
    if (event.target !== host || !(isPress ? isOpen() : down.has(event.code))) return
    event.stopImmediatePropagation()
    if (event.type === 'keyup') down.delete(event.code)
    if (!isPress) return
    down.add(event.code)
    keyDown(event)
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
