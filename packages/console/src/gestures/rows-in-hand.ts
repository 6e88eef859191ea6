import { type ReadonlySignal, signal } from '@preact/signals'
import type { ComponentType } from 'preact'

/** The rows that fingers have drawn aside. They and all above them stay where they are until the last is done with. */
export interface RowsInHand {
  /** What lies behind each of them. */
  readonly swiped: ReadonlySignal<ReadonlyMap<string, ComponentType>>
  take(conversationId: string, Ground: ComponentType): void
  /** `putBack` is called when the list moves on. */
  release(putBack: () => void): void
}

export function openRowsInHand(): RowsInHand {
  const swiped = signal<ReadonlyMap<string, ComponentType>>(new Map())
  let holding = 0
  let released: (() => void)[] = []

  return {
    swiped,
    take(id, Ground) {
      holding += 1
      swiped.value = new Map([...swiped.value, [id, Ground]])
    },
    release(putBack) {
      holding -= 1
      released.push(putBack)
      if (holding > 0) return
      swiped.value = new Map()
      for (const back of released) back()
      released = []
    },
  }
}
