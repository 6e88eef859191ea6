import type { SseEvent } from '@tealight/protocol'
import type { Address } from '../requests.ts'
import type { Refused } from '../result.ts'

/** Which stream to open. */
export interface StreamRequest {
  address: Address
  /** With a query that can go on, but for the cursor. */
  path: string
  /** Where to go on; null: from a snapshot. A rung that asks again and again moves it by the ids of its events. */
  cursor: string | null
}

export interface StreamListener {
  /** Closes the stream, whatever it is. Nothing is told after that. */
  signal: AbortSignal
  /** Something came: the head of an answer, a frame, if only a beat. */
  heard(): void
  event(event: SseEvent): void
}

/**
 * One rung of the ladder: opens a stream and settles when it has ended, with the reason; it fails when nothing at all
 * could be reached. Every rung gives the same events; what lies beneath (a response that is read as it comes, an
 * EventSource, polls one after another, a WebSocket) stays inside it.
 */
export type Transport = (request: StreamRequest, listener: StreamListener) => Promise<Refused>

/** The rungs by name, from the best to the one that works wherever a page loads; a WebSocket for whoever prefers it. */
export type RungName = 'streaming-fetch' | 'event-source' | 'long-poll' | 'poll' | 'web-socket'
