import type { Introduction, Page, Refusal } from '@tealight/protocol'

/** Something written that the server has not acknowledged. In storage before the first attempt. */
export interface Outgoing {
  id: string
  conversationId: string
  text: string
  /** Where it was written. */
  page?: Page
  /** What was told before the first message. */
  about?: Introduction
  /** When it was written. Also the order of sending: later than all before, even when the clock was set back. */
  at: number
  state:
    | { kind: 'sending' }
    /** Will be tried again by itself. */
    | { kind: 'waiting' }
    | { kind: 'failed'; refusal: Refusal }
}
