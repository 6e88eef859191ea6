import { setTimeout as sleep } from 'node:timers/promises'
import { answerAsked } from '../processes/remote.ts'
import { type Latencies, latenciesOf } from './latencies.ts'
import { Line } from './line.ts'
import { nowUs, writeMark } from './mark.ts'
import { conversationOf } from './people.ts'
import { type Door, ends, visitorMessageRequest } from './requests.ts'

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

const LINES_MAX = 384
const PREPARING_LINES = 96
const CREATED = 201

let free: Line[] = []
let made = 0
let waiting: ((line: Line) => void)[] = []
let numbers = 0
/** How many messages each visitor has written: what its client has seen. */
const written: number[] = []

const deeds = {
  /** Each of these visitors writes a first message, which makes the visitor and a conversation. */
  async beginAll({ door, count }: { door: Door; count: number }) {
    const beganUs = nowUs()
    let next = 0
    async function one(): Promise<void> {
      for (let visitor = next++; visitor < count; visitor = next++) {
        const status = await say(door, visitor, 'Hello, is anybody there?')
        if (status !== CREATED) throw new Error(`a first message was answered with ${status}`)
      }
    }
    await Promise.all(Array.from({ length: PREPARING_LINES }, one))
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
  if (status === CREATED) timesUs.push(nowUs() - sentUs)
  else refused[status] = (refused[status] ?? 0) + 1
}

async function say(door: Door, visitor: number, text: string): Promise<number> {
  const nth = (written[visitor] ?? 0) + 1
  written[visitor] = nth
  const request = visitorMessageRequest(door, visitor, {
    id: `bench-message-${nth}`,
    conversationId: conversationOf(visitor),
    text,
    seen: nth - 1,
  })
  const line = await takeLine(door)
  const status = await line.ask(request)
  giveBack(line)
  return status
}

function takeLine(door: Door): Line | Promise<Line> {
  const line = free.pop()
  if (line !== undefined) return line
  if (made < LINES_MAX) return new Line(ends(door.port, (made += 1)))
  return new Promise((resolve) => waiting.push(resolve))
}

function giveBack(line: Line): void {
  const next = waiting.shift()
  if (next === undefined) free.push(line)
  else next(line)
}

/** The server may be another one next time. */
function hangUp(): void {
  for (const line of free) line.close()
  free = []
  waiting = []
  made = 0
}
