import type { KeyValueStorage } from '@tealight/client'

const PREFIX = 'tealight:draft:'

/** What was typed and not sent, per conversation. It survives a reload. */
export interface Drafts {
  of(conversationId: string): string
  keep(conversationId: string, text: string): void
  /** Forgets them all: somebody else may sit down at this computer. */
  clear(): void
}

export function openDrafts(storage: KeyValueStorage): Drafts {
  return {
    of: (conversationId) => storage.get(PREFIX + conversationId) ?? '',
    keep(conversationId, text) {
      if (text === '') storage.remove(PREFIX + conversationId)
      else storage.set(PREFIX + conversationId, text)
    },
    clear() {
      for (const key of storage.keys()) if (key.startsWith(PREFIX)) storage.remove(key)
    },
  }
}
