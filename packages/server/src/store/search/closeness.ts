import { findMarks } from './marks.ts'
import type { SearchQuery, Term } from './query.ts'

/** How well a text fits, 0 best: 0 has all that was typed side by side, 1 has it somewhere. */
export function distanceOf(text: string, { terms }: SearchQuery): 0 | 1 {
  const whole = inOne(terms)
  return whole && findMarks(text, { terms: [whole], unwanted: [], filters: [] }) ? 0 : 1
}

function inOne(terms: readonly Term[]): Term | null {
  const [first, ...rest] = terms.flatMap(({ words }) => words)
  return first === undefined
    ? null
    : { words: [first, ...rest], isBegun: terms.at(-1)?.isBegun ?? false }
}
