import type { Refusal } from '@tealight/protocol'

/** How it stands with the way down from the server. */
export type StreamStatus =
  /** No stream is wanted: a visitor who never wrote, nobody signed in. */
  | { kind: 'idle' }
  | { kind: 'connecting'; attempt: number }
  | { kind: 'live' }
  /** Comes back by itself. */
  | { kind: 'waiting'; attempt: number; retryAt: number; offline: boolean }
  /** The server will not have it. Does not come back by itself. */
  | { kind: 'stopped'; refusal: Refusal }

/** Whether it comes back by itself. */
export function isWanted({ kind }: StreamStatus): boolean {
  return kind !== 'idle' && kind !== 'stopped'
}
