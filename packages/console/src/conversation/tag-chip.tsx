import type { Tag } from '@tealight/protocol'
import type { VNode } from 'preact'

/** The tones of avatars, by the names of colours: each a ground and an ink that can be read on it. */
const TONES = { teal: 0, amber: 1, blue: 2, pink: 3, violet: 4, green: 5 } as const

/** The name of a tag on its colour. */
export function TagChip({ tag: { name, colour } }: { tag: Tag }): VNode {
  return (
    <span class={`tag tone-${TONES[colour]}`} dir="auto">
      {name}
    </span>
  )
}
