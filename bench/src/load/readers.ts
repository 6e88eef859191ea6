import { setTimeout as sleep } from 'node:timers/promises'
import { answerAsked } from '../processes/remote.ts'
import { type Latencies, latenciesOf } from './latencies.ts'
import { nowUs, readMarks } from './mark.ts'
import { type Listener, type ReadingSocket, readStream } from './reading-socket.ts'
import { agentStreamRequest, type Door, ends, visitorStreamRequest } from './requests.ts'

/*
 * A process of its own that holds thousands of streams open and counts what they bring.
 */

export type ReaderDeeds = typeof deeds

/** What came of the messages that were sent since the last `forget`. */
export interface Received {
  /** Messages times ends at which they came: each counted once. */
  delivered: number
  latencies: Latencies
}

/** Streams that are being opened at the same time. */
const OPENING = 128
const POLL_MS = 5

/** The ends at which a message is looked for, as bits. */
const AT_VISITOR = 1
const AT_AGENT = 2

let live = 0
let lost = 0
let isClosing = false
const streams: ReadingSocket[] = []

const seen = new Map<number, number>()
let timesUs: number[] = []

let awaited: Buffer | null = null
let round = 0
let heard = 0
let lastHeardUs = 0

const deeds = {
  /** Opens the streams of so many visitors, each with a token of its own. */
  async openVisitors({ door, count, first = 0 }: { door: Door; count: number; first?: number }) {
    const beganUs = nowUs()
    const from = live
    for (let opened = 0; opened < count; opened += 1) {
      while (opened - (live - from) >= OPENING) await sleep(1)
      const visitor = first + opened
      streams.push(
        readStream(ends(door.port, visitor), visitorStreamRequest(door, visitor), atVisitor),
      )
    }
    while (live - from < count) await sleep(POLL_MS)
    return { ms: (nowUs() - beganUs) / 1000 }
  },

  async openAgent({ door, cookie }: { door: Door; cookie: string }): Promise<void> {
    const before = live
    streams.push(readStream(ends(door.port, 0), agentStreamRequest(door, cookie), atAgent))
    while (live === before) await sleep(POLL_MS)
  },

  /** Counts from nought again. */
  forget(_: null): void {
    seen.clear()
    timesUs = []
  },

  /** Waits until so many deliveries came, or for this long. */
  async received({
    expected,
    withinMs,
  }: {
    expected: number
    withinMs: number
  }): Promise<Received> {
    for (let waitedMs = 0; timesUs.length < expected && waitedMs < withinMs; waitedMs += POLL_MS) {
      await sleep(POLL_MS)
    }
    return { delivered: timesUs.length, latencies: latenciesOf(timesUs) }
  },

  /** Counts on how many streams these bytes come, from now on. */
  listenFor({ text }: { text: string }): void {
    awaited = Buffer.from(text)
    round += 1
    heard = 0
  },

  /** Waits until all streams brought what is listened for. */
  async heardByAll({ count, withinMs }: { count: number; withinMs: number }) {
    for (let waitedMs = 0; heard < count && waitedMs < withinMs; waitedMs += POLL_MS)
      await sleep(POLL_MS)
    awaited = null
    return { heard, lastUs: lastHeardUs }
  },

  lost: (_: null): number => lost,

  async closeAll(_: null): Promise<void> {
    isClosing = true
    for (const stream of streams.splice(0)) stream.destroy()
    await sleep(POLL_MS)
    live = 0
    lost = 0
    isClosing = false
  },
}

const atVisitor = listener(AT_VISITOR)
const atAgent = listener(AT_AGENT)
answerAsked(deeds)

function listener(end: number): Listener {
  return {
    live() {
      live += 1
    },
    frames(socket, bytes) {
      const atUs = nowUs()
      if (awaited !== null && socket.round !== round && bytes.includes(awaited)) {
        socket.round = round
        heard += 1
        lastHeardUs = atUs
      }
      readMarks(bytes, (number, sentUs) => {
        const ends = seen.get(number) ?? 0
        if ((ends & end) !== 0) return
        seen.set(number, ends | end)
        timesUs.push(atUs - sentUs)
      })
    },
    lost() {
      if (!isClosing) lost += 1
    },
  }
}
