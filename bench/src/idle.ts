import { startFloor } from './floors/floor.ts'
import type { Door } from './load/requests.ts'
import { settle, startReaders } from './product/town.ts'
import type { ProbeDeeds } from './processes/probe.ts'
import type { Remote } from './processes/remote.ts'
import type { ReaderDeeds } from './load/readers.ts'
import { atMost, bytes, ms, type Result, run, say, times } from './program/run.ts'
import type { Options } from './program/options.ts'

/*
 * What a stream costs on which nothing happens: resident memory of the server, after a collection, above what it has
 * when it is ready; per stream.
 */

const STREAMS = 19_000

await run('Idle streams', measure)

async function measure(options: Options): Promise<Result> {
  const streams = options.streams ?? STREAMS
  say(`a bare server holds ${streams} streams`)
  const floor = await measureFloor(streams)
  say(`${streams} visitors write a first message each`)
  const town = await settle(streams)
  say(`Tealight holds ${streams} streams`)
  const own = await hold(town.tealight.remote, town.readers, town.owner.door, streams)
  await town.leave()

  const ratio = own.bytesPerStream / floor.bytesPerStream
  return {
    lines: [
      {
        name: 'memory per stream',
        value: bytes(own.bytesPerStream),
        goal: atMost(5000, own.bytesPerStream, 'B'),
      },
      { name: 'of a bare socket', value: bytes(floor.bytesPerStream) },
      { name: 'ratio', value: times(ratio), goal: atMost(1.3, ratio, 'x') },
      { name: "within JavaScript's heap", value: bytes(own.heapBytesPerStream) },
      { name: 'of a bare socket', value: bytes(floor.heapBytesPerStream) },
      { name: 'CPU to open them all', value: ms(own.acceptCpuMs) },
      { name: 'of bare sockets', value: ms(floor.acceptCpuMs) },
      { name: 'opened per second', value: own.acceptPerSecond.toFixed(0) },
      { name: 'by a bare server', value: floor.acceptPerSecond.toFixed(0) },
    ],
    json: {
      streams,
      bytesPerStream: own.bytesPerStream,
      floorBytesPerStream: floor.bytesPerStream,
      ratio,
      own,
      floor,
    },
  }
}

interface Held {
  bytesPerStream: number
  heapBytesPerStream: number
  acceptCpuMs: number
  acceptPerSecond: number
}

async function measureFloor(streams: number): Promise<Held> {
  const { port, remote } = await startFloor()
  const readers = startReaders()
  const held = await hold(remote, readers, { port, siteKey: 'none' }, streams)
  await Promise.all([readers.stop(), remote.stop()])
  return held
}

async function hold(
  server: Remote<ProbeDeeds>,
  readers: Remote<ReaderDeeds>,
  door: Door,
  streams: number,
): Promise<Held> {
  const before = await server.ask('memory', null)
  const opened = await readers.ask('openVisitors', { door, count: streams })
  const after = await server.ask('memory', null)
  const lost = await readers.ask('lost', null)
  if (lost > 0) throw new Error(`${lost} streams were lost`)
  return {
    bytesPerStream: (after.rss - before.rss) / streams,
    heapBytesPerStream: (after.heapUsed - before.heapUsed) / streams,
    acceptCpuMs: after.cpuMs - before.cpuMs,
    acceptPerSecond: streams / (opened.ms / 1000),
  }
}
