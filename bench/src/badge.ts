import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './load/latencies.ts'
import { Line } from './load/line.ts'
import { ends, getRequest } from './load/requests.ts'
import { startTealight } from './product/tealight.ts'
import { serve, type Served } from './processes/served.ts'
import type { Options } from './program/options.ts'
import { atLeast, ms, type Result, run, say, times } from './program/run.ts'

/*
 * How often one core can tell whether anybody is there, beside a bare server of `node:http` that says as much. Both are
 * asked over kept connections, in turns. Whoever asks shares the machine: so the server's own CPU time is what counts.
 */

const LINES = 32
const ROUNDS = 5
const SECONDS = 2
const GOAL = 0.7
const OK = 200

const ADDRESSES = {
  badge: '/v1/public/sites/demo/badge.svg',
  status: '/v1/public/sites/demo/status.json',
  /** What is made anew each time, so that it is known what is saved. */
  door: '/healthz',
}

await run('Whether anybody is there, told again and again', measure)

type Asked = 'floor' | keyof typeof ADDRESSES

interface Round {
  /** In one second of the server's CPU time. */
  perCpuSecond: number
  /** In one second by the clock, beside those who asked. */
  perSecond: number
}

async function measure({ seconds = SECONDS }: Options): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tealight-badge-'))
  const own = await startTealight(dataDir)
  const floor = await serve('../floors/bare-http.js')
  const rounds: Record<Asked, Round[]> = { floor: [], badge: [], status: [], door: [] }
  for (let round = 0; round <= ROUNDS; round += 1) {
    say(round === 0 ? 'warming up' : `round ${round} of ${ROUNDS}`)
    for (const asked of ['floor', 'badge', 'status', 'door'] as const) {
      const path = asked === 'floor' ? '/' : ADDRESSES[asked]
      const measured = await askFor(seconds, asked === 'floor' ? floor : own, path)
      if (round > 0) rounds[asked].push(measured)
    }
  }
  await Promise.all([own.remote.stop(), floor.remote.stop()])
  await rm(dataDir, { recursive: true, force: true })
  return resultOf(rounds)
}

/** Asks for some seconds, on each connection as soon as it was answered. */
async function askFor(seconds: number, { port, remote }: Served, path: string): Promise<Round> {
  const request = getRequest(port, path)
  const lines = Array.from({ length: LINES }, () => new Line(ends(port, 0)))
  const cpuBeforeMs = await remote.ask('cpu', null)
  const beganMs = performance.now()
  const untilMs = beganMs + seconds * 1000
  const counts = await Promise.all(lines.map((line) => askAgain(line, request, untilMs)))
  const tookMs = performance.now() - beganMs
  const cpuMs = (await remote.ask('cpu', null)) - cpuBeforeMs
  for (const line of lines) line.close()
  const answers = counts.reduce((sum, count) => sum + count, 0)
  return { perCpuSecond: (answers / cpuMs) * 1000, perSecond: (answers / tookMs) * 1000 }
}

async function askAgain(line: Line, request: string, untilMs: number): Promise<number> {
  let answers = 0
  for (; performance.now() < untilMs; answers += 1) {
    const status = await line.ask(request)
    if (status !== OK) throw new Error(`an answer was ${status}`)
  }
  return answers
}

function resultOf(rounds: Record<Asked, Round[]>): Result {
  const of = (asked: Asked, field: keyof Round) => median(rounds[asked].map((it) => it[field]))
  const badge = of('badge', 'perCpuSecond')
  const floor = of('floor', 'perCpuSecond')
  const share = badge / floor
  return {
    lines: [
      { name: 'badges per second of one core', value: count(badge) },
      { name: 'of a bare server', value: count(floor) },
      { name: 'ratio', value: times(share), goal: atLeast(GOAL, share, 'x') },
      { name: 'CPU of one badge', value: ms(1000 / badge) },
      { name: 'status.json per second of one core', value: count(of('status', 'perCpuSecond')) },
      { name: 'through the doors (/healthz)', value: count(of('door', 'perCpuSecond')) },
      { name: 'badges per second by the clock', value: count(of('badge', 'perSecond')) },
      { name: 'of a bare server', value: count(of('floor', 'perSecond')) },
    ],
    json: { badgePerCore: badge, floorPerCore: floor, share, rounds },
  }
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en')
}
