import { encodeFrame, type Frame, readEvents } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { type Refused, unreachable } from './result.ts'
import { createStream } from './stream.ts'
import type { StreamStatus } from './stream-status.ts'
import { settle } from './testing/fake-clock.ts'
import { fakeEnvironment } from './testing/fake-environment.ts'
import type { Verdict } from './verdict.ts'
import type { StreamListener, StreamRequest, Transport } from './transports/transport.ts'

type State = StreamStatus['kind']

/** What can happen to a stream. */
type Event =
  | 'start'
  | 'stop'
  | 'live'
  | 'cut'
  | 'refused-for-now'
  | 'refused-for-good'
  | 'bye'
  | 'bye-for-good'
  | 'silence'
  | 'wake'
  | 'wake-after-a-sleep'
  | 'time'

/** Where each event leads from each state. The compiler asks for every cell. */
const TABLE: Record<State, Record<Event, State>> = {
  idle: {
    start: 'connecting',
    stop: 'idle',
    live: 'idle',
    cut: 'idle',
    'refused-for-now': 'idle',
    'refused-for-good': 'idle',
    bye: 'idle',
    'bye-for-good': 'idle',
    silence: 'idle',
    wake: 'idle',
    'wake-after-a-sleep': 'idle',
    time: 'idle',
  },
  connecting: {
    start: 'connecting',
    stop: 'idle',
    live: 'live',
    cut: 'waiting',
    'refused-for-now': 'waiting',
    'refused-for-good': 'stopped',
    bye: 'waiting',
    'bye-for-good': 'stopped',
    silence: 'waiting',
    wake: 'connecting',
    'wake-after-a-sleep': 'connecting',
    time: 'connecting',
  },
  live: {
    start: 'live',
    stop: 'idle',
    live: 'live',
    cut: 'waiting',
    'refused-for-now': 'waiting',
    'refused-for-good': 'stopped',
    bye: 'waiting',
    'bye-for-good': 'stopped',
    silence: 'waiting',
    wake: 'live',
    'wake-after-a-sleep': 'waiting',
    time: 'live',
  },
  waiting: {
    start: 'waiting',
    stop: 'idle',
    live: 'waiting',
    cut: 'waiting',
    'refused-for-now': 'waiting',
    'refused-for-good': 'waiting',
    bye: 'waiting',
    'bye-for-good': 'waiting',
    silence: 'connecting',
    wake: 'connecting',
    'wake-after-a-sleep': 'connecting',
    time: 'connecting',
  },
  stopped: {
    start: 'connecting',
    stop: 'idle',
    live: 'stopped',
    cut: 'stopped',
    'refused-for-now': 'stopped',
    'refused-for-good': 'stopped',
    bye: 'stopped',
    'bye-for-good': 'stopped',
    silence: 'stopped',
    wake: 'stopped',
    'wake-after-a-sleep': 'stopped',
    time: 'stopped',
  },
}

/** How long nothing has to come before something follows from it. */
const SILENCE_MS: Record<State, number> = {
  idle: 60_000,
  connecting: 10_000,
  live: 50_000,
  waiting: 1_000,
  stopped: 60_000,
}

const cells = Object.entries(TABLE).flatMap(([state, row]) =>
  Object.entries(row).map(([event, next]) => ({ state, event, next })),
)

test.each(cells)('$state, then $event: $next', async ({ state, event, next }) => {
  const rig = new Rig()
  await rig.bringTo(state)
  expect(rig.stream.status.kind).toBe(state)
  await rig.happen(event)
  expect(rig.stream.status.kind).toBe(next)
})

test('HB3: the pauses grow to half a minute, jittered over their whole length, and never end', async () => {
  const rig = new Rig({ random: () => 1 })
  const pauses: number[] = []
  rig.stream.start(null)
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    expect(rig.stream.status).toEqual({ kind: 'connecting', attempt })
    await rig.happen('cut')
    const { status } = rig.stream
    if (status.kind !== 'waiting') throw new Error(status.kind)
    expect(status.attempt).toBe(attempt)
    pauses.push(status.retryAt - rig.environment.now())
    await rig.environment.clock.advance(status.retryAt - rig.environment.now())
  }
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
})

test('HB3: the time that the server asks for is kept, unless somebody comes back', async () => {
  const rig = new Rig({ random: () => 0 })
  rig.stream.start(null)
  await rig.end({ ...unreachable(7_000), refusal: 'busy' })
  await rig.environment.clock.advance(6_999)
  expect(rig.stream.status.kind).toBe('waiting')
  await rig.environment.clock.advance(1)
  expect(rig.stream.status.kind).toBe('connecting')
  await rig.happen('bye')
  rig.environment.wake()
  expect(rig.stream.status.kind).toBe('connecting')
})

test('a stream that held for a while starts its pauses anew, one that is cut at once does not', async () => {
  const rig = new Rig({ random: () => 1 })
  rig.stream.start(null)
  for (const attempt of [1, 2, 3]) {
    await rig.happen('live')
    await rig.happen('cut')
    expect(rig.stream.status).toMatchObject({ kind: 'waiting', attempt })
    await rig.environment.clock.advance(4_000)
  }
  await rig.happen('live')
  for (let beat = 0; beat < 3; beat += 1) await rig.hear(15_000)
  await rig.happen('cut')
  expect(rig.stream.status).toMatchObject({ kind: 'waiting', attempt: 1 })
})

test('CUR1: a stream goes on where the last one ended', async () => {
  const rig = new Rig()
  rig.stream.start('c1')
  await rig.send({ kind: 'hello', protocol: 1, reset: false, heartbeatMs: 20_000 })
  await rig.send({ kind: 'changes', changes: [] }, 'c2')
  await rig.send({ kind: 'changes', changes: [] })
  await rig.happen('cut')
  await rig.happen('time')
  expect(rig.requests.map(({ cursor }) => cursor)).toEqual(['c1', 'c2'])
})

test('CUR2: from a reset on, only a complete snapshot stands for something', async () => {
  const rig = new Rig()
  rig.stream.start('c1')
  await rig.send({ kind: 'hello', protocol: 1, reset: true, heartbeatMs: 20_000 })
  await rig.send({ kind: 'changes', changes: [] })
  await rig.happen('cut')
  await rig.happen('time')
  expect(rig.requests.map(({ cursor }) => cursor)).toEqual(['c1', null])
})

test('offline is told while waiting', async () => {
  const rig = new Rig()
  rig.environment.online = false
  rig.stream.start(null)
  await rig.happen('cut')
  expect(rig.stream.status).toMatchObject({ kind: 'waiting', offline: true })
})

/** A stream over a transport that a test holds in its hands. */
class Rig {
  readonly environment = fakeEnvironment(() => Promise.reject(new Error('no network here')))
  readonly requests: StreamRequest[] = []
  readonly frames: Frame[] = []
  readonly verdicts: Verdict[] = []
  readonly stream
  #listener: StreamListener | null = null
  #end: (ending: Refused) => void = () => {}

  constructor({ random = () => 0.5 }: { random?: () => number } = {}) {
    this.environment.random = random
    const transport: Transport = (request, listener) => {
      this.requests.push(request)
      this.#listener = listener
      return new Promise((resolve) => (this.#end = resolve))
    }
    const address = {
      url: (path: string) => path,
      bare: async (path: string) => path,
      signed: () => ({}),
    }
    this.stream = createStream<Frame>(
      this.environment,
      { transport, judge: (verdict) => this.verdicts.push(verdict) },
      (cursor) => ({ address, path: '/stream?', cursor }),
      (frame) => this.frames.push(frame),
      () => {},
    )
  }

  async bringTo(state: string): Promise<void> {
    if (state === 'idle') return
    this.stream.start(null)
    if (state === 'live') await this.happen('live')
    if (state === 'waiting') await this.happen('cut')
    if (state === 'stopped') await this.happen('refused-for-good')
  }

  async happen(event: string): Promise<void> {
    switch (event) {
      case 'start':
        return this.stream.start(null)
      case 'stop':
        return this.stream.stop()
      case 'live':
        await this.send({ kind: 'hello', protocol: 1, reset: true, heartbeatMs: 20_000 })
        return this.send({ kind: 'live' }, 'c9')
      case 'cut':
        return this.end(unreachable())
      case 'refused-for-now':
        return this.end({ ...unreachable(), refusal: 'too-many-streams' })
      case 'refused-for-good':
        return this.end({ ok: false, isFinal: true, refusal: 'forbidden', message: '' })
      case 'bye':
        return this.send({ kind: 'bye', reason: 'draining', retryMs: 1_500 })
      case 'bye-for-good':
        return this.send({ kind: 'bye', reason: 'signed-out', retryMs: null })
      case 'silence':
        return this.environment.clock.advance(SILENCE_MS[this.stream.status.kind])
      case 'wake':
        return this.environment.wake()
      case 'wake-after-a-sleep':
        this.environment.clock.jump(60_000)
        this.environment.wake()
        return settle()
      case 'time':
        return this.environment.clock.advance(2_000)
      default:
        throw new Error(event)
    }
  }

  async send(frame: Frame, cursor?: string): Promise<void> {
    const listener = this.#listener
    if (!listener || listener.signal.aborted) return
    listener.heard()
    readEvents(listener.event).push(encodeFrame(frame, cursor))
    await settle()
  }

  async hear(afterMs: number): Promise<void> {
    await this.environment.clock.advance(afterMs)
    this.#listener?.heard()
  }

  async end(ending: Refused): Promise<void> {
    this.#end(ending)
    await settle()
  }
}
