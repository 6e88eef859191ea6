import { setTimeout as sleep } from 'node:timers/promises'
import { answerAsked } from '../processes/remote.ts'
import type { Sender } from './dialects/dialect.ts'
import { dialectOf } from './dialects/dialects.ts'
import { type Latencies, latenciesOf } from './latencies.ts'
import { nowUs, writeMark } from './mark.ts'
import type { Door } from './requests.ts'

/*
 * A process of its own in which visitors write.
 */

export type SenderDeeds = typeof deeds

export interface Sent {
  sent: number
  accepted: number
  /** Until the answer came, which is after the commit. */
  latencies: Latencies
  /** Statuses of the answers that were no acceptance, with how often. */
  refused: Record<string, number>
}

/** Connections by which they write: more are opened while all of these wait for an answer. */
const SENDERS_FIRST = 32
const SENDERS_MAX = 384
const PREPARING_SENDERS = 96

let free: Sender[] = []
let made = 0
let waiting: ((sender: Sender) => void)[] = []
let numbers = 0

const deeds = {
  /** Each of these visitors writes a first message, which makes the visitor and a conversation. */
  async beginAll({ door, count }: { door: Door; count: number }) {
    const beganUs = nowUs()
    let next = 0
    async function one(): Promise<void> {
      for (let visitor = next++; visitor < count; visitor = next++) {
        const status = await say(door, visitor, 'Hello, is anybody there?')
        if (!isTaken(status)) throw new Error(`a first message was answered with ${status}`)
      }
    }
    await Promise.all(Array.from({ length: PREPARING_SENDERS }, one))
    hangUp()
    return { ms: (nowUs() - beganUs) / 1000 }
  },

  /** Visitors write in turn, at this rate, whether or not earlier messages are answered. */
  async write(plan: {
    door: Door
    visitors: number
    rate: number
    seconds: number
  }): Promise<Sent> {
    const { door, visitors, rate, seconds } = plan
    const total = Math.round(rate * seconds)
    const timesUs: number[] = []
    const refused: Record<string, number> = {}
    const underWay: Promise<void>[] = []
    await openSenders(door, SENDERS_FIRST)
    const beganUs = nowUs()
    for (let sent = 0; sent < total;) {
      const due = Math.min(total, ((nowUs() - beganUs) / 1e6) * rate)
      for (; sent < due; sent += 1) underWay.push(writeOne(door, sent % visitors, timesUs, refused))
      await sleep(1)
    }
    await Promise.all(underWay)
    hangUp()
    return { sent: total, accepted: timesUs.length, latencies: latenciesOf(timesUs), refused }
  },
}

answerAsked(deeds)

async function writeOne(
  door: Door,
  visitor: number,
  timesUs: number[],
  refused: Record<string, number>,
): Promise<void> {
  const sentUs = nowUs()
  const status = await say(door, visitor, writeMark({ number: (numbers += 1), sentUs }))
  if (isTaken(status)) timesUs.push(nowUs() - sentUs)
  else refused[status] = (refused[status] ?? 0) + 1
}

async function say(door: Door, visitor: number, text: string): Promise<number> {
  const sender = free.shift() ?? (await anotherSender(door))
  const status = await sender.say(visitor, text)
  giveBack(sender)
  return status
}

function isTaken(status: number): boolean {
  return status >= 200 && status < 300
}

async function openSenders(door: Door, count: number): Promise<void> {
  free = await Promise.all(Array.from({ length: count }, () => openSender(door)))
}

function anotherSender(door: Door): Promise<Sender> {
  if (made < SENDERS_MAX) return openSender(door)
  return new Promise((resolve) => waiting.push(resolve))
}

function openSender(door: Door): Promise<Sender> {
  return dialectOf(door).openSender(door, (made += 1))
}

function giveBack(sender: Sender): void {
  const next = waiting.shift()
  if (next === undefined) free.push(sender)
  else next(sender)
}

/** The server may be another one next time. */
function hangUp(): void {
  for (const sender of free) sender.close()
  free = []
  waiting = []
  made = 0
}
