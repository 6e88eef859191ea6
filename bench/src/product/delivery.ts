import { setTimeout as sleep } from 'node:timers/promises'
import type { Latencies } from '../load/latencies.ts'
import type { Watched } from '../processes/probe.ts'
import type { Town } from './town.ts'

/** How messages fared that visitors wrote at some rate. */
export interface Delivery extends Watched {
  rate: number
  /** From the sending of a message to each end that gets it: its visitor's own stream, and the agent's. */
  latencies: Latencies
  /** Messages times ends at which they came. */
  delivered: number
  expected: number
  /** From the sending of a message to its answer, which is after the commit. */
  answered: Latencies
  refused: Record<string, number>
}

/** Every message is looked for on the visitor's stream and on the agent's. */
const ENDS = 2
const LATE_MS = 3_000
const REST_MS = 300

/** Opens a stream for every visitor and one for an agent, who sees all that is written. */
export async function openEverybody({ owner, readers }: Town, streams: number): Promise<void> {
  await readers.ask('openVisitors', { door: owner.door, count: streams })
  await readers.ask('openAgent', { door: owner.door, cookie: owner.cookie })
}

/**
 * Lets visitors write for a while and looks for every message at both its ends. An agent sees a message as the newest of
 * its conversation: two of one conversation in one commit, as only a backlog of all visitors makes them, count as one there.
 */
export async function deliver(
  { tealight, owner, senders, readers }: Town,
  plan: { visitors: number; rate: number; seconds: number },
): Promise<Delivery> {
  await readers.ask('forget', null)
  await tealight.remote.ask('watch', null)
  const sent = await senders.ask('write', { door: owner.door, ...plan })
  const expected = sent.accepted * ENDS
  const { delivered, latencies } = await readers.ask('received', { expected, withinMs: LATE_MS })
  const watched = await tealight.remote.ask('watched', null)
  await sleep(REST_MS)
  const { refused, latencies: answered } = sent
  return { ...watched, rate: plan.rate, latencies, delivered, expected, answered, refused }
}
