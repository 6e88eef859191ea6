import type { Place } from '../loader/panel-face.ts'

/** What the keyboard code 229 says, in browsers that end a composition before its last key: "the input method has it". */
const COMPOSING_KEY_CODE = 229

/** Escape closes the chat, Enter sends. Keys that belong to an input method, or come with another key, are left alone. */
export function deedOfKey(
  event: KeyboardEvent,
  { root, close }: Pick<Place, 'root' | 'close'>,
): void {
  if (event.isComposing || event.keyCode === COMPOSING_KEY_CODE) return
  if (event.key === 'Escape') close()
  if (event.key !== 'Enter' || event.shiftKey || event.altKey) return
  const field = root.activeElement
  if (!(field instanceof HTMLTextAreaElement)) return
  event.preventDefault()
  field.form?.dispatchEvent(new Event('submit', { cancelable: true }))
}
