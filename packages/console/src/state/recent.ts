import type { KeyValueStorage } from '@tealight/client'

/** What an agent chose last of some kind, by id. It survives a reload. */
export interface Recent {
  /** The last first. */
  ids(): string[]
  note(id: string): void
  /** Forgets them all: somebody else may sit down at this computer. */
  clear(): void
}

export function openRecent(storage: KeyValueStorage, name: string, max: number): Recent {
  const key = `tealight:console:${name}`
  const ids = (): string[] => storage.get(key)?.split(' ').filter(Boolean) ?? []
  return {
    ids,
    note(id) {
      const others = ids().filter((known) => known !== id)
      storage.set(key, [id, ...others].slice(0, max).join(' '))
    },
    clear: () => storage.remove(key),
  }
}
