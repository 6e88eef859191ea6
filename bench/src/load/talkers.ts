import { setTimeout as sleep } from 'node:timers/promises'
import { answerAsked } from '../processes/remote.ts'
import { Line } from './line.ts'
import { nowUs, writeMark } from './mark.ts'
import { conversationOf } from './people.ts'
import { type Door, ends, visitorMessageRequest } from './requests.ts'

/*
 * A process of its own in which visitors write at a steady rate, whatever becomes of the server: each has an outbox, and
 * says a thing again until it is acknowledged.
 */

export type TalkerDeeds = typeof deeds

const CREATED = 201
const REPEATED = 200
const RETRY_MS = 500

interface Talker {
  visitor: number
  /** What is to be said, the oldest first. */
  outbox: string[]
  acknowledged: string[]
  line: Line | null
  isSending: boolean
}

let talkers: Talker[] = []
let isTalking = false
let number = 0

const deeds = {
  /** These visitors write in turn, until they are told to stop. */
  talk({ door, visitors, rate }: { door: Door; visitors: readonly number[]; rate: number }): void {
    talkers = visitors.map((visitor) => {
      return { visitor, outbox: [], acknowledged: [], line: null, isSending: false }
    })
    isTalking = true
    void keepTalking(door, rate)
  },

  /** Everything that was said is acknowledged. @returns the texts, visitor by visitor, in the order of writing. */
  async stop(_: null): Promise<string[][]> {
    isTalking = false
    while (talkers.some(({ outbox }) => outbox.length > 0)) await sleep(10)
    return talkers.map(({ acknowledged }) => acknowledged)
  },
}

answerAsked(deeds)

async function keepTalking(door: Door, rate: number): Promise<void> {
  const beganUs = nowUs()
  for (let said = 0; isTalking; await sleep(2)) {
    for (const due = ((nowUs() - beganUs) / 1e6) * rate; said < due; said += 1) {
      const talker = talkers[said % talkers.length]
      if (talker === undefined) return
      talker.outbox.push(writeMark({ number: (number += 1), sentUs: nowUs() }))
      if (!talker.isSending) void empty(door, talker)
    }
  }
}

async function empty(door: Door, talker: Talker): Promise<void> {
  talker.isSending = true
  for (let text = talker.outbox[0]; text !== undefined; text = talker.outbox[0]) {
    const status = await say(door, talker, text)
    if (status === CREATED || status === REPEATED)
      talker.acknowledged.push(talker.outbox.shift() ?? '')
    else await sleep(RETRY_MS * (1 + Math.random()))
  }
  talker.isSending = false
}

async function say(door: Door, talker: Talker, text: string): Promise<number> {
  const { visitor, acknowledged } = talker
  talker.line ??= new Line(ends(door.port, visitor))
  const seen = 1 + acknowledged.length
  const message = {
    id: `talk-${text.slice(5, 14)}`,
    conversationId: conversationOf(visitor),
    text,
    seen,
  }
  const status = await talker.line.ask(visitorMessageRequest(door, visitor, message))
  if (status === CREATED || status === REPEATED) return status
  talker.line.close()
  talker.line = null
  return status
}
