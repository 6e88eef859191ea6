import type { Introduction, MessageFile, Page, Refusal } from '@tealight/protocol'

/** Something written that the server has not acknowledged. In storage before the first attempt. */
export interface Outgoing {
  id: string
  conversationId: string
  text: string
  /** What goes with it. All of it is on the server. */
  files?: readonly MessageFile[] | undefined
  /** Where it was written. */
  page?: Page | undefined
  /** What was told before the first message. */
  about?: Introduction | undefined
  /** When it was written. Also the order of sending: later than all before, even when the clock was set back. */
  at: number
  state:
    | { kind: 'sending' }
    /** Will be tried again by itself. */
    | { kind: 'waiting' }
    | { kind: 'failed'; refusal: Refusal }
}
