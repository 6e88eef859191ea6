import { Agent, get } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rawClient } from './testing/raw-client.ts'
import { startStreamServer, type StreamServer } from './testing/stream-server.ts'
import { until } from './testing/until.ts'

const frame = (text: string) => Buffer.from(`data: ${text}\n\n`)
const HELLO = 'event: hello\ndata: {}\n\n'

let streams: StreamServer
beforeEach(async () => void (streams = await startStreamServer({ heartbeatMs: 20 })))
afterEach(() => streams.stop())

const polls = (query: string) => fetch(`http://127.0.0.1:${streams.port}/stream?${query}`)
const isOpen = () => until(() => streams.hub.stats().open === 1, 'the poll')
const allGone = () => until(() => streams.hub.stats().open === 0, 'the hub to be empty')

test('a poll is answered with the frames that came together, and whole', async () => {
  const answer = polls('wait=5000')
  await isOpen()
  streams.hub.publish('all', frame('1'))
  streams.hub.publish('all', frame('2'))
  const response = await answer
  expect(await response.text()).toBe(`${HELLO}data: 1\n\ndata: 2\n\n`)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': 'https://shop.test',
    'content-length': '41',
  })
  await allGone()
})

test('a poll that nothing comes for is answered when its time is over, without a beat', async () => {
  const startedMs = performance.now()
  expect(await (await polls('wait=100')).text()).toBe(HELLO)
  expect(performance.now() - startedMs).toBeGreaterThan(95)
})

test('a poll that may not wait is answered at once, and so is one whose history has news', async () => {
  expect(await (await polls('wait=0')).text()).toBe(HELLO)
  expect(await (await polls('wait=5000&news')).text()).toBe(HELLO)
})

test('a poll waits for its history, however long that takes', async () => {
  const answer = polls('wait=1&hold')
  await isOpen()
  streams.hub.publish('all', frame('live'))
  streams.subscribers[0]?.send(frame('history'))
  streams.subscribers[0]?.release()
  expect(await (await answer).text()).toBe(`${HELLO}data: history\n\ndata: live\n\n`)
})

test('polls of one client share a connection', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ports = new Set<number | undefined>()
  for (let index = 0; index < 5; index += 1) {
    await new Promise<void>((resolve) => {
      const request = get({ port: streams.port, path: '/later?wait=1', agent }, (response) => {
        ports.add(request.socket?.localPort)
        response.resume().on('end', resolve)
      })
    })
  }
  expect(ports.size).toBe(1)
  agent.destroy()
})

test('a poll whose client leaves is forgotten', async () => {
  const client = (await rawClient(streams.port)).gets('/stream?wait=5000')
  await isOpen()
  client.socket.destroy()
  await allGone()
})

test('a poll is told to come back when the hub drains', async () => {
  const answer = polls('wait=5000')
  await isOpen()
  const drained = streams.hub.drain(0)
  expect(await (await answer).text()).toContain('"reason":"draining"')
  await drained
})

test('an answer that nobody takes is cut', async () => {
  const client = (await rawClient(streams.port)).gets('/stream?wait=5000')
  await isOpen()
  client.socket.pause()
  streams.hub.publish('all', frame('x'.repeat(20_000_000)))
  await allGone()
  expect(streams.hub.stats().cut).toEqual({ backlog: 0, stalled: 1, vanished: 0, held: 0 })
  client.socket.destroy()
})
