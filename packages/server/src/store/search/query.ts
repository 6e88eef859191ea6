import { isUnspaced, wordsIn } from './words.ts'

/** Words that must stand side by side, or must not. */
export interface Term {
  words: readonly [string, ...string[]]
  /** Whether the last word may go on: it is still being typed. */
  isBegun: boolean
}

/** What somebody searches for, as it was typed: words, "phrases", -words and filters such as `from:anna`. */
export interface SearchQuery {
  /** All of them are wanted. */
  terms: Term[]
  /** None of them is. */
  unwanted: Term[]
  filters: SearchFilter[]
}

export const FILTERS = [
  'from',
  'site',
  'team',
  'agent',
  'tag',
  'status',
  'before',
  'after',
  'has',
] as const

export interface SearchFilter {
  name: (typeof FILTERS)[number]
  /** As it was typed, without quotes. Never empty. */
  value: string
}

/** Pieces that are given more than this are cut: each costs a walk of the index. */
const TERMS_MAX = 12

/** A word this short goes on in too many ways. */
const BEGUN_MIN = 2

const PIECES = /(?<minus>-)?(?:(?<name>[a-z]+):)?(?:"(?<quoted>[^"]*)"?|(?<bare>[^\s"]+))?/giu

/** As keyboards and languages write them. */
const QUOTES = /[“”„‟«»「」『』＂]/gu

/** Reads what somebody typed. Whatever cannot be read as anything else is a word. */
export function readQuery(typed: string): SearchQuery {
  const query: SearchQuery = { terms: [], unwanted: [], filters: [] }
  const pieces = typed.replace(QUOTES, '"').matchAll(PIECES)
  for (const { groups: { minus, name, quoted, bare } = {}, index, 0: piece } of pieces) {
    const filter = FILTERS.find((known) => known === name?.toLowerCase())
    const value = (quoted ?? bare ?? '').trim()
    if (filter) {
      if (value !== '') query.filters.push({ name: filter, value })
      continue
    }
    const isLast = index + piece.length === typed.length
    const text = name === undefined ? value : `${name}:${value}`
    const term = readTerm(text, isLast && quoted === undefined && minus === undefined)
    if (term) (minus ? query.unwanted : query.terms).push(term)
  }
  return {
    ...query,
    terms: query.terms.slice(0, TERMS_MAX),
    unwanted: query.unwanted.slice(0, TERMS_MAX),
  }
}

/** What has several words, such as an address, is a phrase. */
function readTerm(text: string, isTyped: boolean): Term | null {
  const [first, ...rest] = wordsIn(text).map(({ word }) => word)
  if (first === undefined) return null
  const last = rest.at(-1) ?? first
  // Every pair of characters is a whole word; one alone is kept by itself.
  const isBegun = isTyped && !isUnspaced(last) && last.length >= BEGUN_MIN
  return { words: [first, ...rest], isBegun }
}
