import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { type RawClient, rawClient } from './testing/raw-client.ts'
import { startStreamServer, type StreamServer } from './testing/stream-server.ts'
import { until } from './testing/until.ts'

/* Readers over real sockets: what one of them does not take is never another's trouble. */

/** More than the systems on both ends of a socket keep for a program that does not read. */
const TOO_MUCH_BYTES = 12_000_000
const FRAME_BYTES = 100_000

let streams: StreamServer
afterEach(() => streams.stop())

test('TRN6: a reader waits no longer for its frames while others are stuck, who are cut after two beats', async () => {
  streams = await startStreamServer({ heartbeatMs: 2_000, maxBacklogBytes: 2 * TOO_MUCH_BYTES })
  const reader = await opens()
  const aloneMs = await medianDelayMs(reader)
  const stuck = await Promise.all(Array.from({ length: 10 }, () => opens()))
  for (const { socket } of stuck) socket.pause()
  for (const text of tooMuch()) says(text)
  const besideStuckMs = await medianDelayMs(reader)
  expect(streams.hub.stats()).toMatchObject({ open: 11, cut: { backlog: 0, stalled: 0 } })
  expect(besideStuckMs).toBeLessThan(aloneMs + 10)
  await until(() => streams.hub.stats().open === 1, 'those that are stuck to be cut', 10_000)
  expect(streams.hub.stats().cut).toMatchObject({ backlog: 0, stalled: 10 })
})

test('TRN6: a broadcast reaches everybody in time while some leave too much of it untaken, who are cut', async () => {
  streams = await startStreamServer({ heartbeatMs: 60_000, maxBacklogBytes: 1_000_000 })
  const readers = await Promise.all(Array.from({ length: 40 }, () => opens()))
  const stuck = readers.splice(0, 10)
  for (const { socket } of stuck) socket.pause()
  for (const text of tooMuch()) {
    says(text)
    await Promise.all(readers.map((reader) => reader.sees(text)))
    for (const reader of readers) reader.text = ''
  }
  expect(streams.hub.stats()).toMatchObject({ open: 30, cut: { backlog: 10, stalled: 0 } })
})

async function opens(): Promise<RawClient> {
  return (await rawClient(streams.port)).gets('/stream').sees('hello')
}

function says(text: string): void {
  streams.hub.publish('all', Buffer.from(`data: ${text}\n\n`))
}

function tooMuch(): string[] {
  const frames = TOO_MUCH_BYTES / FRAME_BYTES
  return Array.from({ length: frames }, (_, number) => `${'x'.repeat(FRAME_BYTES)}${number}`)
}

/** How long a small frame takes to this reader: what half of a hundred stay under. */
async function medianDelayMs(reader: RawClient): Promise<number> {
  const delays: number[] = []
  for (let times = 0; times < 100; times += 1) {
    reader.text = ''
    const arrives = new Promise((resolve) => reader.socket.once('data', resolve))
    const saidAt = performance.now()
    says('quick')
    await arrives
    delays.push(performance.now() - saidAt)
    await sleep(2)
  }
  return delays.sort((a, b) => a - b)[50] ?? Infinity
}
