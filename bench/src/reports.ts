import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Latencies, latenciesOf } from './load/latencies.ts'
import { Line } from './load/line.ts'
import { ends } from './load/requests.ts'
import { signIn } from './product/owner.ts'
import { copyIntoPostgres } from './product/postgres.ts'
import { startTealight } from './product/tealight.ts'
import { MESSAGES_LEFT, yearOfMessages } from './product/year-of-messages.ts'
import type { Options } from './program/options.ts'
import { atMost, ms, type Result, run, say } from './program/run.ts'

/*
 * How long somebody waits for a report on a million messages, which were said within a year: one after another, through
 * the whole server. And how long it takes to make the facts that reports are asked of, for the newest of them. Where
 * DATABASE_URL names an empty PostgreSQL database, that is filled and measured.
 */

const ROUNDS = 6
/** What whoever opens the page waits for first, and at most. */
const GOALS_MS: Record<string, number> = { 'a month by day': 200, 'a year by week': 1_000 }
const OK = 200
const BUSY = 503

/** Months of the year, one after the other. */
const month = (n: number) => {
  const name = String((n % 12) + 1).padStart(2, '0')
  return { from: `2025-${name}-01`, to: `2025-${name}-28` }
}
const year = { from: '2025-01-01', to: '2025-12-31' }

/** What is asked, by kind; `n` makes each another one. */
const KINDS: Record<string, (n: number) => [kind: string, asked: Record<string, string>]> = {
  'a month by day': (n) => ['figures', { ...month(n), step: 'day' }],
  'a month by hour': (n) => ['figures', { ...month(n), step: 'hour' }],
  'a month of one agent': (n) => ['figures', { ...month(n), agentId: `bench-agent-${n}` }],
  'a month of one tag': (n) => ['figures', { ...month(n), tagId: `bench-tag-${n % 5}` }],
  'a month, each agent': (n) => ['groups', { ...month(n), of: 'agent' }],
  'a month, each tag': (n) => ['groups', { ...month(n), of: 'tag' }],
  'a month, in hand': (n) => ['concurrency', { ...month(n), step: 'day' }],
  'a month, ratings': (n) => ['ratings', { ...month(n), step: 'day' }],
  'a month, busy hours': (n) => ['busy', month(n)],
  'a month, behind a figure': (n) => ['conversations', { ...month(n), figure: 'response' }],
  'a year by week': () => ['figures', { ...year, step: 'week' }],
  'a year, each agent': () => ['groups', { ...year, of: 'agent' }],
  'a year, each tag': () => ['groups', { ...year, of: 'tag' }],
  'a year, in hand': () => ['concurrency', { ...year, step: 'week' }],
  'a year, busy hours': () => ['busy', year],
  'a year, the longest': () => [
    'conversations',
    { ...year, figure: 'first-response', order: 'longest' },
  ],
}

await run('Reports on a million messages', measure)

async function measure(_options: Options): Promise<Result> {
  say('a database of a million messages')
  const dataDir = await mkdtemp(join(tmpdir(), 'tealight-reports-'))
  const tealight = await startTealight(dataDir, await filled(dataDir))
  const { cookie } = await signIn(tealight)
  const line = new Line(ends(tealight.port, 0))
  say('facts of the newest of them')
  const madeS = await factsAreMade(line, cookie)
  say('reports')
  const took: Record<string, Took> = {}
  for (const [kind, asked] of Object.entries(KINDS)) {
    // The first one fills caches that stay full as long as somebody works.
    await report(line, cookie, ...asked(0))
    const before = await tealight.remote.ask('cpu', null)
    const us: number[] = []
    for (let round = 1; round <= ROUNDS; round += 1)
      us.push(await report(line, cookie, ...asked(round)))
    const cpuMs = ((await tealight.remote.ask('cpu', null)) - before) / ROUNDS
    took[kind] = { ...latenciesOf(us), cpuMs }
  }
  line.close()
  await tealight.remote.stop()
  await rm(dataDir, { recursive: true, force: true })
  return resultOf(madeS, took)
}

/** How long a kind of report took, and what one of them cost the server's process. */
interface Took extends Latencies {
  cpuMs: number
}

/** How the server is told of the database that it finds a year in. */
async function filled(dataDir: string): Promise<NodeJS.ProcessEnv> {
  const { DATABASE_URL } = process.env
  const year = await yearOfMessages()
  if (DATABASE_URL === undefined) await cp(year, dataDir, { recursive: true })
  else await copyIntoPostgres(year, DATABASE_URL)
  return { LOG_LEVEL: 'error', DATABASE_URL }
}

/** Until they are, whoever asks is told that it takes a while. */
async function factsAreMade(line: Line, cookie: string): Promise<number> {
  const began = performance.now()
  while ((await asks(line, cookie, 'busy', year)) === BUSY) await sleep(100)
  return (performance.now() - began) / 1000
}

async function report(
  line: Line,
  cookie: string,
  kind: string,
  asked: Record<string, string>,
): Promise<number> {
  const began = performance.now()
  const status = await asks(line, cookie, kind, asked)
  if (status !== OK) throw new Error(`a report was answered with ${status}`)
  return (performance.now() - began) * 1000
}

function asks(line: Line, cookie: string, kind: string, asked: Record<string, string>) {
  const query = new URLSearchParams({ ...asked, zone: 'Europe/Berlin' }).toString()
  return line.ask(
    `GET /v1/agent/reports/${kind}?${query} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${cookie}\r\n\r\n`,
  )
}

function resultOf(madeS: number, took: Record<string, Took>): Result {
  const kinds = Object.entries(took)
  return {
    lines: [
      { name: `facts of ${MESSAGES_LEFT} messages`, value: `${madeS.toFixed(1)} s` },
      ...kinds.map(([name, own]) => ({ name, value: asText(own), ...goalOf(name, own) })),
    ],
    json: { madeS, kinds: took },
  }
}

function asText({ p50Ms, p99Ms, cpuMs }: Took): string {
  return `p50 ${ms(p50Ms)}, p99 ${ms(p99Ms)}, CPU ${ms(cpuMs)}`
}

function goalOf(kind: string, { p99Ms }: Latencies): Pick<Result['lines'][number], 'goal'> {
  const limit = GOALS_MS[kind]
  return limit === undefined ? {} : { goal: atMost(limit, p99Ms, 'ms') }
}
