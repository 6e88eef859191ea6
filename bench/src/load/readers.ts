import { setTimeout as sleep } from 'node:timers/promises'
import { answerAsked } from '../processes/remote.ts'
import type { Listener, Stream } from './connection.ts'
import { dialectOf } from './dialects/dialects.ts'
import { type Latencies, latenciesOf } from './latencies.ts'
import { nowUs, readMarks } from './mark.ts'
import type { Door } from './requests.ts'

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
/** No server needs this long for the next stream. */
const STUCK_MS = 20_000

/** The ends at which a message is looked for, as bits. */
const AT_VISITOR = 1
const AT_AGENT = 2

let live = 0
let lost = 0
let isClosing = false
const streams: Stream[] = []

const seen = new Map<number, number>()
let timesUs: number[] = []
let countedSinceUs = 0

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
      await untilLive(from + opened - OPENING + 1, 1)
      streams.push(dialectOf(door).listen(door, { visitor: first + opened }, atVisitor))
    }
    await untilLive(from + count)
    return { ms: (nowUs() - beganUs) / 1000 }
  },

  async openAgent({ door, cookie }: { door: Door; cookie: string }): Promise<void> {
    const before = live
    streams.push(dialectOf(door).listen(door, { agent: true, cookie }, atAgent))
    await untilLive(before + 1)
  },

  /** Counts from nought again. What was sent before this and comes late is not counted any more. */
  forget(_: null): void {
    countedSinceUs = nowUs()
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

  /** Counts at how many visitors' these bytes come, from now on. */
  listenFor({ text }: { text: string }): void {
    awaited = Buffer.from(text)
    round += 1
    heard = 0
  },

  /** Waits until so many brought what is listened for. */
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

/** @throws {Error} when nothing goes on any more. */
async function untilLive(count: number, pollMs = POLL_MS): Promise<void> {
  let before = live
  for (let waitedMs = 0; live < count; waitedMs = live === before ? waitedMs + pollMs : 0) {
    if (waitedMs > STUCK_MS)
      throw new Error(`${count - live} streams do not open (${lost} were lost)`)
    before = live
    await sleep(pollMs)
  }
}

function listener(end: number): Listener {
  return {
    live() {
      live += 1
    },
    frames(stream, bytes) {
      const atUs = nowUs()
      if (end === AT_VISITOR && awaited !== null) hearAwaited(stream, bytes, awaited, atUs)
      readMarks(bytes, (number, sentUs) => {
        const ends = seen.get(number) ?? 0
        if ((ends & end) !== 0 || sentUs < countedSinceUs) return
        seen.set(number, ends | end)
        timesUs.push(atUs - sentUs)
      })
    },
    lost() {
      if (!isClosing) lost += 1
    },
  }
}

function hearAwaited(stream: Stream, bytes: Buffer, text: Buffer, atUs: number): void {
  if (stream.round === round || !bytes.includes(text)) return
  stream.round = round
  heard += 1
  lastHeardUs = atUs
}
