import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Hub } from './hub.ts'
import { FakeDownlink } from './testing/fake-downlink.ts'
import { ManualTurns } from './testing/manual-turns.ts'
import { until } from './testing/until.ts'

let hub: Hub
const bytes = (text: string) => Buffer.from(text)

function joins(...topics: string[]) {
  const downlink = new FakeDownlink()
  return { downlink, subscriber: hub.subscribe(downlink, topics) }
}

function isLive(...topics: string[]) {
  const { downlink, subscriber } = joins(...topics)
  subscriber.release()
  return { downlink, subscriber }
}

beforeEach(() => void (hub = new Hub({ heartbeatMs: 60, maxBacklogBytes: 100 })))
afterEach(() => hub.close())

describe('the three phases of a subscriber', () => {
  test('live frames wait until the history is sent', () => {
    const { downlink, subscriber } = joins('a')
    subscriber.send(bytes('history 1'))
    hub.publish('a', bytes('live 1'))
    subscriber.send(bytes('history 2'))
    expect(downlink.frames).toEqual(['history 1', 'history 2'])
    subscriber.release()
    hub.publish('a', bytes('live 2'))
    subscriber.send(bytes('signals'))
    expect(downlink.frames).toEqual(['history 1', 'history 2', 'live 1', 'live 2', 'signals'])
  })

  test('a stream for which too much is held is ended, and keeps the history that it got', () => {
    const { downlink, subscriber } = joins('a')
    subscriber.send(bytes('history'))
    for (let i = 0; i < 11; i += 1) hub.publish('a', bytes('0123456789'))
    expect(subscriber.isEnded).toBe(true)
    expect(downlink).toMatchObject({ fate: 'ended', frames: ['history'] })
    expect(hub.stats().cut).toEqual({ backlog: 0, stalled: 0, vanished: 0, held: 1 })
  })

  test('what is held when the stream ends is dropped: its client has not got what came before', () => {
    const { downlink, subscriber } = joins('a')
    hub.publish('a', bytes('live'))
    subscriber.end(bytes('bye'))
    subscriber.release()
    expect(downlink).toMatchObject({ fate: 'ended', frames: ['bye'] })
  })

  test('nothing is sent after the end', () => {
    const { downlink, subscriber } = isLive('a')
    subscriber.end()
    subscriber.send(bytes('late'))
    hub.publish('a', bytes('late'))
    subscriber.end(bytes('late'))
    expect(downlink.frames).toEqual([])
  })

  test('a poll is told of news in the history and of news that was held', () => {
    const quiet = isLive('a')
    const news = joins('a')
    news.subscriber.release(true)
    const held = joins('a')
    hub.publish('a', bytes('x'))
    held.subscriber.release()
    expect([quiet, news, held].map(({ downlink }) => downlink.hasNews)).toEqual([false, true, true])
  })

  test('a client that left before it could subscribe leaves nothing behind', () => {
    const downlink = new FakeDownlink()
    downlink.isClosed = true
    expect(hub.subscribe(downlink, ['a']).isEnded).toBe(true)
    expect(hub.stats()).toMatchObject({ open: 0, topics: 0 })
  })
})

describe('topics', () => {
  test('every reader of a topic gets its frames, and nobody else', () => {
    const both = isLive('a', 'b')
    const one = isLive('a')
    hub.publish('a', bytes('1'))
    hub.publish('b', bytes('2'))
    hub.publish('nobody', bytes('3'))
    expect(both.downlink.frames).toEqual(['1', '2'])
    expect(one.downlink.frames).toEqual(['1'])
    expect([hub.count('a'), hub.count('b'), hub.count('nobody')]).toEqual([2, 1, 0])
  })

  test('presence is told with the first reader and with the last', () => {
    const seen: string[] = []
    hub.onPresence((topic, isPresent) => seen.push(`${topic} ${isPresent}`))
    const first = isLive('a')
    const second = isLive('a', 'b')
    first.downlink.closes()
    second.subscriber.end()
    second.downlink.closes()
    expect(seen).toEqual(['a true', 'b true', 'a false', 'b false'])
    expect(hub.has('a')).toBe(false)
    expect(hub.stats()).toMatchObject({ open: 0, topics: 0, opened: 2 })
  })

  test('ending a topic ends its readers with the same last words', () => {
    const a = isLive('a')
    const b = isLive('b')
    hub.end('a', bytes('bye'))
    expect(a.downlink).toMatchObject({ fate: 'ended', frames: ['bye'] })
    expect(b.downlink.fate).toBe('open')
  })
})

describe('broadcasts', () => {
  test('a broadcast stops for others when its slice is over, and goes on', () => {
    const turns = new ManualTurns()
    hub = new Hub({}, turns)
    const downlinks = Array.from({ length: 100 }, () => new FakeDownlink(() => (turns.ms += 1)))
    for (const downlink of downlinks) hub.subscribe(downlink, ['all']).release()
    hub.publish('all', bytes('x'))
    const served = () => downlinks.filter(({ frames }) => frames.length === 1).length
    expect(served()).toBe(0)
    turns.next()
    expect(served()).toBe(5)
    while (turns.next()) expect(turns.waiting).toBeLessThanOrEqual(1)
    expect(served()).toBe(100)
    expect(hub.stats().broadcastsInProgress).toBe(0)
  })

  test('who joins while a topic is being ended is not ended', () => {
    const turns = new ManualTurns()
    hub = new Hub({}, turns)
    const old = Array.from({ length: 40 }, () => isLive('all'))
    hub.end('all', bytes('bye'))
    const late = isLive('all')
    while (turns.next());
    expect(old.every(({ downlink }) => downlink.fate === 'ended')).toBe(true)
    expect(late.downlink).toMatchObject({ fate: 'open', frames: [] })
  })
})

describe('readers that do not keep up', () => {
  test('a reader that leaves too many bytes is cut, and the others get theirs', () => {
    const slow = isLive('a')
    const quick = isLive('a')
    slow.downlink.backlogBytes = 101
    hub.publish('a', bytes('x'))
    expect(slow.downlink.fate).toBe('destroyed')
    expect(quick.downlink).toMatchObject({ fate: 'open', frames: ['x'] })
    expect(hub.stats()).toMatchObject({
      open: 1,
      cut: { backlog: 1, stalled: 0, vanished: 0, held: 0 },
    })
  })

  test('a history may be longer than the backlog that is allowed', () => {
    const { downlink, subscriber } = joins('a')
    const history = Buffer.alloc(1_000)
    subscriber.send(history)
    downlink.backlogBytes = history.length
    subscriber.release()
    hub.publish('a', bytes('x'))
    expect(downlink.fate).toBe('open')
  })

  test('a reader that takes nothing for two beats is cut; one that takes a little is not', async () => {
    const stalled = isLive('a')
    const slow = isLive('a')
    stalled.downlink.backlogBytes = slow.downlink.backlogBytes = 10
    const reading = setInterval(() => (slow.downlink.takenBytes += 1), 5)
    await until(() => stalled.downlink.fate === 'destroyed', 'the cut')
    clearInterval(reading)
    expect(slow.downlink.fate).toBe('open')
    expect(hub.stats().cut).toEqual({ backlog: 0, stalled: 1, vanished: 0, held: 0 })
  })

  test('a client that takes its last bytes for ever is cut', async () => {
    const { downlink, subscriber } = isLive('a')
    subscriber.end()
    const reading = setInterval(() => (downlink.takenBytes += 1), 5)
    await until(() => downlink.fate === 'destroyed', 'the cut')
    clearInterval(reading)
    expect(hub.stats().open).toBe(0)
  })

  test('a client that does not close after the end is cut', async () => {
    const { downlink, subscriber } = isLive('a')
    subscriber.end()
    expect(hub.stats().open).toBe(1)
    await until(() => downlink.fate === 'destroyed', 'the cut')
    expect(hub.stats()).toMatchObject({
      open: 0,
      cut: { backlog: 0, stalled: 0, vanished: 0, held: 0 },
    })
  })
})

describe('the heartbeat', () => {
  test('comes to those that get nothing else, and to nobody else', async () => {
    const idle = isLive('idle')
    const busy = isLive('busy')
    const talking = setInterval(() => hub.publish('busy', bytes('x')), 5)
    await until(() => idle.downlink.beats >= 3, 'three beats')
    clearInterval(talking)
    expect(busy.downlink.beats).toBe(0)
  })

  test('never comes to all in the same tick', async () => {
    hub = new Hub({ heartbeatMs: 400 })
    const all = Array.from({ length: 200 }, () => isLive('a'))
    const beaten = () => all.filter(({ downlink }) => downlink.beats > 0).length
    await until(() => beaten() > 0, 'the first beat')
    expect(beaten()).toBeLessThan(50)
    await until(() => beaten() === all.length, 'a beat of each')
  })
})

describe('the lifetime of a stream', () => {
  const RENEW = 'event: bye\ndata: {"reason":"renew","retryMs":0}\n\n'

  test('TRN5: ends with a bye that asks back at once, however busy or quiet the stream is', async () => {
    hub = new Hub({ heartbeatMs: 200, streamMs: 600 })
    const [quiet, busy] = [isLive('quiet'), isLive('busy')]
    const talking = setInterval(() => hub.publish('busy', bytes('x')), 5)
    await until(() => [quiet, busy].every(({ downlink }) => downlink.fate === 'ended'), 'the byes')
    clearInterval(talking)
    expect(quiet.downlink.frames).toEqual([RENEW])
    expect(busy.downlink.frames.at(-1)).toBe(RENEW)
    expect(hub.stats().cut).toEqual({ backlog: 0, stalled: 0, vanished: 0, held: 0 })
  })

  test('differs from stream to stream, by a quarter of the longest', async () => {
    hub = new Hub({ heartbeatMs: 20, streamMs: 1_000 })
    const bornAt = performance.now()
    const ages: number[] = []
    const ended = () => ages.push(performance.now() - bornAt)
    for (let i = 0; i < 100; i += 1) hub.subscribe(new FakeDownlink(ended), ['a']).release()
    await until(() => ages.length === 100, 'all byes')
    expect(Math.min(...ages)).toBeGreaterThan(700)
    expect(Math.max(...ages) - Math.min(...ages)).toBeGreaterThan(150)
  })

  test('does not interrupt a history', async () => {
    hub = new Hub({ heartbeatMs: 10, streamMs: 20 })
    const { downlink, subscriber } = joins('a')
    await sleep(100)
    expect(downlink.fate).toBe('open')
    subscriber.release()
    await until(() => downlink.fate === 'ended', 'the bye')
  })
})

describe('draining', () => {
  beforeEach(() => void (hub = new Hub()))

  test('everybody is told to come back at another time, and no new stream stays', async () => {
    const all = Array.from({ length: 100 }, () => isLive('a'))
    const drained = hub.drain(200)
    const ended = () => all.filter(({ downlink }) => downlink.fate === 'ended').length
    await until(() => ended() > 0, 'the first bye')
    expect(ended()).toBeLessThan(100)
    const late = isLive('a')
    expect(late.downlink).toMatchObject({ fate: 'ended', frames: [expect.stringContaining('bye')] })
    await until(() => ended() === 100, 'all byes')
    const byes = new Set(all.flatMap(({ downlink }) => downlink.frames))
    expect(byes.size).toBeGreaterThan(5)
    for (const { downlink } of [...all, late]) downlink.closes()
    await drained
    expect(hub.stats().open).toBe(0)
  })

  test('who does not leave is cut', async () => {
    const { downlink } = isLive('a')
    await hub.drain(0)
    expect(downlink.fate).toBe('destroyed')
  })
})
