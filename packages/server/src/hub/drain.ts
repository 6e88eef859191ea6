import { setTimeout as sleep } from 'node:timers/promises'
import { type Bye, encodeFrame } from '@tealight/protocol'
import type { Subscriber } from './subscriber.ts'

/** Short, so that no tick tells many: closing a connection costs more than writing to it. */
const TICK_MS = 10
/** However late a tick is. */
const PER_TICK_MAX = 250

/** How long it takes until a server is there again, or a balancer has found another one. */
const AWAY_MS = 1_000
/** Clients come back one after the other, about as fast as a server can let them in. */
const RETURN_MS_EACH = 1
/** Whoever comes while nobody is let in any more. */
const LATECOMERS_SPREAD_MS = 4_000

/**
 * Tells every subscriber to move on, spread evenly over this time, and when to come back: not before all have left,
 * and not together. Who leaves first is back first, so that nobody is away for much longer than the others.
 */
export async function sendOff(subscribers: readonly Subscriber[], overMs: number): Promise<void> {
  const beganMs = performance.now()
  for (let told = 0; told < subscribers.length; await sleep(TICK_MS)) {
    const leftMs = Math.max(0, overMs - (performance.now() - beganMs))
    const bye = byeUntil(leftMs + AWAY_MS + told * RETURN_MS_EACH)
    const due = Math.ceil(subscribers.length * (leftMs > 0 ? 1 - leftMs / overMs : 1))
    const next = subscribers.slice(told, Math.min(due, told + PER_TICK_MAX))
    for (const subscriber of next) subscriber.end(bye)
    told += next.length
  }
}

/** For a stream that is opened when all others are leaving. */
export function lateBye(): Buffer {
  return byeUntil(AWAY_MS + LATECOMERS_SPREAD_MS * Math.random())
}

function byeUntil(retryMs: number): Buffer {
  const bye: Bye = { kind: 'bye', reason: 'draining', retryMs: Math.round(retryMs) }
  return Buffer.from(encodeFrame(bye))
}
