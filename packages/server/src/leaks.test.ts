import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltServer, startBuiltServer, type Stock } from './testing/built-server.ts'
import type { Caller } from './testing/caller.ts'
import { Comer, type Place } from './testing/comer.ts'
import { firstVisit, opensStream, says, waysToComeAndGo } from './testing/ways-to-come-and-go.ts'

/*
 * Clients come and go in every way, and the built server holds what it held before. `LEAK_CONNECTS=200000` is the whole
 * promise: it takes minutes, waits until what is counted by the minute is forgotten, and tells what it saw.
 */

const CONNECTIONS = Number(process.env['LEAK_CONNECTS'] ?? 2_000)
/** Until everything is compiled, and as large as it gets. */
const WARM_UP = Math.min(CONNECTIONS / 2, 5_000)
const isWhole = CONNECTIONS >= 100_000
const FORGOTTEN_AFTER_MS = isWhole ? 125_000 : 0

const AT_ONCE = 40
/** Where they come from, as the proxy in front tells. */
const NETWORK = '192.0.2.'
const STREAMS_MAX = 200
const STREAMS_PER_VISITOR = 2
/** One in so many comes for the first time, which leaves a visitor behind: in the database, and in memory for two minutes. */
const FIRST_VISIT_EVERY = 100
/** What is remembered for a while has a timer for all of its kind as long as there is any. */
const FORGETTING_TIMERS = 8
const FIRST_VISIT_BYTES = 4_000
/** What the heap of an idle server differs by from look to look; in minutes of work more and more of it is compiled. */
const HEAP_NOISE_BYTES = isWhole ? 1_500_000 : 400_000

const LOOKS = 6
const LOOK_AGAIN_MS = 500

let server: BuiltServer
let place: Place
let comers: Comer[]
beforeAll(async () => {
  server = await startBuiltServer({
    LOG_LEVEL: 'error',
    HEARTBEAT_SECONDS: '1',
    DRAIN_SECONDS: '0',
    TRUSTED_PROXIES: '1',
    MAX_STREAMS_PER_VISITOR: String(STREAMS_PER_VISITOR),
    MAX_STREAMS_PER_SITE: String(STREAMS_MAX),
    MAX_STREAMS_PER_ADDRESS: String(STREAMS_MAX),
    MAX_MESSAGES_PER_MINUTE: '1000000',
    MAX_REQUESTS_PER_MINUTE_PER_ADDRESS: '1000000',
    MAX_NEW_VISITORS_PER_HOUR_PER_ADDRESS: '1000000',
  })
  place = { port: server.port, siteKey: 'demo', cookie: '', talker: '' }
  comers = await settle(STREAMS_MAX / STREAMS_PER_VISITOR)
})
afterAll(() => server.stop())

test(
  `${CONNECTIONS} connections of every kind that come and go leave nothing behind`,
  async () => {
    await comeAndGo(WARM_UP)
    await noStreamIsOpen()
    const before = await server.takeStock()
    const { tookMs, firstVisits } = await comeAndGo(CONNECTIONS)
    await nobodyIsThere()
    await sleep(FORGOTTEN_AFTER_MS)
    const after = await lowestStock(before)
    if (isWhole) tell({ tookMs, firstVisits, before, after })

    expectNoMore(before, after, isWhole ? 0 : firstVisits)
    await everyPlaceIsFree()
  },
  120_000 + CONNECTIONS * 10,
)

/**
 * What is left: looked at again while the heap is larger, for code that is not used any more goes only after several
 * collections. What leaks stays.
 */
async function lowestStock(before: Stock): Promise<Stock> {
  let lowest = await server.takeStock()
  for (let looks = 1; looks < LOOKS && isLarger(lowest, before); looks += 1) {
    await sleep(LOOK_AGAIN_MS)
    const next = await server.takeStock()
    if (isLarger(lowest, next)) lowest = next
  }
  return lowest
}

const isLarger = (one: Stock, other: Stock): boolean => one.memory.heapUsed > other.memory.heapUsed

/** @param remembered how many who came for the first time are still counted by the minute. */
function expectNoMore(before: Stock, after: Stock, remembered: number): void {
  expect(after.files).toBeLessThanOrEqual(before.files)
  expect(after.resources).toBeLessThanOrEqual(before.resources)
  for (const [name, count] of Object.entries(after.objects)) {
    const allowed = name === 'Timeout' ? FORGETTING_TIMERS : 0
    expect(count, name).toBeLessThanOrEqual((before.objects[name] ?? 0) + allowed)
  }
  const heapGrowth = after.memory.heapUsed - before.memory.heapUsed
  expect(heapGrowth).toBeLessThan(HEAP_NOISE_BYTES + remembered * FIRST_VISIT_BYTES)
}

/** Visitors who have written, the first of them a lot, and an agent who is signed in. */
async function settle(count: number): Promise<Comer[]> {
  const all = Array.from({ length: count }, (_, number) => {
    return new Comer(place, `${NETWORK}${number % AT_ONCE}`)
  })
  const [talker] = all
  if (talker === undefined) throw new Error('nobody came')
  place.talker = talker.token
  for (let times = 0; times < 40; times += 1) await says(talker, 'x'.repeat(9_000))
  for (const comer of all) await says(comer, 'Hello?')
  const signIn = await talker.calls(talker.post('/agent/session', { link: server.signInLink }))
  place.cookie = /set-cookie: ([^;]+)/i.exec(await signIn.hears('"agent'))?.[1] ?? ''
  await signIn.hangsUp()
  return all
}

/** Each of those who come at once comes in one way after the other. */
async function comeAndGo(connections: number): Promise<{ tookMs: number; firstVisits: number }> {
  const ways = Object.values(waysToComeAndGo)
  const startedAt = performance.now()
  const until = Comer.connections + connections
  let visits = 0
  let firstVisits = 0

  async function comesAgainAndAgain(comer: Comer): Promise<void> {
    for (; Comer.connections < until; visits += 1) {
      const isFirst = visits % FIRST_VISIT_EVERY === 0
      if (isFirst) firstVisits += 1
      const way = isFirst ? firstVisit : ways[visits % ways.length]
      await way?.(comer)
    }
  }

  await Promise.all(comers.slice(0, AT_ONCE).map(comesAgainAndAgain))
  return { tookMs: performance.now() - startedAt, firstVisits }
}

async function noStreamIsOpen(): Promise<void> {
  await until(async () => {
    const request = 'GET /metrics HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n'
    const metrics = await (await comers[0]?.calls(request))?.hearsAll()
    return metrics?.includes('\ntealight_streams_open 0\n') ?? false
  })
}

/** Waits until an agent who looks sees no visitor: who left counts as there for some seconds. */
async function nobodyIsThere(): Promise<void> {
  await noStreamIsOpen()
  await until(async () => {
    const looks = await comers[0]?.calls(comers[0].asAgent('/agent/stream', 'wait=0'))
    const frames = await looks?.hears('event: signals')
    await looks?.hangsUp()
    return frames?.includes('"visitor-presence"') === false
  })
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const lastMs = Date.now() + 30_000
  while (!(await holds())) {
    if (Date.now() > lastMs) throw new Error('somebody is still there')
    await sleep(250)
  }
}

/** As many streams as one address and one site may have can be opened at once, and not one more. */
async function everyPlaceIsFree(): Promise<void> {
  const neighbours = comers.map((comer) => new Comer(place, `${NETWORK}0`, comer.token))
  const streams: Caller[] = []
  for (const comer of [...neighbours, ...neighbours]) streams.push(await opensStream(comer))
  const oneMore = await neighbours[0]?.calls(neighbours[0].get('/visitor/stream'))
  await oneMore?.hears('"too-many-streams"')
  for (const stream of streams) stream.resets()
}

function tell(seen: object): void {
  process.stdout.write(`${JSON.stringify(seen, null, 2)}\n`)
}
