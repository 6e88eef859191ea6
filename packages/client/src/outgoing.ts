import type { Refusal } from '@tealight/protocol'

/** Something written that the server has not acknowledged. In storage before the first attempt. */
export interface Outgoing {
  id: string
  conversationId: string
  text: string
  /** When it was written, and the order in which it is sent. */
  at: number
  state:
    | { kind: 'sending' }
    /** Will be tried again by itself. */
    | { kind: 'waiting' }
    | { kind: 'failed'; refusal: Refusal }
}

/** Whether it was refused for good, so that only its author can decide what becomes of it. */
export function hasFailed({ state }: Outgoing): boolean {
  return state.kind === 'failed'
}
