import { createServer } from 'node:http'
import https from 'node:https'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { duplexPair, type Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import tls from 'node:tls'
import { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openStreamDownlink } from './stream-downlink.ts'
import { collectGarbage } from './testing/collect-garbage.ts'
import { type RawClient, rawClient } from './testing/raw-client.ts'
import { startStreamServer, type StreamServer } from './testing/stream-server.ts'
import { until } from './testing/until.ts'

const frame = (text: string) => Buffer.from(`data: ${text}\n\n`)

let streams: StreamServer
beforeEach(async () => void (streams = await startStreamServer({ heartbeatMs: 200 })))
afterEach(() => streams.stop())

const opens = async (path = '/stream'): Promise<RawClient> => {
  const client = (await rawClient(streams.port)).gets(path)
  return client.sees('hello')
}
const allGone = () => until(() => streams.hub.stats().open === 0, 'the hub to be empty')

describe('a stream over HTTP', () => {
  test.each(['/stream', '/later'])(
    'starts with a whole head and ends with the connection (%s)',
    async (path) => {
      const client = await opens(path)
      expect(client.head.split('\r\n').toSpliced(1, 1)).toEqual([
        'HTTP/1.1 200 OK',
        'Content-Type: text/event-stream; charset=utf-8',
        'Cache-Control: no-store',
        'X-Accel-Buffering: no',
        'X-Content-Type-Options: nosniff',
        'Connection: close',
        'Access-Control-Allow-Origin: https://shop.test',
        '',
        '',
      ])
      expect(client.head).toMatch(/\r\nDate: \w{3}, \d{2} \w{3} \d{4} [\d:]{8} GMT\r\n/)
      streams.hub.publish('all', frame('1'))
      await client.sees('data: 1')
      streams.hub.end('all', frame('bye'))
      await client.sees('data: bye')
      await client.isLeft()
      await allGone()
    },
  )

  test('sends its head and its first frames with one system call', async () => {
    const writes = vi.spyOn(Socket.prototype, '_writev')
    await opens()
    expect(writes).toHaveBeenCalledOnce()
    const pieces = writes.mock.calls[0]?.[0].map(({ chunk }) => String(chunk)) ?? []
    expect(pieces.join('')).toMatch(/^HTTP\/1\.1 200 OK[^]+event: hello/)
    writes.mockRestore()
  })

  test('is what a real client takes it for', async () => {
    const response = await fetch(`http://127.0.0.1:${streams.port}/stream`)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    await until(() => streams.hub.stats().open === 1, 'the stream')
    streams.hub.end('all', frame('bye'))
    expect(await response.text()).toBe('event: hello\ndata: {}\n\ndata: bye\n\n')
  })

  test('follows an answer on the same connection', async () => {
    const client = (await rawClient(streams.port)).gets('/plain')
    await client.sees('plain')
    client.gets('/stream')
    await client.sees('hello')
  })

  test('beats while nothing else happens', async () => {
    const client = await opens()
    await client.sees(':\n\n:\n\n')
  })

  test('TRN5: ends some time, and its client comes back at once', async () => {
    await streams.stop()
    streams = await startStreamServer({ heartbeatMs: 100, streamMs: 300 })
    const client = await opens()
    await client.sees('"reason":"renew","retryMs":0')
    await client.isLeft()
    await allGone()
  })

  test('is over when the client says FIN, and what the client sends is ignored', async () => {
    const client = await opens()
    client.socket.write('GET /plain HTTP/1.1\r\nHost: test\r\n\r\n'.repeat(100))
    await sleep(20)
    expect(streams.hub.stats().open).toBe(1)
    client.socket.end()
    await allGone()
    expect(client.text).not.toContain('plain')
  })

  test('is over when the client says RST', async () => {
    const client = await opens()
    client.socket.resetAndDestroy()
    await allGone()
  })

  test('that the client left while the route made up its mind leaves nothing behind', async () => {
    const client = (await rawClient(streams.port)).gets('/later')
    client.socket.resetAndDestroy()
    await until(() => streams.subscribers.length === 1, 'the route to subscribe')
    await allGone()
    expect(streams.subscribers[0]?.isEnded).toBe(true)
  })

  test('does not hold up the server that it came from', async () => {
    const client = await opens()
    await new Promise((resolve) => streams.server.close(resolve))
    streams.hub.publish('all', frame('still here'))
    await client.sees('still here')
    const drained = streams.hub.drain(0)
    await client.sees('bye')
    await drained
    await client.isLeft()
  })

  test('refuses a header that would break the head', () => {
    const response = { socket: null } as never
    expect(() => openStreamDownlink(response, { 'X-A': 'b\r\nX-C: d' })).toThrow(
      'Invalid character',
    )
  })

  test('2,000 streams that come and go leave nothing behind', async () => {
    for (let round = 0; round < 20; round += 1) {
      const clients = await Promise.all(Array.from({ length: 100 }, () => opens()))
      for (const [index, { socket }] of clients.entries()) {
        if (index % 3 === 0) socket.resetAndDestroy()
        else if (index % 3 === 1) socket.end()
      }
      streams.hub.end('all')
      await allGone()
    }
    expect(streams.hub.stats()).toMatchObject({ open: 0, topics: 0, opened: 2_000 })
    const connections = await new Promise((resolve) => {
      streams.server.getConnections((_, count) => resolve(count))
    })
    expect(connections).toBe(0)
  }, 30_000)
})

describe('a client that does not read', () => {
  test('is cut by bytes, and another one sees every frame meanwhile', async () => {
    const deaf = await opens()
    deaf.socket.pause()
    const quick = await opens()
    const big = frame('x'.repeat(100_000))
    for (let i = 0; i < 100; i += 1) {
      streams.hub.publish('all', big)
      await sleep(1)
    }
    streams.hub.publish('all', frame('last'))
    await quick.sees('data: last')
    expect(streams.hub.stats()).toMatchObject({ open: 1, cut: { backlog: 1 } })
    deaf.socket.destroy()
  })

  test('is cut by time, though one that reads a long history slowly is not', async () => {
    const history = frame('x'.repeat(20_000_000))
    const [deaf, slow] = [await opens('/stream?hold'), await opens('/stream?hold')]
    for (const client of [deaf, slow]) client.socket.pause()
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
  })

  test('is cut when it does not take the last bytes of a stream that ended', async () => {
    const deaf = await opens()
    deaf.socket.pause()
    streams.subscribers[0]?.end(frame('x'.repeat(20_000_000)))
    await allGone()
    deaf.socket.destroy()
  })
})

describe('what a stream keeps', () => {
  test('is its socket alone: request, response, parser and the old socket are garbage', async () => {
    const kept: WeakRef<object>[] = []
    streams.server.on('request', (request, response) => {
      const parser: unknown = Reflect.get(request.socket, 'parser')
      for (const each of [request, response, request.socket]) kept.push(new WeakRef(each))
      expect(parser).toBeTypeOf('object')
    })
    const clients = await Promise.all(Array.from({ length: 20 }, () => opens('/later')))
    await collectGarbage()
    const left = kept.filter((each) => each.deref() !== undefined)
    // The last request may still hang on a register or an inline cache.
    expect(left.length).toBeLessThanOrEqual(3)
    streams.hub.publish('all', frame('alive'))
    for (const client of clients) await client.sees('alive')
  })
})

test.each(['/stream', '/stream?wait=0'])(
  'behind a request that is not answered yet there is no stream, and the connection ends (%s)',
  async (path) => {
    const client = (await rawClient(streams.port)).gets('/later?wait=50').gets(path)
    await client.isLeft()
    expect(client.text.match(/HTTP/g)).toHaveLength(1)
    expect(client.text).toMatch(/Content-Length: 23\r\n/)
    expect(streams.subscribers.map(({ isEnded }) => isEnded)).toEqual([true, true])
    await allGone()
  },
)

describe('where the socket cannot be taken, the stream stays a response', () => {
  test('TLS', async () => {
    const psk = Buffer.alloc(16, 7)
    const server = https.createServer({ ciphers: 'PSK', pskCallback: () => psk }, onStream)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const socket = tls.connect({
      port,
      host: '127.0.0.1',
      ciphers: 'PSK',
      pskCallback: () => ({ psk, identity: 'x' }),
      checkServerIdentity: () => undefined,
    })
    await holdsAStream(socket)
    server.close()
  })

  test('a connection that is no socket', async () => {
    const server = createServer(onStream)
    const [near, far] = duplexPair()
    server.emit('connection', near)
    await holdsAStream(far)
  })

  function onStream(_: unknown, response: Parameters<typeof openStreamDownlink>[0]): void {
    const subscriber = streams.hub.subscribe(openStreamDownlink(response), ['all'])
    subscriber.release()
  }

  async function holdsAStream(socket: Duplex): Promise<void> {
    let text = ''
    socket.on('data', (bytes) => void (text += String(bytes)))
    socket.write('GET /stream HTTP/1.1\r\nHost: test\r\n\r\n')
    await until(() => streams.hub.stats().open === 1, 'the stream')
    streams.hub.publish('all', frame('1'))
    await until(() => text.includes('data: 1'), 'the frame')
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\nContent-Type: text\/event-stream/)
    await until(() => text.includes(':\n\n'), 'a beat')
    streams.hub.end('all', frame('bye'))
    await until(() => text.includes('data: bye'), 'the bye')
    socket.end()
    await allGone()
  }
})
