import type { MessageFile } from '../files.ts'

/*
 * How texts are compared by whoever searches: what differs in case, accents or width alone is the same. Characters that
 * other scripts write with marks, such as the vowels of Hindi, stay what they are.
 */

/** A text as it is compared. */
export function fold(text: string): string {
  // Most texts, or at least many, and many times as fast.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toUpperCase()
    .toLowerCase()
    .replace(/[đøłς]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/\s/g, ' ')
}

/** Accents of Latin, Greek and Cyrillic; vowel points of Hebrew and Arabic, and what only stretches an Arabic word. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/g

/** What Unicode takes for letters of their own, and people for the same ones. */
const PLAIN: Readonly<Record<string, string>> = { đ: 'd', ø: 'o', ł: 'l', ς: 'σ' }

/** Where a text holds what was folded before: from where to where, in its own characters. */
export function findFolded(text: string, folded: string): [from: number, to: number][] {
  if (folded === '') return []
  let all = ''
  let at = 0
  /** Of each folded character, where the one begins and ends that it came from. */
  const begins: number[] = []
  const ends: number[] = []
  for (const character of text) {
    const piece = fold(character)
    all += piece
    begins.push(...Array<number>(piece.length).fill(at))
    at += character.length
    ends.push(...Array<number>(piece.length).fill(at))
    // A mark goes with what it stands on.
    if (piece === '' && ends.length > 0) ends[ends.length - 1] = at
  }
  const found: [number, number][] = []
  for (let place = all.indexOf(folded); place >= 0;) {
    const end = place + folded.length
    found.push([begins[place] ?? 0, ends[end - 1] ?? at])
    place = all.indexOf(folded, end)
  }
  return found
}

/** What a message is found by: its text, and the names of its files. */
export function searchedText(message: {
  text: string
  files?: readonly MessageFile[] | null | undefined
}): string {
  const names = message.files?.map(({ name }) => name) ?? []
  return [message.text, ...names].join('\n')
}
