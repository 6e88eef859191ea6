import { setTimeout as sleep } from 'node:timers/promises'
import { answerAsked } from '../processes/remote.ts'
import { type Latencies, latenciesOf } from './latencies.ts'
import type { Door } from './requests.ts'
import { ReturningReader } from './returning-reader.ts'

/*
 * A process of its own with thousands of readers who come back when their streams end.
 */

export type ReturnerDeeds = typeof deeds

/** How everybody came back since the last `forget`. */
export interface Return {
  back: number
  /** From the end of a stream to the `live` of the next one. */
  gaps: Latencies
  /** Refusals by status; 0: nobody answered. */
  refused: Record<string, number>
}

const OPENING = 128
const POLL_MS = 10

const readers: ReturningReader[] = []
let live = 0
let gapsUs: number[] = []
let refused: Record<string, number> = {}

const events = {
  live({ lostMs }: ReturningReader) {
    live += 1
    if (lostMs !== null) gapsUs.push((performance.now() - lostMs) * 1000)
  },
  lost() {
    live -= 1
  },
  refused(status: number) {
    refused[status] = (refused[status] ?? 0) + 1
  },
}

const deeds = {
  async open({ door, count }: { door: Door; count: number }): Promise<void> {
    while (readers.length < count) {
      while (readers.length - live >= OPENING) await sleep(1)
      const reader = new ReturningReader(door, readers.length, events)
      readers.push(reader)
      reader.open()
    }
    while (live < count) await sleep(POLL_MS)
  },

  /** Counts from nought again; everybody is taken to have been there for a while. */
  forget(_: null): void {
    for (const reader of readers) reader.forgive()
    gapsUs = []
    refused = {}
  },

  /** Waits until so many have come back, or for this long. */
  async returned({ count, withinMs }: { count: number; withinMs: number }): Promise<Return> {
    const untilMs = performance.now() + withinMs
    while (gapsUs.length < count && performance.now() < untilMs) await sleep(POLL_MS)
    return { back: gapsUs.length, gaps: latenciesOf(gapsUs), refused }
  },

  /**
   * The texts that these visitors have, in the order of their seqs, from the second message on. Whoever is still away is
   * waited for, so long.
   */
  async texts({ visitors, withinMs }: { visitors: readonly number[]; withinMs: number }) {
    const untilMs = performance.now() + withinMs
    const isAway = (visitor: number) => readers[visitor]?.lostMs !== null
    while (visitors.some(isAway) && performance.now() < untilMs) await sleep(POLL_MS)
    return visitors.map((visitor) => textsOf(readers[visitor]))
  },
}

answerAsked(deeds)

function textsOf(reader: ReturningReader | undefined): string[] {
  const entries = [...(reader?.messages ?? [])].toSorted(([a], [b]) => a - b)
  return entries.filter(([seq]) => seq > 1).map(([, text]) => text)
}
