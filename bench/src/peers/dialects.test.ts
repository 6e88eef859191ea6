import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Stream } from '../load/connection.ts'
import type { PeerSender, Who } from '../load/dialects/dialect.ts'
import { peerDialects } from '../load/dialects/dialects.ts'
import type { Door, PeerDialectName } from '../load/requests.ts'
import { serve } from '../processes/served.ts'
import { nginxMissing, startNginx } from './nginx.ts'
import {
  eventStreamClient,
  fayeClient,
  type PeerClient,
  socketIoClient,
  wsClient,
} from './testing/peer-clients.ts'

/*
 * The load speaks each peer's language by hand. The peer's own client is the judge: each hears what the other says.
 */

interface Case {
  dialect: PeerDialectName
  start(): Promise<{ port: number; stop(): Promise<void> }>
  join(port: number, visitor: number): Promise<PeerClient>
}

const ours = (program: string) => async () => {
  const path = new URL(`../../dist/peers/${program}.js`, import.meta.url).href
  const { port, remote } = await serve(path, { execArgv: [] })
  return { port, stop: () => remote.stop() }
}

const cases: Case[] = [
  { dialect: 'ws', start: ours('ws-server'), join: wsClient },
  { dialect: 'socketIo', start: ours('socket-io-server'), join: socketIoClient('websocket') },
  { dialect: 'socketIoPolling', start: ours('socket-io-server'), join: socketIoClient('polling') },
  { dialect: 'faye', start: ours('faye-server'), join: fayeClient('websocket') },
  { dialect: 'fayePolling', start: ours('faye-server'), join: fayeClient('long-polling') },
  { dialect: 'nchan', start: () => startNginx(10), join: eventStreamClient },
]

const OURS = 7
const THEIRS = 8

describe.each(cases.filter(canRun))('in the dialect $dialect', ({ dialect, start, join }) => {
  const heard = { visitor: '', agent: '' }
  const streams: Stream[] = []
  let server: { port: number; stop(): Promise<void> }
  let client: PeerClient
  let sender: PeerSender

  beforeAll(async () => {
    server = await start()
    const door = { port: server.port, siteKey: '', dialect }
    await open(door, { visitor: OURS }, 'visitor')
    await open(door, { agent: true, cookie: '' }, 'agent')
    sender = await peerDialects[dialect].openSender(door, 1)
    client = await join(server.port, THEIRS)
  })

  afterAll(async () => {
    client.close()
    sender.close()
    for (const stream of streams) stream.destroy()
    await server.stop()
  })

  test("a visitor of the load hears what the peer's own client says, again and again", async () => {
    for (const text of ['one', 'two', 'three']) {
      client.say(OURS, text)
      await vi.waitFor(() => expect(heard.visitor).toContain(text))
    }
  })

  test("the peer's own client hears what the load says, and the load's agent as well", async () => {
    for (const text of ['four', 'five', 'six']) {
      expect(await sender.say(THEIRS, text)).toBeLessThan(300)
      await vi.waitFor(() => expect(client.heard).toContainEqual({ visitor: THEIRS, text }))
      await vi.waitFor(() => expect(heard.agent).toContain(text))
    }
    expect(heard.visitor).not.toContain('four')
  })

  test('everybody hears what all are told', async () => {
    await sender.tellAll('seven')
    await vi.waitFor(() => expect(client.heard).toContainEqual({ text: 'seven' }))
    await vi.waitFor(() => expect(heard.visitor).toContain('seven'))
  })

  function open(door: Door, who: Who, end: 'visitor' | 'agent'): Promise<void> {
    return new Promise((live) => {
      const listener = {
        live,
        frames: (_stream: Stream, bytes: Buffer) => void (heard[end] += bytes.toString()),
        lost() {},
      }
      streams.push(peerDialects[dialect].listen(door, who, listener))
    })
  }
})

/** What is not installed is not tested, and that is said loudly. */
function canRun({ dialect }: Case): boolean {
  const missing = dialect === 'nchan' ? nginxMissing() : null
  if (missing === null) return true
  if (process.env['TEALIGHT_REQUIRE_ALL'] === '1') throw new Error(`cannot be tested: ${missing}`)
  process.stderr.write(`\n>>> SKIPPING TESTS: ${missing}\n\n`)
  return false
}
