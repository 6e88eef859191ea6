import type { SseEvent } from '@tealight/protocol'
import type { Address } from './requests.ts'
import type { Failure } from './result.ts'

/*
 * One rung of the ladder. Every rung gives the same events; what lies beneath (a response that is read as it comes,
 * an EventSource, polls one after another, a WebSocket) stays inside it.
 */

/** Which stream to open. */
export interface StreamRequest extends Address {
  /** With its query, but for the cursor. */
  path: string
  /** Where to go on; null for a snapshot. A rung that asks again and again moves it by the ids of its events. */
  cursor: string | null
}

/** Why a stream ended. One that was merely cut is `unreachable`. */
export interface Ending {
  refusal: Failure
  /** How long the server asks to be left alone; null: for ever. */
  retryAfterMs: number | null
}

export interface StreamListener {
  /** Something came, if only a beat. Also called for every event, before it. */
  heard(): void
  event(event: SseEvent): void
  /** It ended, and not because it was closed. The last call. */
  ended(ending: Ending): void
}

export interface Transport {
  /** Opens a stream. The listener is not called before this has returned. Gives back how to close it, silently. */
  open(request: StreamRequest, listener: StreamListener): () => void
}
