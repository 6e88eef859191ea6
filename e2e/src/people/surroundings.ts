import { type Environment, nodeEnvironment } from '@tealight/client'
import type { Fetch } from './witness.ts'

/** Longer than two and a half beats of a server that beats every second; nothing else needs to be waited for. */
const PATIENCE_MS = 2_600
/** Pauses between attempts are this much shorter than they may be. */
const HASTE = 4

/** For a person who waits as long as people do. */
export const PATIENT: Partial<Environment> = {
  random: Math.random,
  setTimer: (callback, ms) => setTimeout(callback, ms),
}

/**
 * A person's surroundings in these tests: as in Node, but nobody waits long for an answer, for a stream's next sign
 * of life, or before another attempt. Made for a server with `HEARTBEAT_SECONDS=1`.
 */
export function surroundings(ask: Fetch, own: Partial<Environment> = {}): Environment {
  return nodeEnvironment({
    fetch: ask,
    random: () => Math.random() / HASTE,
    setTimer: (callback, ms) => setTimeout(callback, Math.min(ms, PATIENCE_MS)),
    ...own,
  })
}
