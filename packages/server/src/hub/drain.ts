import { setTimeout as sleep } from 'node:timers/promises'
import { type Bye, encodeFrame } from '@tealight/protocol'
import type { Subscriber } from './subscriber.ts'

const TICK_MS = 50

/** Clients come back within this time after they were told, so that they do not all come at once. */
const RETRY_MIN_MS = 1_000
const RETRY_MAX_MS = 5_000
const RETRIES = 32

/** Tells every subscriber to move on, spread evenly over this time. */
export async function sendOff(subscribers: Subscriber[], overMs: number): Promise<void> {
  const ticks = Math.max(1, Math.ceil(overMs / TICK_MS))
  const perTick = Math.ceil(subscribers.length / ticks)
  for (let from = 0; from < subscribers.length; from += perTick) {
    if (from > 0) await sleep(TICK_MS)
    for (const subscriber of subscribers.slice(from, from + perTick)) subscriber.end(drainingBye())
  }
}

/** A few byes with different times to come back, each shared by many. */
const byes: Buffer[] = Array.from({ length: RETRIES }, (_, index) => {
  const retryMs = RETRY_MIN_MS + Math.round(((RETRY_MAX_MS - RETRY_MIN_MS) * index) / RETRIES)
  const bye: Bye = { kind: 'bye', reason: 'draining', retryMs }
  return Buffer.from(encodeFrame(bye))
})

export function drainingBye(): Buffer {
  return byes[Math.floor(Math.random() * byes.length)] ?? Buffer.alloc(0)
}
