import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { SocketIoTalk } from './dialects/socket-io-talk.ts'
import { ends } from './requests.ts'
import type { Talk } from './talk.ts'
import { TalkingSocket } from './talking-socket.ts'

const server = createServer()
const sockets = new WebSocketServer({ server })
const heard: string[] = []
const silent: Talk = {
  begin: () => null,
  hear(message, ear) {
    ear.frames(message)
    return null
  },
}
let socket: TalkingSocket
let peer: WebSocket

beforeEach(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const connected = once(sockets, 'connection')
  socket = new TalkingSocket(ends(port, 0), '/', silent, {
    live() {},
    frames: (_stream, bytes) => void heard.push(bytes.toString()),
    lost() {},
  })
  const [first]: WebSocket[] = await connected
  if (first === undefined) throw new Error('nobody connected')
  peer = first
})

afterEach(() => {
  heard.length = 0
  socket.destroy()
  server.close()
})

test.each([0, 1, 125, 126, 65_535, 65_536, 300_000])(
  'a message of %i bytes comes whole',
  async (length) => {
    const text = 'x'.repeat(length)
    peer.send(text)
    peer.send('and another')
    await vi.waitFor(() => expect(heard).toEqual([text, 'and another']))
  },
)

test.each([0, 125, 126, 1_000])('a message of %i bytes is sent whole', async (length) => {
  const arriving = once(peer, 'message')
  socket.say('x'.repeat(length))
  const [message]: unknown[] = await arriving
  expect(String(message)).toBe('x'.repeat(length))
})

test('a ping is answered with what it carried', async () => {
  const answering = once(peer, 'pong')
  peer.ping('are you there?')
  const [payload]: unknown[] = await answering
  expect(String(payload)).toBe('are you there?')
})

test('a ping of engine.io is answered, or the session would end', () => {
  const ear = { live() {}, frames() {} }
  expect(new SocketIoTalk({}).hear(Buffer.from('2'), ear)).toBe('3')
})
