import type { KeyValueStorage } from './environment.ts'
import { hasFailed, type Outgoing } from './outgoing.ts'

/**
 * The entries of an outbox, each under a key of its own: another tab that writes its entries erases none of these.
 */
export interface KeptEntries {
  /** In the order of writing. */
  readonly all: readonly Outgoing[]
  /** Takes up what is in storage and not here. */
  load(): void
  add(entry: Outgoing): void
  /** Gives an entry another state. That it failed, or no longer has, outlives the page. */
  mark(id: string, state: Outgoing['state']): void
  remove(id: string): void
}

export function createKeptEntries(
  storage: KeyValueStorage,
  prefix: string,
  onChange: () => void,
): KeptEntries {
  let all: readonly Outgoing[] = []

  function become(entries: readonly Outgoing[]): void {
    all = entries
    onChange()
  }

  function store(entry: Outgoing): void {
    storage.set(prefix + entry.id, JSON.stringify(entry))
  }

  return {
    get all() {
      return all
    },
    load() {
      const found = storage.keys(prefix).flatMap((key) => readEntry(storage.get(key)))
      const unknown = found.filter(({ id }) => all.every((entry) => entry.id !== id))
      if (unknown.length > 0) become([...all, ...unknown].sort((a, b) => a.at - b.at))
    },
    add(entry) {
      store(entry)
      become([...all, entry])
    },
    mark(id, state) {
      const before = all.find((entry) => entry.id === id)
      if (!before) return
      const after = { ...before, state }
      if (hasFailed(before) || hasFailed(after)) store(after)
      become(all.map((entry) => (entry === before ? after : entry)))
    },
    remove(id) {
      if (all.every((entry) => entry.id !== id)) return
      storage.remove(prefix + id)
      become(all.filter((entry) => entry.id !== id))
    },
  }
}

/** What can't be read is left where it is: it may have been written by a newer version. */
function readEntry(text: string | null): Outgoing[] {
  try {
    const entry: Outgoing = JSON.parse(text ?? '')
    if (!entry.id || !entry.conversationId || !entry.text || !(entry.at > 0)) return []
    return [hasFailed(entry) ? entry : { ...entry, state: { kind: 'waiting' } }]
  } catch {
    return []
  }
}
