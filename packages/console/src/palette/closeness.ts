import { fold } from '@tealight/protocol'

/** How well a text is what somebody means who has typed this: 0 not at all, 4 when it begins so. */
export function closeness(typed: string, text: string): number {
  const wanted = fold(typed).split(' ').filter(Boolean)
  const within = fold(text)
  const each = wanted.map((word) => wordCloseness(word, within))
  return each.includes(0) ? 0 : each.reduce((sum, one) => sum + one, 0) / (each.length || 1)
}

function wordCloseness(word: string, within: string): number {
  if (within.startsWith(word)) return 4
  if (within.split(/[^\p{L}\p{N}]+/u).some((piece) => piece.startsWith(word))) return 3
  if (within.includes(word)) return 2
  return isScattered(word, within) ? 1 : 0
}

/** Letters that lie this many times as far apart as they were typed are there by chance. */
const STRETCH_MAX = 2

/** Whether the letters stand there in their order, not too far apart: `rslv` means "Resolve". */
function isScattered(word: string, within: string): boolean {
  if (word.length < 2) return false
  for (let start = within.indexOf(word.charAt(0)); start >= 0;) {
    const end = endOf(word, within, start)
    if (end < 0) return false
    if (end - start <= word.length * STRETCH_MAX) return true
    start = within.indexOf(word.charAt(0), start + 1)
  }
  return false
}

function endOf(word: string, within: string, start: number): number {
  let at = start - 1
  for (const letter of word) {
    at = within.indexOf(letter, at + 1)
    if (at < 0) return -1
  }
  return at
}
