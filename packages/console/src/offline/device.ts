import type { Change, Reply, SavedView, Session } from '@tealight/protocol'

/** Some entities that are written together, under a name. */
export interface Part {
  key: string
  changes: readonly Change[]
}

/** Whose copy it is, and from when. */
export interface Head {
  /** The build that has written it: another one may know other entities. */
  build: string
  at: number
  session: Session
  views: readonly SavedView[]
  /** Canned replies; null: they were not asked for. */
  replies: readonly Reply[] | null
}

/** What this browser keeps of one agent's copy. It belongs to this server: a browser keeps origins apart. */
export interface Device {
  read(): Promise<{ head: Head; parts: Part[] } | null>
  /** Takes the place of what has the same keys. `isAnew`: and of everything else. */
  write(head: Head, parts: readonly Part[], gone: readonly string[], isAnew: boolean): Promise<void>
  erase(): Promise<void>
}

const NAME = 'tealight:console'
const PARTS = 'parts'
const HEADS = 'heads'
const ONLY = 'agent'

/** Rejects where the browser keeps nothing, such as in some private windows. */
export async function openDevice(): Promise<Device> {
  const opening = indexedDB.open(NAME, 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(PARTS, { keyPath: 'key' })
    opening.result.createObjectStore(HEADS)
  }
  const database = await outcomeOf(opening)

  function begin(mode: IDBTransactionMode) {
    const transaction = database.transaction([PARTS, HEADS], mode)
    return {
      parts: transaction.objectStore(PARTS),
      heads: transaction.objectStore(HEADS),
      done: () => endOf(transaction),
    }
  }

  return {
    async read() {
      const { heads, parts } = begin('readonly')
      const [head, all]: [Head | undefined, Part[]] = await Promise.all([
        outcomeOf(heads.get(ONLY)),
        outcomeOf(parts.getAll()),
      ])
      return head ? { head, parts: all } : null
    },
    write(head, changed, gone, isAnew) {
      const { heads, parts, done } = begin('readwrite')
      if (isAnew) parts.clear()
      for (const key of gone) parts.delete(key)
      for (const part of changed) parts.put(part)
      heads.put(head, ONLY)
      return done()
    },
    erase() {
      const { heads, parts, done } = begin('readwrite')
      parts.clear()
      heads.clear()
      return done()
    },
  }
}

function outcomeOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('nothing can be kept here'))
  })
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('it could not be kept'))
  })
}
