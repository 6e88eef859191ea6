import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Return, ReturnerDeeds } from './load/returners.ts'
import type { TalkerDeeds } from './load/talkers.ts'
import type { Door } from './load/requests.ts'
import type { Watched } from './processes/probe.ts'
import { type Remote, startRemote } from './processes/remote.ts'
import { signIn } from './product/owner.ts'
import { startTealight, type Tealight } from './product/tealight.ts'
import { writeFirstMessages } from './product/town.ts'
import type { Options } from './program/options.ts'
import { atMost, type Line, ms, type Result, run, say } from './program/run.ts'

/*
 * The server goes while everybody is there, and comes back: once it says good-bye, once it is killed. How long until all
 * have their streams again, and whether every acknowledged message is with its reader, once and in order.
 */

const STREAMS = 19_000
const RATE = 100
const TALKERS = 300
const BACK_WITHIN_MS = 90_000
const LEAVE_WITHIN_MS = 30_000
/** As it is by default; the other benchmarks need not wait for it. */
const DRAIN_SECONDS = '5'
const BLOCK_MAX_MS = 20
const CATCH_UP_MS = 1_000
/** A part of a beat's round is as good as the whole: every tick visits as many streams. */
const QUIET_MS = 5_000
const LOOK_EVERY_MS = 200

await run('Everybody comes back', measure)

interface Restart {
  name: 'drained' | 'killed'
  return: Return
  /** From the signal until nobody is missing any more. */
  allBackMs: number
  /** From the signal until the new process is ready. */
  readyMs: number
  /** Longest block of the event loop of the process that goes; null when it was not asked any more. */
  leavingBlockMs: number | null
  /** Of the new one, until everybody is back. */
  coming: Watched
}

interface Scene {
  dataDir: string
  streams: number
  door: Door
  returners: Remote<ReturnerDeeds>
}

async function measure(options: Options): Promise<Result> {
  const streams = options.streams ?? STREAMS
  const visitors = talkersAmong(streams)
  say(`${streams} visitors write a first message each`)
  const { dataDir, senders } = await writeFirstMessages(streams)
  await senders.stop()
  let tealight = await startTealight(dataDir, { DRAIN_SECONDS })
  const { door } = await signIn(tealight)
  const returners = startRemote<ReturnerDeeds>('../load/returners.js')
  const talkers = startRemote<TalkerDeeds>('../load/talkers.js')
  say('and then hold a stream')
  await returners.ask('open', { door, count: streams })
  await talkers.ask('talk', { door, visitors, rate: options.rate ?? RATE })
  say('which beats, while some write')
  await tealight.remote.ask('watch', null)
  await sleep(QUIET_MS)
  const quiet = await tealight.remote.ask('watched', null)

  const restarts: Restart[] = []
  for (const name of ['drained', 'killed'] as const) {
    say(`the server is ${name}`)
    const next = await restart({ dataDir, streams, door, returners }, tealight, name)
    tealight = next.tealight
    restarts.push(next.restart)
  }
  const acknowledged = await talkers.ask('stop', null)
  await sleep(CATCH_UP_MS)
  const read = await returners.ask('texts', { visitors, withinMs: BACK_WITHIN_MS })
  await Promise.all([talkers.stop(), returners.stop()])
  await tealight.remote.stop()
  await rm(dataDir, { recursive: true, force: true })
  return resultOf({ streams, quiet, restarts, checked: compare(acknowledged, read) })
}

async function restart(
  { dataDir, streams, door, returners }: Scene,
  old: Tealight,
  name: Restart['name'],
): Promise<{ tealight: Tealight; restart: Restart }> {
  await returners.ask('forget', null)
  const beganMs = performance.now()
  const leavingBlockMs = await end(old, name)
  const tealight = await startTealight(dataDir, { DRAIN_SECONDS, PORT: String(door.port) })
  await tealight.remote.ask('watch', null)
  const readyMs = performance.now() - beganMs
  const back = await returners.ask('returned', { count: streams, withinMs: BACK_WITHIN_MS })
  const allBackMs = performance.now() - beganMs
  const coming = await tealight.remote.ask('watched', null)
  return { tealight, restart: { name, return: back, allBackMs, readyMs, leavingBlockMs, coming } }
}

/** Ends it, and watches its event loop for as long as it answers. */
async function end({ remote }: Tealight, name: Restart['name']): Promise<number | null> {
  const gone = once(remote.child, 'exit')
  const tooLate = setTimeout(() => remote.child.kill('SIGKILL'), LEAVE_WITHIN_MS)
  remote.child.kill(name === 'killed' ? 'SIGKILL' : 'SIGTERM')
  const longestMs = name === 'killed' ? null : await longestBlockOf(remote)
  await gone
  clearTimeout(tooLate)
  return longestMs
}

/** Asks until nobody answers any more. */
async function longestBlockOf(remote: Tealight['remote']): Promise<number> {
  let longestMs = 0
  for (;;) {
    try {
      await remote.ask('watch', null)
      await sleep(LOOK_EVERY_MS)
      longestMs = Math.max(longestMs, (await remote.ask('watched', null)).longestBlockMs)
    } catch {
      return longestMs
    }
  }
}

/** Some of them write, spread over all. */
function talkersAmong(streams: number): number[] {
  const count = Math.min(TALKERS, streams)
  return Array.from({ length: count }, (_, index) => Math.floor((index * streams) / count))
}

interface Comparison {
  acknowledged: number
  /** With whom something is missing, twice, or not in order. */
  wrong: number
}

function compare(acknowledged: readonly string[][], read: readonly string[][]): Comparison {
  const differ = (texts: readonly string[], index: number) => texts.join() !== read[index]?.join()
  return {
    acknowledged: acknowledged.flat().length,
    wrong: acknowledged.filter(differ).length,
  }
}

interface Measured {
  streams: number
  quiet: Watched
  restarts: readonly Restart[]
  checked: Comparison
}

function resultOf({ streams, quiet, restarts, checked }: Measured): Result {
  return {
    lines: [
      { name: 'streams held', value: String(streams) },
      blockLine('beats: longest block of the event loop', quiet.longestBlockMs),
      ...restarts.flatMap((each) => linesOf(each, streams)),
      { name: 'messages acknowledged', value: String(checked.acknowledged) },
      {
        name: 'readers with another history',
        value: String(checked.wrong),
        goal: { text: 'none', isReached: checked.wrong === 0 },
      },
    ],
    json: { streams, quiet, restarts, ...checked },
  }
}

function linesOf(restart: Restart, streams: number): Line[] {
  const { name, return: back, allBackMs, readyMs, leavingBlockMs, coming } = restart
  return [
    {
      name: `${name}: streams that came back`,
      value: `${back.back}/${streams}`,
      goal: { text: 'all', isReached: back.back === streams },
    },
    { name: `${name}: ready again after`, value: ms(readyMs) },
    { name: `${name}: all back after`, value: ms(allBackMs) },
    { name: `${name}: half of the gaps up to`, value: ms(back.gaps.p50Ms) },
    { name: `${name}: longest gap`, value: ms(back.gaps.maxMs) },
    { name: `${name}: told to come later (503)`, value: String(back.refused['503'] ?? 0) },
    ...(leavingBlockMs === null
      ? []
      : [blockLine(`${name}: longest block, going`, leavingBlockMs)]),
    blockLine(`${name}: longest block, coming`, coming.longestBlockMs),
  ]
}

function blockLine(name: string, blockMs: number): Line {
  return { name, value: ms(blockMs), goal: atMost(BLOCK_MAX_MS, blockMs, 'ms') }
}
