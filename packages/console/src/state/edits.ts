import type { ReadonlySignal } from '@preact/signals'
import { computed, signal } from '@preact/signals'

/** What was changed in forms and not saved yet, each under its key. It outlives the form: nobody loses it by looking elsewhere. */
export interface Edits<Value> {
  of(key: string): Value | undefined
  keep(key: string, edit: Value): void
  drop(key: string): void
  /** Whether leaving the console would lose something. */
  readonly any: ReadonlySignal<boolean>
  clear(): void
}

/** `isThere`: whether there still is what was changed. */
export function openEdits<Value>(isThere: (key: string) => boolean = () => true): Edits<Value> {
  const edits = signal<ReadonlyMap<string, Value>>(new Map())
  return {
    of: (key) => edits.value.get(key),
    keep(key, edit) {
      edits.value = new Map(edits.value).set(key, edit)
    },
    drop(key) {
      if (!edits.value.has(key)) return
      const rest = new Map(edits.value)
      rest.delete(key)
      edits.value = rest
    },
    any: computed(() => [...edits.value.keys()].some(isThere)),
    clear() {
      edits.value = new Map()
    },
  }
}
