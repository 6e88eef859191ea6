import { COMPOSER_ID } from '../shell/focus.ts'
import { type Format, toggleFormat } from './formats.ts'

/** Writes into a field in place of a part of it, as if it were typed: the browser tells of it, and can undo it. */
export function putText(field: HTMLTextAreaElement, from: number, to: number, text: string): void {
  field.focus()
  field.setSelectionRange(from, to)
  const command = text === '' ? 'delete' : 'insertText'
  if (from === to && text === '') return
  // The only way that the browser's own undo knows of. Where it fails, the text is there all the same.
  if (document.execCommand(command, false, text)) return
  field.setRangeText(text, from, to, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Writes at the place where somebody writes, in place of what is selected there. */
export function putAtCaret(text: string): void {
  const field = composerField()
  if (field) putText(field, field.selectionStart, field.selectionEnd, text)
}

/** Gives what is selected in the field where somebody writes a format, or takes it away. */
export function formatText(format: Format): void {
  const field = composerField()
  if (field === null) return
  const { value: before, selectionStart, selectionEnd } = field
  const written = { text: before, from: selectionStart, to: selectionEnd }
  const { text, from, to } = toggleFormat(format, written)
  const begin = commonLength(before, text)
  const rest = commonLength(reversed(before.slice(begin)), reversed(text.slice(begin)))
  putText(field, begin, before.length - rest, text.slice(begin, text.length - rest))
  field.setSelectionRange(from, to)
}

function composerField(): HTMLTextAreaElement | null {
  const field = document.getElementById(COMPOSER_ID)
  return field instanceof HTMLTextAreaElement ? field : null
}

function commonLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

const reversed = (text: string): string => text.split('').reverse().join('')
