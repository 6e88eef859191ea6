import type { Frame, SseEvent } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { openConnection } from './connection.ts'
import type { Answer } from './result.ts'
import { settle } from './testing/fake-clock.ts'
import { fakeEnvironment } from './testing/fake-environment.ts'
import type { StreamListener } from './transports/transport.ts'
import type { Verdict } from './verdict.ts'

/** A connection whose other end is a test. */
function connect() {
  const environment = fakeEnvironment(() => Promise.reject(new Error('no network here')))
  const frames: Frame[] = []
  const cursors: (string | null)[] = []
  const endings: Answer<null>[] = []
  const verdicts: (Verdict | null)[] = []
  let listener: StreamListener | undefined
  const address = {
    url: (path: string) => path,
    bare: async (path: string) => path,
    signed: () => ({}),
  }
  const close = openConnection<Frame>(
    environment,
    (_, given) => {
      listener = given
      return new Promise(() => {})
    },
    { address, path: '/stream?', cursor: null },
    (frame, cursor) => {
      if (frame.kind === 'changes') for (const change of frame.changes) void change.id
      frames.push(frame)
      cursors.push(cursor)
    },
    (ending, verdict) => {
      endings.push(ending)
      verdicts.push(verdict)
    },
  )
  const event = (kind: string, data: string, id: string | null = null): void => {
    const sent: SseEvent = { event: kind, data, id }
    listener?.heard()
    listener?.event(sent)
  }
  const hello = (): void => event('hello', '{"protocol":1,"reset":false,"heartbeatMs":20000}')
  return {
    environment,
    frames,
    cursors,
    endings,
    verdicts,
    close,
    event,
    hello,
    listener: () => listener,
  }
}

test('a stream that does not say hello in time has ended', async () => {
  const { environment, endings, listener } = connect()
  await environment.clock.advance(9_999)
  listener()?.heard()
  expect(endings).toEqual([])
  await environment.clock.advance(1)
  expect(endings).toMatchObject([{ refusal: 'unreachable' }])
  expect(listener()?.signal.aborted).toBe(true)
})

test('HB2: a stream that is silent for two and a half beats has ended, a beat keeps it alive', async () => {
  const { environment, endings, hello, listener } = connect()
  hello()
  for (let beat = 0; beat < 5; beat += 1) {
    await environment.clock.advance(20_000)
    listener()?.heard()
  }
  expect(endings).toEqual([])
  await environment.clock.advance(49_999)
  expect(endings).toEqual([])
  await environment.clock.advance(1)
  expect(endings).toHaveLength(1)
})

test('whoever comes back does not wait for a stream that missed a beat meanwhile', () => {
  const { environment, endings, hello } = connect()
  environment.clock.jump(3_600_000)
  environment.wake()
  expect(endings).toEqual([])
  hello()
  environment.clock.jump(20_000)
  environment.wake()
  expect(endings).toEqual([])
  environment.clock.jump(6_000)
  environment.wake()
  expect(endings).toHaveLength(1)
})

test('a clock that is set back ends nothing', async () => {
  const { environment, endings, hello } = connect()
  hello()
  environment.clock.jump(-86_400_000)
  environment.wake()
  await environment.clock.advance(40_000)
  expect(endings).toEqual([])
})

test('a sleep that nobody tells of is noticed within half a beat, and blames no way', async () => {
  const { environment, endings, verdicts, hello } = connect()
  hello()
  await environment.clock.advance(4_000)
  environment.clock.jump(3_600_000)
  await environment.clock.advance(5_999)
  expect(endings).toEqual([])
  await environment.clock.advance(1)
  expect(endings).toMatchObject([{ refusal: 'unreachable' }])
  expect(verdicts).toEqual([null])
  expect(environment.clock.pending).toBe(0)
})

test('FRM3: what can not be read is passed over, with its cursor', () => {
  const { event, frames, cursors, endings } = connect()
  event('changes', '{"changes":', 'c1')
  event('changes', '{"changes":[null]}', 'c2')
  event('changes', '{}', 'c3')
  event('changes', 'null', 'c4')
  event('from-the-future', '{"x":1}', 'c5')
  event('live', '{}', 'c6')
  expect(frames.map(({ kind }) => kind)).toEqual(['from-the-future', 'live'])
  expect(cursors).toEqual(['c5', 'c6'])
  expect(endings).toEqual([])
})

test('TRN5: a bye ends it, with the time to come back or for good', async () => {
  const soon = connect()
  soon.event('bye', '{"reason":"draining","retryMs":800}')
  expect(soon.endings).toMatchObject([{ isFinal: false, retryMs: 800 }])
  const never = connect()
  never.event('bye', '{"reason":"signed-out","retryMs":null}')
  expect(never.endings).toMatchObject([{ isFinal: true, refusal: 'unauthenticated' }])
  await settle()
})

test('closing leaves no timer and no listener behind', () => {
  const { environment, close, hello } = connect()
  hello()
  close()
  expect(environment.clock.pending).toBe(0)
  expect(environment.listening()).toBe(0)
})
