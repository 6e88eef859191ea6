import { setTimeout as sleep } from 'node:timers/promises'
import type { Latencies } from '../load/latencies.ts'
import type { ReaderDeeds } from '../load/readers.ts'
import type { Door } from '../load/requests.ts'
import type { SenderDeeds } from '../load/senders.ts'
import type { Watched } from '../processes/probe.ts'
import type { Remote } from '../processes/remote.ts'
import type { Town } from './town.ts'

/** How messages fared that visitors wrote at some rate. */
export interface Delivery extends Carried, Watched {}

/** What came of them at both ends. */
export interface Carried {
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

/** Those who write and those who read, somewhere. */
export interface People {
  door: Door
  senders: Remote<SenderDeeds>
  readers: Remote<ReaderDeeds>
}

export interface WritingPlan {
  visitors: number
  rate: number
  seconds: number
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

/** Lets visitors of the product write for a while, and watches it meanwhile. */
export async function deliver(
  { tealight, owner, senders, readers }: Town,
  plan: WritingPlan,
): Promise<Delivery> {
  await tealight.remote.ask('watch', null)
  const carried = await carry({ door: owner.door, senders, readers }, plan)
  const watched = await tealight.remote.ask('watched', null)
  await sleep(REST_MS)
  return { ...watched, ...carried }
}

/**
 * Lets visitors write for a while and looks for every message at both its ends. An agent of the product sees a message as
 * the newest of its conversation: two of one conversation in one commit, as only a backlog of all visitors makes them,
 * count as one there.
 */
export async function carry(
  { door, senders, readers }: People,
  plan: WritingPlan,
): Promise<Carried> {
  await readers.ask('forget', null)
  const { accepted, refused, latencies: answered } = await senders.ask('write', { door, ...plan })
  const expected = accepted * ENDS
  const { delivered, latencies } = await readers.ask('received', { expected, withinMs: LATE_MS })
  return { rate: plan.rate, latencies, delivered, expected, answered, refused }
}
