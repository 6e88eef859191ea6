import type { Message, Signal } from '@tealight/protocol'
import { shown } from './shown.ts'

/** What visitors have typed and not sent, as it was told last, by conversation. */
export interface Peeks {
  readonly all: ReadonlyMap<string, string>
  take(signal: Signal): void
  /** What the visitor has sent is not typed any more. */
  heed(message: Message): void
  clear(): void
}

export function createPeeks(): Peeks {
  const peeks = shown<string>()
  return {
    get all() {
      return peeks.all
    },
    take(signal) {
      if (signal.kind === 'peek') peeks.put(signal.conversationId, signal.text || null)
    },
    heed(message) {
      const isVisitors = message.type === 'text' && message.author.kind === 'visitor'
      if (isVisitors) peeks.put(message.conversationId, null)
    },
    clear: peeks.clear,
  }
}
