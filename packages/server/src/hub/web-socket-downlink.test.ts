import { once } from 'node:events'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ConnectionOptions } from 'node:tls'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ClientOptions, WebSocket } from 'ws'
import { collectGarbage } from './testing/collect-garbage.ts'
import { rawClient } from './testing/raw-client.ts'
import { startStreamServer, type StreamServer } from './testing/stream-server.ts'
import { until } from './testing/until.ts'
import { openWebSocketDownlink } from './web-socket-downlink.ts'

const frame = (text: string) => Buffer.from(`data: ${text}\n\n`)

let streams: StreamServer
beforeEach(async () => void (streams = await startStreamServer({ heartbeatMs: 200 })))
afterEach(() => streams.stop())

/** A client with all that it was told. */
interface Listener {
  webSocket: WebSocket
  messages: string[]
  /** The code and the reason with which it was closed. */
  closed: Promise<[number, string]>
  sees(text: string): Promise<void>
}

async function listens(url: string, options?: ClientOptions): Promise<Listener> {
  const webSocket = new WebSocket(url, options)
  const messages: string[] = []
  webSocket.addEventListener('message', ({ data }) => {
    messages.push(typeof data === 'string' ? data : 'not a text')
  })
  const closed = once(webSocket, 'close').then(([code, reason]): [number, string] => [
    code,
    String(reason),
  ])
  await once(webSocket, 'open')
  const sees = (text: string) => until(() => messages.join('').includes(text), text)
  await sees('hello')
  return { webSocket, messages, closed, sees }
}

const opens = (path = '/stream?socket') => listens(`ws://127.0.0.1:${streams.port}${path}`)
const allGone = () => until(() => streams.hub.stats().open === 0, 'the hub to be empty')

describe('a stream over a WebSocket', () => {
  test.each(['/stream?socket', '/later?socket'])(
    'TRN8: brings each frame as a text message, and closes normally (%s)',
    async (path) => {
      const { messages, closed } = await opens(path)
      streams.hub.publish('all', frame('1'))
      streams.hub.publish('all', frame('ä€😀'))
      streams.hub.end('all', frame('bye'))
      expect(await closed).toEqual([1000, ''])
      expect(messages).toEqual([
        'event: hello\ndata: {}\n\n',
        'data: 1\n\n',
        'data: ä€😀\n\n',
        'data: bye\n\n',
      ])
      await allGone()
    },
  )

  test('beats while nothing else happens', async () => {
    const { messages, sees } = await opens()
    await sees(':\n\n:\n\n')
    expect(messages.slice(1, 3)).toEqual([':\n\n', ':\n\n'])
  })

  test('is over when the client says so, with or without manners', async () => {
    const polite = await opens()
    const rude = await opens()
    polite.webSocket.close()
    rude.webSocket.terminate()
    await allGone()
    expect(await polite.closed).toEqual([1005, ''])
  })

  test('TRN8: answers pings, and is not compressed', async () => {
    const { webSocket } = await opens()
    webSocket.ping('are you there?')
    expect(String((await once(webSocket, 'pong'))[0])).toBe('are you there?')
    expect(webSocket.extensions).toBe('')
  })

  test.each([
    ['a text', 'hello?', 1008],
    ['bytes', Buffer.from([1, 2, 3]), 1008],
    ['nothing at all', '', 1008],
    ['too much', 'x'.repeat(2_000), 1009],
  ])('TRN9: is closed when the client sends %s', async (_, message, code) => {
    const { webSocket, closed } = await opens()
    webSocket.send(message)
    expect((await closed)[0]).toBe(code)
    await allGone()
  })

  test('does not hold up the server that it came from, which drains it', async () => {
    const { closed, messages, sees } = await opens()
    await new Promise((resolve) => streams.server.close(resolve))
    streams.hub.publish('all', frame('still here'))
    await sees('still here')
    await streams.hub.drain(0)
    expect(await closed).toEqual([1000, ''])
    expect(messages.at(-1)).toContain('event: bye')
  })

  test('that does not answer a close is cut when the hub has drained', async () => {
    const client = (await rawClient(streams.port)).shakesHands('/stream?socket')
    await client.sees('hello')
    await streams.hub.drain(0)
    await client.isLeft()
    expect(streams.hub.stats().open).toBe(0)
  })

  test('whose client left while the route made up its mind leaves nothing behind', async () => {
    const client = (await rawClient(streams.port)).shakesHands('/later?socket')
    await sleep(2)
    client.socket.resetAndDestroy()
    await sleep(30)
    await allGone()
    expect(streams.hub.stats().topics).toBe(0)
  })

  test('1,000 that come and go in every way leave nothing behind', async () => {
    for (let round = 0; round < 10; round += 1) {
      const clients = await Promise.all(Array.from({ length: 100 }, () => opens()))
      for (const [index, { webSocket }] of clients.entries()) {
        if (index % 4 === 0) webSocket.terminate()
        else if (index % 4 === 1) webSocket.close()
        else if (index % 4 === 2) webSocket.send('hello?')
      }
      streams.hub.end('all')
      await allGone()
    }
    expect(streams.hub.stats()).toMatchObject({ open: 0, topics: 0, opened: 1_000 })
    const connections = await new Promise((resolve) => {
      streams.server.getConnections((_, count) => resolve(count))
    })
    expect(connections).toBe(0)
  }, 30_000)
})

describe('a client that does not read', () => {
  test('is cut by bytes, and another one sees every frame meanwhile', async () => {
    const deaf = await opens()
    deaf.webSocket.pause()
    const quick = await opens()
    const big = frame('x'.repeat(100_000))
    for (let i = 0; i < 100; i += 1) {
      streams.hub.publish('all', big)
      await sleep(1)
    }
    streams.hub.publish('all', frame('last'))
    await quick.sees('data: last')
    expect(streams.hub.stats()).toMatchObject({ open: 1, cut: { backlog: 1 } })
    deaf.webSocket.terminate()
  })

  test('is cut by time, though one that reads a long history slowly is not', async () => {
    const history = frame('x'.repeat(20_000_000))
    const [deaf, slow] = [await rawClient(streams.port), await rawClient(streams.port)]
    for (const client of [deaf, slow]) {
      client.shakesHands('/stream?socket&hold')
      await client.sees('hello')
      client.socket.pause()
    }
    for (const subscriber of streams.subscribers) {
      subscriber.send(history)
      subscriber.release()
    }
    const reading = setInterval(() => slow.socket.read(), 10)
    await until(() => streams.hub.stats().cut.stalled === 1, 'the cut')
    await sleep(600)
    clearInterval(reading)
    expect(streams.hub.stats()).toMatchObject({ open: 1, cut: { stalled: 1 } })
    deaf.socket.destroy()
    slow.socket.destroy()
  })

  test('pings without reading the answers, and is cut', async () => {
    const client = (await rawClient(streams.port)).shakesHands('/stream?socket')
    await client.sees('hello')
    client.socket.pause()
    const pings = Buffer.concat(Array.from({ length: 500 }, () => maskedPing()))
    const flood = setInterval(() => client.socket.write(pings), 1)
    await allGone()
    clearInterval(flood)
    client.socket.destroy()
  })
})

test('readers that are slower than the server share the bytes that wait for them', async () => {
  const clients = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const client = (await rawClient(streams.port)).shakesHands('/stream?socket&hold')
      await client.sees('hello')
      client.socket.pause()
      return client
    }),
  )
  const history = Buffer.alloc(10_000_000, 'x')
  await collectGarbage()
  const before = process.memoryUsage().arrayBuffers
  for (const subscriber of streams.subscribers) subscriber.send(history)
  const keptBytes = process.memoryUsage().arrayBuffers - before
  for (const { socket } of clients) socket.destroy()
  expect(keptBytes).toBeLessThan(history.length)
})

test('what a stream keeps is its socket: request, response, parser and the old socket are garbage', async () => {
  const kept: WeakRef<object>[] = []
  streams.server.on('request', (request, response) => {
    for (const each of [request, response, request.socket]) kept.push(new WeakRef(each))
  })
  const clients = await Promise.all(Array.from({ length: 20 }, () => opens('/later?socket')))
  await collectGarbage()
  const left = kept.filter((each) => each.deref() !== undefined)
  // The last request may still hang on a register or an inline cache.
  expect(left.length).toBeLessThanOrEqual(3)
  streams.hub.publish('all', frame('alive'))
  for (const { sees } of clients) await sees('alive')
})

test('behind a request that is not answered yet there is no stream, and the connection ends', async () => {
  const client = (await rawClient(streams.port)).gets('/later?wait=50')
  client.shakesHands('/stream?socket')
  await client.isLeft()
  expect(client.text.match(/HTTP/g)).toHaveLength(1)
  await allGone()
})

test('a request that offers another upgrade is an ordinary one', async () => {
  const client = await rawClient(streams.port)
  client.socket.write(
    'GET /plain HTTP/1.1\r\nHost: test\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n',
  )
  await client.sees('plain')
})

test('where the socket cannot be taken, HTTP lets go of it: TLS', async () => {
  const psk = Buffer.alloc(16, 7)
  const server = https.createServer(
    { ciphers: 'PSK', pskCallback: () => psk },
    (request, response) => {
      const downlink = openWebSocketDownlink(request, response)
      if (downlink === null) return
      const subscriber = streams.hub.subscribe(downlink, ['all'])
      subscriber.send(frame('hello'))
      subscriber.release()
    },
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const options: ClientOptions & ConnectionOptions = {
    ciphers: 'PSK',
    pskCallback: () => ({ psk, identity: 'x' }),
    rejectUnauthorized: false,
  }
  const { closed, messages, sees, webSocket } = await listens(`wss://127.0.0.1:${port}`, options)
  webSocket.ping()
  await once(webSocket, 'pong')
  await sees(':\n\n')
  streams.hub.end('all', frame('bye'))
  expect(await closed).toEqual([1000, ''])
  expect(messages.at(-1)).toBe('data: bye\n\n')
  await allGone()
  await new Promise((resolve) => server.close(resolve))
})

function maskedPing(): Buffer {
  return Buffer.concat([Buffer.from([0x89, 0x80 | 100, 0, 0, 0, 0]), Buffer.alloc(100)])
}
