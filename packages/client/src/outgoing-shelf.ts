import type { KeyValueStorage } from './environment.ts'
import { hasFailed, type Outgoing } from './outgoing.ts'

/**
 * The entries of an outbox, each in storage under a key of its own: another tab that writes its entries erases none
 * of these.
 */
export interface OutgoingShelf {
  /** In the order of writing. */
  readonly all: readonly Outgoing[]
  /** Takes up what is in storage and not here. */
  load(): void
  put(entry: Outgoing): void
  /** Gives an entry another state, unless it has left. */
  mark(id: string, state: Outgoing['state']): void
  remove(id: string): void
}

export function createOutgoingShelf(
  storage: KeyValueStorage,
  prefix: string,
  onChange: () => void,
): OutgoingShelf {
  let all: readonly Outgoing[] = []

  function without(id: string): Outgoing[] {
    return all.filter((entry) => entry.id !== id)
  }

  function place(entry: Outgoing): void {
    all = [...without(entry.id), entry].sort((a, b) => a.at - b.at)
    onChange()
  }

  function put(entry: Outgoing): void {
    storage.set(prefix + entry.id, JSON.stringify(entry))
    place(entry)
  }

  return {
    get all() {
      return all
    },
    load() {
      for (const key of storage.keys()) {
        if (key.startsWith(prefix)) readEntries(storage.get(key)).forEach(place)
      }
    },
    put,
    mark(id, state) {
      const entry = all.find((it) => it.id === id)
      if (entry) put({ ...entry, state })
    },
    remove(id) {
      if (without(id).length === all.length) return
      storage.remove(prefix + id)
      all = without(id)
      onChange()
    },
  }
}

/** What can't be read is left where it is: it may have been written by a newer version. */
function readEntries(text: string | null): Outgoing[] {
  try {
    const entry: Outgoing = JSON.parse(`${text}`)
    if (!entry.text || !entry.conversationId || !(entry.at > 0)) return []
    return [hasFailed(entry) ? entry : { ...entry, state: { kind: 'waiting' } }]
  } catch {
    return []
  }
}
