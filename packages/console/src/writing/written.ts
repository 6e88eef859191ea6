/** The text of a field, and what is selected in it; where both ends are the same, the caret stands there. */
export interface Written {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Whole lines of a text. */
export interface Lines {
  from: number
  to: number
  lines: string[]
}

/** The lines in which something is selected. One that the selection only reaches is none of them. */
export function linesOf({ text, from, to }: Written): Lines {
  let last = to
  while (last > from && text[last - 1] === '\n') last--
  const begin = text.slice(0, from).lastIndexOf('\n') + 1
  const found = text.indexOf('\n', last)
  const end = found < 0 ? text.length : found
  return { from: begin, to: end, lines: text.slice(begin, end).split('\n') }
}

/** The word that the caret stands in or at; nothing where there is none. */
export function wordAround(text: string, caret: number): { from: number; to: number } {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(0, caret))?.[0] ?? ''
  const behind = /^[\p{L}\p{N}]*/u.exec(text.slice(caret))?.[0] ?? ''
  return { from: caret - before.length, to: caret + behind.length }
}

/** Another text in place of a part of it. */
export function splice(text: string, from: number, to: number, put: string): string {
  return text.slice(0, from) + put + text.slice(to)
}
