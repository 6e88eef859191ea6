import type { KeyValueStorage } from '@tealight/client'

const KEY = 'tealight:console:recent'
const RECENT_MAX = 8

/** What an agent chose last in the palette, by id. It survives a reload. */
export interface Recent {
  /** The last first. */
  ids(): string[]
  note(id: string): void
  /** Forgets them all: somebody else may sit down at this computer. */
  clear(): void
}

export function openRecent(storage: KeyValueStorage): Recent {
  const ids = (): string[] => storage.get(KEY)?.split(' ').filter(Boolean) ?? []
  return {
    ids,
    note(id) {
      const others = ids().filter((known) => known !== id)
      storage.set(KEY, [id, ...others].slice(0, RECENT_MAX).join(' '))
    },
    clear: () => storage.remove(KEY),
  }
}
