import { fold } from '@tealight/protocol'
import type { SearchQuery, Term } from './query.ts'
import { isUnspaced, type Word, wordsIn } from './words.ts'

/** A part of a text that was searched for: UTF-16 positions, `end` excluded. */
export type Mark = [start: number, end: number]

/** The beginning of a message that is shown before what was found in it. */
const LEAD = 60
const SNIPPET_LENGTH = 240

/**
 * Where a text has what is wanted, in order and without overlaps. Null when it lacks something, or has something that
 * is unwanted: an index may know less of a text than this.
 */
export function findMarks(text: string, { terms, unwanted }: SearchQuery): Mark[] | null {
  const words = wordsIn(text)
  if (unwanted.some((term) => marksOf(term, text, words).length > 0)) return null
  const marks: Mark[] = []
  for (const term of terms) {
    const found = marksOf(term, text, words)
    if (found.length === 0) return null
    marks.push(...found)
  }
  return joined(marks)
}

/** The part of a text around its first mark, and the marks within that part. */
export function snippetOf(
  text: string,
  marks: readonly Mark[],
): { snippet: string; marks: Mark[] } {
  const from = beginning(text, marks[0]?.[0] ?? 0)
  const to = from + SNIPPET_LENGTH
  const before = from > 0 ? '…' : ''
  const after = to < text.length ? '…' : ''
  const snippet = before + text.slice(from, to).toWellFormed() + after
  const shift = before.length - from
  const inside = marks.filter(([, end]) => end <= to)
  return { snippet, marks: inside.map(([start, end]) => [start + shift, end + shift]) }
}

function marksOf({ words: [first, ...rest], isBegun }: Term, text: string, words: readonly Word[]) {
  if (rest.length === 0 && isUnspaced(first) && !isPair(first)) return singleMarks(first, text)
  const wanted = [first, ...rest]
  const marks: Mark[] = []
  for (const [at, { start }] of words.entries()) {
    const found = words.slice(at, at + wanted.length)
    const end = found.at(-1)?.end
    if (end !== undefined && isSame(found, wanted, isBegun)) marks.push([start, end])
  }
  return marks
}

function isSame(found: readonly Word[], wanted: readonly string[], isBegun: boolean): boolean {
  const last = wanted.length - 1
  return wanted.every((word, place) => {
    const { word: there = '' } = found[place] ?? {}
    return place === last && isBegun ? there.startsWith(word) : there === word
  })
}

/** A character of a script without spaces stands in pairs with its neighbours. */
function singleMarks(wanted: string, text: string): Mark[] {
  const marks: Mark[] = []
  for (const { 0: character, index } of text.matchAll(/\P{M}\p{M}*/gu)) {
    if (fold(character) === wanted) marks.push([index, index + character.length])
  }
  return marks
}

function isPair(word: string): boolean {
  return (word.match(/\P{M}/gu) ?? []).length > 1
}

function joined(marks: Mark[]): Mark[] {
  const whole: Mark[] = []
  for (const [start, end] of marks.toSorted(([a], [b]) => a - b)) {
    const last = whole.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else whole.push([start, end])
  }
  return whole
}

/** Where a snippet begins: with a word, not too far before the first mark. */
function beginning(text: string, mark: number): number {
  if (mark <= LEAD) return 0
  const gap = text.slice(mark - LEAD, mark).search(/\s/)
  return gap === -1 ? mark - LEAD / 2 : mark - LEAD + gap + 1
}
