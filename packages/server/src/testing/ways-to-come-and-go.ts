import { newToken } from '../auth/token.ts'
import type { Caller } from './caller.ts'
import type { Comer } from './comer.ts'

/** Comes in one way and is gone when it resolves. */
export type Way = (comer: Comer) => Promise<void>

const LIVE = 'event: live'
/** All share one agent and one talker, whose streams may be replaced at any time. */
const ANY_FRAME = 'event: '
const GOODBYE = masked(0x88, Buffer.from([0x03, 0xe8]))
const SHAKES_HANDS = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': Buffer.alloc(16, 1).toString('base64'),
}

/** All that clients do, and all that goes wrong with them. */
export const waysToComeAndGo: Record<string, Way> = {
  'a stream, left with a goodbye': async (comer) => (await opensStream(comer)).hangsUp(),

  'a stream, reset': async (comer) => (await opensStream(comer)).resets(),

  async 'a stream, left in the middle of its history'(comer) {
    const headers = { Authorization: `Bearer ${comer.place.talker}` }
    const caller = await comer.calls(comer.get('/visitor/stream', '', headers))
    await caller.hears(ANY_FRAME)
    caller.resets()
  },

  async 'a stream, left before it was answered'(comer) {
    const caller = await comer.calls(comer.get('/visitor/stream'))
    caller.resets()
  },

  async 'a stream by ticket, with visible beats'(comer) {
    const caller = await comer.calls(comer.post('/visitor/tickets'))
    const { ticket } = bodyOf(await caller.hears('}'))
    caller.says(comer.get('/visitor/stream', `beat=event&ticket=${ticket}`, {}))
    await caller.hears(LIVE)
    await caller.hangsUp()
  },

  async 'a ticket that is never used'(comer) {
    const caller = await comer.calls(comer.post('/visitor/tickets'))
    await caller.hears('}')
    await caller.hangsUp()
  },

  async 'more streams than one may have'(comer) {
    const first = await opensStream(comer)
    const others = [await opensStream(comer), await opensStream(comer)]
    await first.hears('"replaced"')
    await first.isLeft()
    for (const other of others) other.resets()
  },

  async 'polls on one connection'(comer) {
    const caller = await comer.calls(comer.get('/visitor/stream', 'wait=0'))
    await caller.hears(LIVE)
    caller.says(comer.get('/visitor/stream', 'wait=0.01'))
    await caller.hears(LIVE)
    await caller.hangsUp()
  },

  async 'a long poll, left while it waits'(comer) {
    const cursor = await readsCursor(comer)
    const caller = await comer.calls(comer.get('/visitor/stream', `wait=25&cursor=${cursor}`))
    await pause(20)
    caller.resets()
  },

  async 'a long poll that is answered with news'(comer) {
    const cursor = await readsCursor(comer)
    const caller = await comer.calls(comer.get('/visitor/stream', `wait=25&cursor=${cursor}`))
    await says(comer)
    await caller.hears(LIVE)
    await caller.hangsUp()
  },

  'a WebSocket, left with a goodbye': async (comer) => {
    const caller = await opensSocket(comer)
    caller.says(GOODBYE)
    await caller.isLeft()
  },

  'a WebSocket, reset': async (comer) => (await opensSocket(comer)).resets(),

  async 'a WebSocket on which something is said'(comer) {
    const caller = await opensSocket(comer)
    caller.says(masked(0x81, Buffer.from('hello?')))
    await caller.hears('Nothing is read here')
    caller.says(GOODBYE)
    await caller.isLeft()
  },

  async 'an agent’s stream'(comer) {
    const caller = await comer.calls(comer.asAgent('/agent/stream'))
    await caller.hears(ANY_FRAME)
    await caller.hangsUp()
  },

  async 'somebody who is not let in'(comer) {
    const stranger = { Authorization: `Bearer ${newToken()}` }
    const caller = await comer.calls(comer.get('/visitor/stream', '', stranger))
    await caller.hears('"unknown-visitor"')
    caller.says(comer.get('/visitor/stream', 'protocol=99'))
    await caller.hears('"unsupported-protocol"')
    caller.says(comer.get('/visitor/socket'))
    await caller.hears('HTTP/1.1 4')
    await caller.hangsUp()
  },

  async 'half a head'(comer) {
    const caller = await comer.calls(comer.get('/visitor/stream').slice(0, 40))
    await pause(5)
    caller.resets()
  },

  async 'half a message'(comer) {
    const caller = await comer.calls(comer.message().slice(0, -20))
    await pause(5)
    caller.resets()
  },

  async 'nothing at all'(comer) {
    const caller = await comer.calls('')
    await caller.hangsUp()
  },
}

/** Somebody new writes for the first time, listens and leaves: what is kept of this one is in the database. */
export const firstVisit: Way = async (comer) => {
  comer.token = newToken()
  await says(comer)
  await (await opensStream(comer)).hangsUp()
}

export async function says(comer: Comer, text = 'Hello?'): Promise<void> {
  const caller = await comer.calls(comer.message(text))
  await caller.hears('HTTP/1.1 20')
  await caller.hangsUp()
}

export async function opensStream(comer: Comer): Promise<Caller> {
  const caller = await comer.calls(comer.get('/visitor/stream'))
  await caller.hears(LIVE)
  return caller
}

async function opensSocket(comer: Comer): Promise<Caller> {
  const headers = { ...comer.credentials, ...SHAKES_HANDS }
  const caller = await comer.calls(comer.get('/visitor/socket', '', headers))
  await caller.hears(LIVE)
  return caller
}

async function readsCursor(comer: Comer): Promise<string> {
  const caller = await comer.calls(comer.get('/visitor/stream', 'wait=0'))
  const heard = await caller.hears(LIVE)
  await caller.hangsUp()
  return /id: (\S+)\nevent: live/.exec(heard)?.[1] ?? ''
}

/** A message as a browser sends it; a mask of zeros leaves it readable. */
function masked(kind: number, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([kind, 0x80 | bytes.length, 0, 0, 0, 0]), bytes])
}

function bodyOf(answer: string): Record<string, string> {
  return JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms))
}
