import type { VNode } from 'preact'
import { hashOf } from '../state/visitor-name.ts'

const TONES = 6

/** The first letters of a name on a tone that belongs to the id, and whether its owner is there. */
export function Avatar(props: {
  id: string
  name: string
  isOnline?: boolean
  /** There, and given nothing. */
  isAway?: boolean
  size?: 's' | 'm' | 'l'
}): VNode {
  const { id, name, isOnline, isAway = false, size = 'm' } = props
  const dot = isAway ? 'dot is-away' : isOnline ? 'dot is-on' : 'dot'
  return (
    <span class={`avatar avatar-${size} tone-${hashOf(id) % TONES}`} aria-hidden="true">
      {initialsOf(name)}
      {isOnline !== undefined && <span class={dot} />}
    </span>
  )
}

/** Two letters of a name in letters that have capitals, one sign of any other. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,._-]+/u).filter((word) => /\p{L}/u.test(word))
  const [first = ''] = letters(words[0] ?? name)
  const [last = ''] = words.length > 1 ? letters(words.at(-1) ?? '') : []
  const initials = (first + last).toUpperCase()
  return /^\p{Lu}+$/u.test(initials) ? initials : first
}

const letters = (word: string): string[] => word.match(/\p{L}/gu) ?? []
