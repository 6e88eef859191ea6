import type { Place } from '../loader/panel-face.ts'

/** What the keyboard code 229 says, in browsers that end a composition before its last key: "the input method has it". */
const COMPOSING_KEY_CODE = 229

/**
 * Escape closes the chat, Enter sends, Ctrl+F or Command+F searches, unless whatever has the focus takes the key: it is told within the chat alone.
 * Keys that belong to an input method, or come with another key, are left alone.
 */
export function deedOfKey(
  event: KeyboardEvent,
  { root, close }: Pick<Place, 'root' | 'close'>,
): void {
  if (event.isComposing || event.keyCode === COMPOSING_KEY_CODE) return
  if (isTaken(event, root.activeElement)) return event.preventDefault()
  if (event.key === 'Escape') close()
  // Where nobody hears it, and in what stands before the transcript, the browser searches.
  const isSearched = isSearchKey(event) && !root.activeElement?.closest('[aria-modal]')
  if (isSearched && !root.dispatchEvent(new Event('search', { cancelable: true })))
    event.preventDefault()
  if (event.key !== 'Enter' || event.shiftKey || event.altKey) return
  const field = root.activeElement
  if (!(field instanceof HTMLTextAreaElement && field.form)) return
  event.preventDefault()
  field.form.dispatchEvent(new Event('submit', { cancelable: true }))
}

/**
 * The page can't see this one: it doesn't leave the shadow root. It is a plain event, since Firefox lets every key out that
 * is told as a `KeyboardEvent`.
 */
function isTaken(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent,
  by: Element | null,
): boolean {
  const told = new Event('keydown', { bubbles: true, cancelable: true })
  Object.assign(told, { key, shiftKey, ctrlKey, metaKey, altKey })
  return by?.dispatchEvent(told) === false
}

function isSearchKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return /^f$/i.test(key) && !shiftKey && !altKey && (ctrlKey || metaKey)
}
