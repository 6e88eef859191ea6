import { type Block, type Inline, readMarkup } from './markup.ts'

/** In characters. */
const EXCERPT_LENGTH = 140
/** So much of a text is looked at: what is only marks and white space takes room too. */
const READ_LENGTH = 4 * EXCERPT_LENGTH

/**
 * The beginning of a message on one line, without what gave it its shape, and never cutting a character in half: what
 * lists, quotes and notices show of it. Empty only when the message is.
 */
export function excerpt(text: string): string {
  const beginning = text.slice(0, READ_LENGTH).replace(HALF_CHARACTER, '')
  const line = inOneLine(readMarkup(beginning).map(plain).join(' ')) || inOneLine(beginning)
  return Array.from(line).slice(0, EXCERPT_LENGTH).join('')
}

const HALF_CHARACTER = /[\ud800-\udbff]$/

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function plain(piece: Block | Inline): string {
  if ('text' in piece) return piece.text
  if ('parts' in piece) return piece.parts.map(plain).join('')
  const { start, items } = piece
  const sign = (index: number): string => (start === null ? '•' : `${start + index}.`)
  return items.map((item, index) => `${sign(index)} ${item.map(plain).join('')}`).join(' ')
}
