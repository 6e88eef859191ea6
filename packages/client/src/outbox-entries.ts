import type { KeyValueStorage } from './environment.ts'
import type { Outgoing } from './outgoing.ts'

/** What the tabs of one author tell each other: an entry as it is now, or that it is none any more. */
export type OutboxNote = { kind: 'entry'; entry: Outgoing } | { kind: 'gone'; id: string }

/** The entries of an outbox: here, in storage and in the other tabs. */
export interface OutboxEntries {
  /** In the order of writing. Never changed: after a change it is another one. */
  readonly all: readonly Outgoing[]
  /** Brings what is in storage. */
  load(): void
  put(entry: Outgoing): void
  mark(id: string, state: Outgoing['state']): void
  remove(entry: { id: string }): void
  /** Another tab tells: it is not told back. */
  hear(note: OutboxNote): void
}

export function createOutboxEntries(
  storage: KeyValueStorage,
  prefix: string,
  onChange: () => void,
  tell: (note: OutboxNote) => void,
): OutboxEntries {
  let all: Outgoing[] = []

  function drop(id: string): boolean {
    const before = all.length
    all = all.filter((entry) => entry.id !== id)
    if (all.length < before) onChange()
    return all.length < before
  }

  function show(entry: Outgoing): void {
    drop(entry.id)
    all = [...all, entry].sort((a, b) => a.at - b.at)
    onChange()
  }

  /** Under a key of its own: another tab that writes its entries erases none of these. */
  function put(entry: Outgoing): void {
    storage.set(prefix + entry.id, JSON.stringify(entry))
    show(entry)
    tell({ kind: 'entry', entry })
  }

  return {
    get all() {
      return all
    },
    load() {
      const keys = storage.keys().filter((key) => key.startsWith(prefix))
      keys.flatMap((key) => readEntries(storage.get(key))).forEach(show)
    },
    put,
    mark(id, state) {
      for (const entry of all) if (entry.id === id) put({ ...entry, state })
    },
    remove({ id }) {
      storage.remove(prefix + id)
      if (drop(id)) tell({ kind: 'gone', id })
    },
    hear(note) {
      if (note.kind === 'gone') drop(note.id)
      else show(note.entry)
    },
  }
}

/** What can't be read is left where it is: it may have been written by a newer version. */
function readEntries(text: string | null): Outgoing[] {
  try {
    const entry: Outgoing = JSON.parse(`${text}`)
    return entry.id ? [entry] : []
  } catch {
    return []
  }
}
