import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Admission } from '../admission/admission.ts'
import { Crowd } from '../admission/crowd.ts'
import { Pace } from '../admission/pace.ts'
import { ReturnTimes } from '../admission/return-times.ts'
import { until } from '../hub/testing/until.ts'
import { request } from '../testing/test-client.ts'
import { answerOfFullHouse, entrance, type Places } from './entrance.ts'

const STREAM = '/v1/visitor/stream?site=demo&protocol=1'

let server: Server
let admission: Admission
let crowd: Crowd
let places: Places
let inside: ServerResponse[]
let streams: number
let isDraining: boolean

beforeEach(async () => {
  inside = []
  streams = 0
  isDraining = false
  places = new WeakMap()
  const surroundings = {
    isLate: () => false,
    soon: (run: () => void) => void setImmediate(run),
    nowMs: () => performance.now(),
  }
  const parts = { pace: new Pace(), returnTimes: new ReturnTimes(Math.random) }
  admission = new Admission(surroundings, parts, {
    atOnce: 1,
    waitMs: 2,
    urgentWaitMs: 4,
    waitingMin: 1,
  })
  const listener = entrance(
    { admission, places, isDraining: () => isDraining, crowd: () => crowd },
    ({ url }, response) => {
      if (url === STREAM) inside.push(response)
      else response.end('{}')
    },
  )
  server = createServer(listener)
  crowd = new Crowd(server, 1_000, () => streams, answerOfFullHouse)
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const origin = () => {
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}
const asks = (path: string) => request<{ refusal?: string }>('GET', origin() + path, {})

describe('a newcomer for whom there is no time', () => {
  test('REF3: is told so and when to come back, before any door is opened', async () => {
    void asks(STREAM).catch(() => {})
    await until(() => inside.length === 1, 'the first one to be let in')
    void asks(STREAM).catch(() => {})
    await until(() => admission.stats().waiting === 1, 'the second one to wait')
    const third = await asks(STREAM)
    expect(third).toMatchObject({ status: 503, body: { refusal: 'busy' } })
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0)
    // A page of another origin is shown it, too.
    expect(third.headers.get('access-control-allow-origin')).toBe('*')
    expect(third.headers.get('connection')).toBe('close')
    expect((await asks('/v1/visitor/availability')).status).toBe(200)
    expect(inside).toHaveLength(1)
  })

  test('waits where another is turned away, when in the middle of a chat', async () => {
    void asks(STREAM).catch(() => {})
    await until(() => inside.length === 1, 'the first one to be let in')
    void asks(STREAM).catch(() => {})
    await until(() => admission.stats().waiting === 1, 'the second one to wait')
    void asks(`${STREAM}&cursor=abc`).catch(() => {})
    await until(() => admission.stats().waiting === 2, 'the one with a cursor to wait as well')
    expect(admission.stats().turnedAway).toBe(0)
  })

  test('does not wait any more once it has left', async () => {
    void asks(STREAM).catch(() => {})
    await until(() => inside.length === 1, 'the first one to be let in')
    const leaving = new AbortController()
    const waits = fetch(origin() + STREAM, { signal: leaving.signal }).catch(() => null)
    await until(() => admission.stats().waiting === 1, 'the second one to wait')
    leaving.abort()
    await waits
    await until(() => crowd.size === 1, 'the connection to be closed')
    inside[0]?.end('{}')
    await until(() => admission.stats().waiting === 0, 'nobody to wait')
    await until(() => admission.stats().underWay === 0, 'the place to be free')
    expect(inside).toHaveLength(1)
  })
})

test('a request that a door has refused gives its place back', async () => {
  for (let round = 0; round < 3; round += 1) {
    const answer = asks(STREAM)
    await until(() => inside.length === round + 1, 'it to be let in')
    inside[round]?.writeHead(401).end('{}')
    expect((await answer).status).toBe(401)
  }
})

test('when files run short, streams are refused first and other requests last', async () => {
  streams = 900
  expect((await asks(STREAM)).status).toBe(503)
  expect((await asks('/v1/visitor/availability')).status).toBe(200)
  streams = 950
  expect(await asks('/v1/visitor/availability')).toMatchObject({
    status: 503,
    body: { refusal: 'busy' },
  })
})

test('a server that is about to stop lets nobody in, and says when to come back', async () => {
  isDraining = true
  const answer = await asks(STREAM)
  expect(answer).toMatchObject({ status: 503, body: { refusal: 'draining' } })
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
})
