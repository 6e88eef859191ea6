import { encodeFrame } from '@tealight/protocol'
import { expect, test } from 'vitest'
import type { Refused } from '../result.ts'
import { fakeEnvironment } from '../testing/fake-environment.ts'
import { longPoll } from './long-poll.ts'

/** Polls through something that has patience for so long. */
function pollThrough(patienceS: () => number) {
  const waits: number[] = []
  const cursors: (string | null)[] = []
  let ending: Refused | Error | null = null
  const environment = fakeEnvironment(async (url) => {
    const { searchParams } = new URL(url)
    const waitS = Number(searchParams.get('wait'))
    waits.push(waitS)
    cursors.push(searchParams.get('cursor'))
    const standsS = Math.min(waitS, patienceS())
    await new Promise<void>((resolve) => environment.clock.setTimer(resolve, standsS * 1_000))
    if (standsS < waitS) throw new TypeError('network error')
    const hello = { kind: 'hello', protocol: 1, reset: false, heartbeatMs: 30_000 } as const
    return new Response(encodeFrame(hello) + encodeFrame({ kind: 'live' }, `c${waits.length}`), {
      headers: { 'Content-Type': 'text/event-stream' },
    })
  })
  environment.random = () => 0
  const abort = new AbortController()
  const address = {
    url: (path: string) => `https://chat.example/${path}`,
    bare: async (path: string) => path,
    signed: () => ({}),
  }
  longPoll(environment)(
    { address, path: 'stream?', cursor: 'c0' },
    { signal: abort.signal, heard() {}, event() {} },
  ).then(
    (refused) => (ending = refused),
    (error: Error) => (ending = error),
  )
  return { environment, waits, cursors, abort, ending: () => ending }
}

test('the first poll is answered at once, the next ones wait for news', async () => {
  const { environment, waits, cursors, abort } = pollThrough(() => Infinity)
  await environment.clock.advance(60_000)
  expect(waits).toEqual([0, 25, 25, 25])
  expect(cursors).toEqual(['c0', 'c1', 'c2', 'c3'])
  abort.abort()
})

test('where polls are cut after ten seconds, the next ones wait for seven, and go on at the same place', async () => {
  const { environment, waits, cursors, abort, ending } = pollThrough(() => 10)
  await environment.clock.advance(40_000)
  expect(waits.slice(0, 4)).toEqual([0, 25, 7, 7])
  expect(cursors.slice(0, 4)).toEqual(['c0', 'c1', 'c1', 'c3'])
  expect(ending()).toBe(null)
  abort.abort()
})

test('each time that it is cut the wait shrinks further, and does not grow again', async () => {
  let patienceS = 10
  const { environment, waits, abort } = pollThrough(() => patienceS)
  await environment.clock.advance(20_000)
  patienceS = 4
  await environment.clock.advance(30_000)
  patienceS = Infinity
  await environment.clock.advance(30_000)
  expect(new Set(waits)).toEqual(new Set([0, 25, 7, 2]))
  expect(waits.at(-1)).toBe(2)
  abort.abort()
})

test('a way that lets nothing wait ends it: that is for the next rung', async () => {
  const { environment, ending } = pollThrough(() => 0.5)
  await environment.clock.advance(5_000)
  expect(ending()).toMatchObject({ ok: false, refusal: 'unreachable' })
})
