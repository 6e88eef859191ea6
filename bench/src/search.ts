import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Latencies, latenciesOf } from './load/latencies.ts'
import { Line } from './load/line.ts'
import { ends } from './load/requests.ts'
import { benchWord, millionMessages } from './product/million-messages.ts'
import { signIn } from './product/owner.ts'
import { startTealight } from './product/tealight.ts'
import type { Options } from './program/options.ts'
import { atMost, ms, type Result, run, say } from './program/run.ts'

/*
 * How long an agent waits for a search over a million messages: one after another, as somebody types, through the whole
 * server. The words differ in how common they are, since that is what makes a search dear.
 */

const ROUNDS = 40
const GOAL_MS = 50
const OK = 200

/** What is typed, by kind; `n` makes each another one. */
const KINDS: Record<string, (n: number) => string> = {
  'a common word': (n) => `${benchWord(n % 10)} `,
  'a rare word': (n) => `${benchWord(15_000 + n)} `,
  'an unfinished word': (n) => benchWord(20 + n).slice(0, 3),
  'two common words': (n) => `${benchWord(n % 10)} ${benchWord((n + 1) % 10)} `,
  'a common and a rare word': (n) => `${benchWord(n % 10)} ${benchWord(2_000 + n)} `,
  'a phrase': (n) => `"${benchWord(n % 10)} ${benchWord(10 + (n % 90))}"`,
  'a word and filters': (n) => `${benchWord(n % 10)} from:visitor status:queued`,
  'nothing that there is': (n) => `${benchWord(50_000 + n)} `,
}

await run('Searching a million messages', measure)

async function measure(_options: Options): Promise<Result> {
  say('a database of a million messages')
  const dataDir = await mkdtemp(join(tmpdir(), 'tealight-search-'))
  await cp(await millionMessages(), dataDir, { recursive: true })
  const tealight = await startTealight(dataDir)
  const { cookie } = await signIn(tealight)
  const line = new Line(ends(tealight.port, 0))
  const took: Record<string, Took> = {}
  for (const [kind, typed] of Object.entries(KINDS)) {
    // The first one fills caches that stay full as long as somebody works.
    await search(line, cookie, typed(0))
    const before = await tealight.remote.ask('cpu', null)
    const us: number[] = []
    for (let round = 1; round <= ROUNDS; round += 1)
      us.push(await search(line, cookie, typed(round)))
    const cpuMs = ((await tealight.remote.ask('cpu', null)) - before) / ROUNDS
    took[kind] = { us, cpuMs }
  }
  line.close()
  await tealight.remote.stop()
  await rm(dataDir, { recursive: true, force: true })
  return resultOf(took)
}

/** How long each search of a kind took, and what one cost the server on average. */
interface Took {
  us: number[]
  cpuMs: number
}

async function search(line: Line, cookie: string, typed: string): Promise<number> {
  const query = new URLSearchParams({ q: typed }).toString()
  const began = performance.now()
  const status = await line.ask(
    `GET /v1/agent/search?${query} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${cookie}\r\n\r\n`,
  )
  if (status !== OK) throw new Error(`a search was answered with ${status}`)
  return (performance.now() - began) * 1000
}

function resultOf(took: Record<string, Took>): Result {
  const all = latenciesOf(Object.values(took).flatMap(({ us }) => us))
  const kinds = Object.entries(took).map(
    ([kind, { us, cpuMs }]) => [kind, { ...latenciesOf(us), cpuMs }] as const,
  )
  return {
    lines: [
      { name: 'all kinds, p50', value: ms(all.p50Ms) },
      { name: 'all kinds, p99', value: ms(all.p99Ms), goal: atMost(GOAL_MS, all.p99Ms, 'ms') },
      ...kinds.map(([name, own]) => ({ name, value: asText(own) })),
    ],
    json: { ...all, kinds: Object.fromEntries(kinds) },
  }
}

function asText({ p50Ms, maxMs, cpuMs }: Latencies & { cpuMs: number }): string {
  return `p50 ${ms(p50Ms)}, max ${ms(maxMs)}, CPU ${ms(cpuMs)}`
}
