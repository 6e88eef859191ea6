import type { IconName } from '../design/icon.tsx'
import type { ListPlace } from '../routes/use-place.ts'
import type { Desk } from '../state/desk.ts'
import type { Person } from '../state/visitor-name.ts'

/** Something that can be chosen in the palette. */
export interface Entry {
  /** The same whenever it is offered. */
  id: string
  title: string
  /** Where it lies, or what is known of it; found as well. */
  about?: string
  face: { icon: IconName } | { person: Person }
  /** The keys that do the same. */
  keys?: string
  run: () => void
}

/** Where somebody stands who opens the palette. */
export interface Standing {
  desk: Desk
  place: ListPlace
  go: (path: string) => void
}
