import type { Signal } from '@preact/signals'
import type { ComponentType } from 'preact'

/** The rows that somebody has swiped: they and all above them stay where they are until the last of them is done with. */
export interface RowsInHand {
  has(conversationId: string): boolean
  take(conversationId: string, Ground: ComponentType): void
  /** `putBack` is called when the list moves on. */
  release(putBack: () => void): void
}

export function rowsInHand(swiped: Signal<ReadonlyMap<string, ComponentType>>): RowsInHand {
  let holding = 0
  let left: (() => void)[] = []

  return {
    has: (id) => swiped.value.has(id),
    take(id, Ground) {
      holding += 1
      swiped.value = new Map([...swiped.value, [id, Ground]])
    },
    release(putBack) {
      holding -= 1
      left.push(putBack)
      if (holding > 0) return
      swiped.value = new Map()
      for (const back of left) back()
      left = []
    },
  }
}
