import { encodeFrame } from '@tealight/protocol'
import { VISITS_PER_BEAT } from './heartbeat.ts'

/** Ends a stream that has lasted long enough. Its client comes back at once, with its cursor. */
export const RENEW = Buffer.from(encodeFrame({ kind: 'bye', reason: 'renew', retryMs: 0 }))

/** Streams that came together must not go together: each lasts at least this share of the longest time. */
const SHORTEST_SHARE = 0.75

/** How long a new stream lasts, in visits of the heartbeat: a small number for each instead of a timer. */
export function visitsToLive(streamMs: number, heartbeatMs: number): number {
  const share = SHORTEST_SHARE + (1 - SHORTEST_SHARE) * Math.random()
  return Math.max(1, Math.floor((streamMs * share * VISITS_PER_BEAT) / heartbeatMs))
}
