import { fold } from '@tealight/protocol'

/** A word as the index keeps it, and where it stands in the text. */
export interface Word {
  word: string
  /** UTF-16 positions in the text, `end` excluded. */
  start: number
  end: number
}

/** What is longer is cut: nobody searches for the end of it, and PostgreSQL keeps no lexeme above 2,046 bytes. */
const LONGEST = 48

const RUNS = /[\p{L}\p{N}\p{M}]+/gu

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ーｰ々][\p{M}ﾞﾟ]*/uy

/**
 * The words of a text, in order, folded so that case, accents and width do not matter. Where words have no spaces
 * between them, every two neighbouring characters are a word, and a character that stands alone.
 */
export function wordsIn(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: run, index } of text.matchAll(RUNS)) splitRun(run, index, words)
  return words
}

/**
 * What the index keeps of a text: its words in order, and after them each single character of those that have no
 * spaces, so that it is found by itself.
 */
export function indexedWords(text: string): string[] {
  const words = wordsIn(text).map(({ word }) => word)
  const pairs = words.filter((word) => word.length > 1 && isUnspaced(word))
  const singles = new Set(pairs.flatMap((pair) => [...pair]).filter((letter) => !isMark(letter)))
  return [...words, ...singles]
}

/** Whether words of this script have no spaces between them. */
export function isUnspaced(word: string): boolean {
  UNSPACED.lastIndex = 0
  return UNSPACED.test(word)
}

function splitRun(run: string, offset: number, words: Word[]): void {
  let at = 0
  while (at < run.length) {
    const characters = charactersAt(run, at)
    const end = characters.at(-1)?.end ?? spacedEnd(run, at)
    if (characters.length === 0) {
      const word = fold(run.slice(at, end)).slice(0, LONGEST).toWellFormed()
      if (word !== '') words.push({ word, start: offset + at, end: offset + end })
    } else {
      words.push(...pairsOf(run, offset, characters))
    }
    at = end
  }
}

interface Span {
  start: number
  end: number
}

/** The characters from here on that have no spaces between words. */
function charactersAt(run: string, from: number): Span[] {
  const characters: Span[] = []
  UNSPACED.lastIndex = from
  for (let start = from; UNSPACED.test(run); start = UNSPACED.lastIndex) {
    characters.push({ start, end: UNSPACED.lastIndex })
  }
  return characters
}

function spacedEnd(run: string, from: number): number {
  let end = from
  for (const character of run.slice(from)) {
    if (isUnspaced(character)) break
    end += character.length
  }
  return end
}

function pairsOf(run: string, offset: number, characters: readonly Span[]): Word[] {
  const ends = characters.length === 1 ? characters : characters.slice(1)
  return ends.map(({ end }, place) => {
    const { start } = characters[place] ?? { start: end }
    return { word: fold(run.slice(start, end)), start: offset + start, end: offset + end }
  })
}

function isMark(character: string): boolean {
  return /^\p{M}$/u.test(character)
}
