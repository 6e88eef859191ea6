import { encodeFrame } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { createLadder } from './ladder.ts'
import './lower-rungs.ts'
import { memoryStorage } from './memory-storage.ts'
import { unreachable } from './result.ts'
import { createStream } from './stream.ts'
import { FakeClock } from './testing/fake-clock.ts'
import { fakeEnvironment } from './testing/fake-environment.ts'

const KEY = 'tealight:shop:rung'
const HEARTBEAT_MS = 20_000

test('where streams are held back: down to long polls after ten seconds, and remembered', async () => {
  const way = new Way()
  way.holdsStreamsBack = true
  const page = way.page()
  await way.clock.advance(9_000)
  expect(page.stream.status.kind).toBe('connecting')
  await way.clock.advance(3_000)
  expect(page.stream.status).toEqual({ kind: 'live' })
  expect(page.ladder.report.rung).toBe('long-poll')
  expect(page.ladder.report.notes.map(({ rung, what }) => `${rung} ${what}`)).toEqual([
    'streaming-fetch withheld',
    'streaming-fetch left',
    'long-poll works',
  ])
})

test('the next page begins where the last one was, until that is half an hour ago', async () => {
  const way = new Way()
  way.holdsStreamsBack = true
  const first = way.page()
  await way.clock.advance(12_000)
  first.stream.stop()
  const second = way.page()
  await way.clock.advance(100)
  expect(second.stream.status).toEqual({ kind: 'live' })
  expect(second.ladder.report.notes.map(({ what }) => what)).toEqual(['remembered'])
  second.stream.stop()
  await way.clock.advance(31 * 60_000)
  const third = way.page()
  await way.clock.advance(100)
  expect(third.ladder.report.rung).toBe('streaming-fetch')
  third.stream.stop()
})

test.each(['event-source', 'web-socket'] as const)(
  'a short time without a network says nothing against %s, which needs a ticket first',
  async (preferred) => {
    const way = new Way()
    way.isDown = true
    const page = way.page(preferred)
    await way.clock.advance(4_000)
    expect(page.ladder.report.rung).toBe(preferred)
    expect(new Set(page.ladder.report.notes.map(({ what }) => what))).toEqual(new Set(['failed']))
    page.stream.stop()
  },
)

test('where nothing works nothing is remembered, and when it is over the chat is live again', async () => {
  const way = new Way()
  way.isDown = true
  const page = way.page()
  await way.clock.advance(10 * 60_000)
  expect(way.storage.get(KEY)).toBe(null)
  way.isDown = false
  await way.clock.advance(60_000)
  expect(page.stream.status).toEqual({ kind: 'live' })
  await way.clock.advance(60_000)
  expect(page.ladder.report.rung).toBe('streaming-fetch')
  expect(way.storage.get(KEY)).toBe(null)
})

test('up again: after half a minute, then at doubled distances up to ten minutes', async () => {
  const way = new Way()
  way.holdsStreamsBack = true
  const page = way.page()
  await way.clock.advance(12_000)
  way.streamsAskedAt.length = 0
  const begunAt = way.clock.now()
  await way.clock.advance(60 * 60_000)
  // Each is given up after ten seconds, and the pause begins after that; polls go on all the time.
  const distances = way.streamsAskedAt.map((at, index) => {
    return Math.round((at - (way.streamsAskedAt[index - 1] ?? begunAt)) / 1_000)
  })
  expect(distances[0]).toBeLessThanOrEqual(30)
  expect(distances.slice(1, 7)).toEqual([70, 130, 250, 490, 610, 610])
  expect(page.statuses.filter((kind) => kind !== 'live')).toEqual([
    'connecting',
    'waiting',
    'connecting',
  ])
  page.stream.stop()
})

test('a climb that works takes over without a gap, and is not remembered against', async () => {
  const way = new Way()
  way.holdsStreamsBack = true
  const page = way.page()
  await way.clock.advance(12_000)
  page.statuses.length = 0
  way.holdsStreamsBack = false
  await way.clock.advance(31_000)
  expect(page.ladder.report.rung).toBe('streaming-fetch')
  expect(page.statuses.filter((kind) => kind !== 'live')).toEqual([])
  expect(way.storage.get(KEY)).toBe(null)
  expect(way.open.size).toBe(1)
  page.stream.stop()
  expect(way.open.size).toBe(0)
})

test('a stream that is closed while the lower rungs are loaded is closed on them, too', async () => {
  const way = new Way()
  way.storage.set(KEY, JSON.stringify({ rung: 'long-poll', at: way.clock.now() }))
  const page = way.page()
  page.stream.stop()
  await way.clock.advance(60_000)
  expect(way.open.size).toBe(0)
  expect(way.clock.pending).toBe(0)
  expect(page.environment.listening()).toBe(0)
})

test('another network is a reason to try at once', async () => {
  const way = new Way()
  way.holdsStreamsBack = true
  const page = way.page()
  await way.clock.advance(12_000)
  way.holdsStreamsBack = false
  page.environment.wake(false)
  await way.clock.advance(100)
  expect(page.ladder.report.rung).toBe('long-poll')
  page.environment.wake(true)
  await way.clock.advance(100)
  expect(page.ladder.report.rung).toBe('streaming-fetch')
  page.stream.stop()
})

test('who asks for a rung begins with it, and who asks for none that there is, with the first', async () => {
  const way = new Way()
  const polling = way.page('poll')
  const mistaken = way.page('carrier-pigeon')
  await way.clock.advance(100)
  expect(polling.ladder.report.rung).toBe('poll')
  expect(mistaken.ladder.report.rung).toBe('streaming-fetch')
  polling.stream.stop()
  mistaken.stream.stop()
  expect(way.clock.pending).toBe(0)
})

/** The way to a server on which nothing ever happens. */
class Way {
  readonly clock = new FakeClock()
  readonly storage = memoryStorage()
  readonly streamsAskedAt: number[] = []
  readonly open = new Set<object>()
  isDown = false
  /** Answers arrive only when they are complete: a stream never. */
  holdsStreamsBack = false

  page(preferred?: string) {
    const environment = fakeEnvironment((url, { signal }) => this.#answer(url, signal!), {
      clock: this.clock,
      storage: this.storage,
    })
    // Where they are asked for: never used, as a ticket comes first.
    if (preferred) environment.EventSource = environment.WebSocket = Unused
    const ladder = createLadder(environment, KEY, preferred)
    const statuses: string[] = []
    const stream = createStream(
      environment,
      ladder,
      (cursor) => ({ address: this.#address, path: 'stream?', cursor }),
      () => {},
      ({ kind }) => statuses.push(kind),
    )
    stream.start(null)
    return { environment, ladder, stream, statuses }
  }

  readonly #address = {
    url: (path: string) => `https://chat.example/v1/visitor/${path}`,
    bare: async (path: string) => (this.isDown ? unreachable() : this.#address.url(path)),
    signed: () => ({}),
  }

  async #answer(url: string, signal: AbortSignal): Promise<Response> {
    const waitS = new URL(url).searchParams.get('wait')
    if (waitS === null) this.streamsAskedAt.push(this.clock.now())
    if (this.isDown) throw new TypeError('Failed to fetch')
    if (waitS === null && this.holdsStreamsBack) return this.#never(signal)
    return new Response(this.#frames(waitS === null ? null : Number(waitS), signal), {
      headers: { 'Content-Type': 'text/event-stream' },
    })
  }

  #never(signal: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
    })
  }

  #frames(waitS: number | null, signal: AbortSignal): ReadableStream<Uint8Array> {
    const own = {}
    this.open.add(own)
    return new ReadableStream({
      start: (controller) => {
        const hello = {
          kind: 'hello',
          protocol: 1,
          reset: true,
          heartbeatMs: HEARTBEAT_MS,
        } as const
        const text = encodeFrame(hello) + encodeFrame({ kind: 'live' }, 'c1')
        controller.enqueue(new TextEncoder().encode(text))
        const end = (): void => {
          if (this.open.delete(own)) controller.close()
        }
        signal.addEventListener('abort', end)
        if (waitS !== null) this.clock.setTimer(end, Math.min(waitS * 1_000, HEARTBEAT_MS))
        else this.#beat(controller, signal)
      },
    })
  }

  #beat(controller: ReadableStreamDefaultController<Uint8Array>, signal: AbortSignal): void {
    const timer = this.clock.setTimer(() => {
      controller.enqueue(new TextEncoder().encode(':\n\n'))
      this.#beat(controller, signal)
    }, HEARTBEAT_MS)
    signal.addEventListener('abort', () => this.clock.clearTimer(timer))
  }
}

class Unused {
  addEventListener(): void {}
  close(): void {}
}
