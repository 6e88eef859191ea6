import { setTimeout as sleep } from 'node:timers/promises'
import { type Floor, startFloor } from './floors/floor.ts'
import { median } from './load/latencies.ts'
import { Line } from './load/line.ts'
import { nowUs } from './load/mark.ts'
import type { ReaderDeeds } from './load/readers.ts'
import { ends } from './load/requests.ts'
import type { Options } from './program/options.ts'
import { atMost, ms, type Result, run, say, times } from './program/run.ts'
import type { ProbeDeeds, Watched } from './processes/probe.ts'
import type { Remote } from './processes/remote.ts'
import { settle, startReaders } from './product/town.ts'

/*
 * One change that everybody sees: how long until the last of all open streams has it, beside a bare server that
 * writes the same bytes to as many sockets, in turns.
 */

const STREAMS = 19_000
const ROUNDS = 7
const LATE_MS = 10_000
const REST_MS = 500

await run('One change to all streams', measure)

interface Side {
  readers: Remote<ReaderDeeds>
  server: Remote<ProbeDeeds>
  /** Sends something with this text to everybody. */
  tell(text: string): Promise<void>
}

interface Round extends Watched {
  lastMs: number
}

async function measure(options: Options): Promise<Result> {
  const streams = options.streams ?? STREAMS
  say(`${streams} visitors write a first message each, and then hold a stream`)
  const town = await settle(streams)
  await town.readers.ask('openVisitors', { door: town.owner.door, count: streams })
  say(`a bare server holds ${streams} streams`)
  const floor = await startFloor()
  const floorReaders = startReaders()
  await floorReaders.ask('openVisitors', {
    door: { port: floor.port, siteKey: 'none' },
    count: streams,
  })

  const own: Side = {
    readers: town.readers,
    server: town.tealight.remote,
    tell: (greeting) => town.owner.edit({ greeting }),
  }
  const bare: Side = {
    readers: floorReaders,
    server: floor.remote,
    tell: (text) => tellBare(floor, text),
  }
  const rounds: { own: Round[]; bare: Round[] } = { own: [], bare: [] }
  for (let round = 0; round <= ROUNDS; round += 1) {
    say(round === 0 ? 'warming up' : `round ${round} of ${ROUNDS}`)
    const [ofBare, ofOwn] = [
      await broadcast(bare, streams, round),
      await broadcast(own, streams, round),
    ]
    if (round > 0) {
      rounds.bare.push(ofBare)
      rounds.own.push(ofOwn)
    }
  }
  await Promise.all([floorReaders.stop(), floor.remote.stop()])
  await town.leave()
  return resultOf(streams, rounds)
}

async function broadcast(side: Side, count: number, round: number): Promise<Round> {
  const text = `To everybody on this page, for the ${round}th time: we are back at nine tomorrow.`
  await side.readers.ask('listenFor', { text })
  await side.server.ask('watch', null)
  const beganUs = nowUs()
  await side.tell(text)
  const { heard, lastUs } = await side.readers.ask('heardByAll', { count, withinMs: LATE_MS })
  const watched = await side.server.ask('watched', null)
  if (heard < count) throw new Error(`only ${heard} of ${count} streams got the change`)
  await sleep(REST_MS)
  return { ...watched, lastMs: (lastUs - beganUs) / 1000 }
}

/** The bytes are as many as the product sends. */
async function tellBare({ port }: Floor, text: string): Promise<void> {
  const id = '0123456789abcdefghijk'
  const site = { kind: 'site', id, rev: 1, name: 'Skerry', greeting: text }
  const body = `event: changes\ndata: ${JSON.stringify({ changes: [site] })}\n\n`
  const line = new Line(ends(port, 0))
  await line.ask(`POST / HTTP/1.1\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
  line.close()
}

function resultOf(streams: number, rounds: { own: Round[]; bare: Round[] }): Result {
  const of = (list: Round[], field: keyof Round) => median(list.map((round) => round[field]))
  const lastMs = of(rounds.own, 'lastMs')
  const floorLastMs = of(rounds.bare, 'lastMs')
  const ratio = lastMs / floorLastMs
  const longestBlockMs = of(rounds.own, 'longestBlockMs')
  const worstBlockMs = Math.max(...rounds.own.map((round) => round.longestBlockMs))
  return {
    lines: [
      { name: 'last stream has it after', value: ms(lastMs) },
      { name: 'of a bare server', value: ms(floorLastMs) },
      { name: 'ratio', value: times(ratio), goal: atMost(1.3, ratio, 'x') },
      {
        name: 'longest block of the event loop',
        value: ms(longestBlockMs),
        goal: atMost(20, longestBlockMs, 'ms'),
      },
      { name: 'in the worst round', value: ms(worstBlockMs) },
      { name: 'of a bare server', value: ms(of(rounds.bare, 'longestBlockMs')) },
      { name: 'CPU of the server', value: ms(of(rounds.own, 'cpuMs')) },
      { name: 'of a bare server', value: ms(of(rounds.bare, 'cpuMs')) },
    ],
    json: { streams, lastMs, floorLastMs, ratio, longestBlockMs, worstBlockMs, rounds },
  }
}
