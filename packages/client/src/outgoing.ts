import type { Card, Introduction, MessageFile, Page, Quote, Refusal } from '@tealight/protocol'

/** What goes with a text. */
export interface WrittenParts {
  /** What was told before the first message. */
  about?: Introduction | undefined
  /** All of them are on the server. */
  files?: readonly MessageFile[] | undefined
  /** The message that it answers. */
  quote?: Quote | undefined
  /** What the visitor can answer by choosing. Agents only. */
  options?: string[] | undefined
  cards?: Card[] | undefined
  /** It is a note for colleagues. Agents only. */
  note?: { mentions: string[] } | undefined
}

/** Something written that the server has not acknowledged. In storage before the first attempt. */
export interface Outgoing extends WrittenParts {
  id: string
  conversationId: string
  text: string
  /** How many messages of the conversation its author knew. Agents only. */
  since?: number | undefined
  /** Where it was written. */
  page?: Page | undefined
  /** When it was written. Also the order of sending: later than all before, even when the clock was set back. */
  at: number
  state:
    | { kind: 'sending' }
    /** Will be tried again by itself. */
    | { kind: 'waiting' }
    | { kind: 'failed'; refusal: Refusal }
}
