import type { NewsKind } from './news.ts'

/** What is sent to a browser whose console is closed: as little as a notification needs. */
export interface PushedNews {
  kind: NewsKind
  conversationId: string
  /** Who it is about, the first few; null for whom nobody knows by name. */
  visitorNames: (string | null)[]
  /** The beginning of what was written; empty when it is not to be shown, or nothing was. */
  text: string
  /** How many conversations it is about: this one, and others. */
  count: number
}
