import { setTimeout as sleep } from 'node:timers/promises'
import { median } from '../load/latencies.ts'
import { nowUs } from '../load/mark.ts'
import { type Carried, carry } from '../product/delivery.ts'
import type { Standing, System } from './system.ts'

/** How much is asked of every system. */
export interface Work {
  streams: number
  /** Messages per second, one after the other. */
  rates: readonly number[]
  seconds: number
}

/** What one system came to. */
export interface Figures {
  bytesPerStream: number
  acceptPerSecond: number
  /** CPU time of the server for each stream that it took in. */
  acceptCpuMs: number
  carried: (Carried & { cpuMs: number })[]
  /** Until the last of all had what was told to all. */
  broadcastMs: number
  broadcastCpuMs: number
}

const ROUNDS = 5
const LATE_MS = 30_000
const REST_MS = 150

/** Starts a system, holds all the streams, broadcasts to them, writes beside them, and stops it. */
export async function measureSystem(system: System, work: Work): Promise<Figures> {
  const standing = await system.start(work.streams)
  const held = await hold(standing, work.streams)
  const told = await tellOften(standing, work.streams)
  const carried = await write(standing, work)
  const lost = await standing.readers.ask('lost', null)
  if (lost > 0) throw new Error(`${system.title}: ${lost} streams were lost`)
  await standing.stop()
  return { ...held, carried, ...told }
}

async function hold({ door, cookie, meter, readers }: Standing, streams: number) {
  const before = { bytes: await meter.memory(), cpuMs: await meter.cpuMs() }
  const opened = await readers.ask('openVisitors', { door, count: streams })
  const cpuMs = await meter.cpuMs()
  const bytes = await meter.memory()
  await readers.ask('openAgent', { door, cookie })
  return {
    bytesPerStream: (bytes - before.bytes) / streams,
    acceptPerSecond: streams / (opened.ms / 1000),
    acceptCpuMs: (cpuMs - before.cpuMs) / streams,
  }
}

async function tellOften(standing: Standing, streams: number) {
  const rounds: { ms: number; cpuMs: number }[] = []
  await tell(standing, streams, 0)
  for (let round = 1; round <= ROUNDS; round += 1) {
    rounds.push(await tell(standing, streams, round))
  }
  return {
    broadcastMs: median(rounds.map(({ ms }) => ms)),
    broadcastCpuMs: median(rounds.map(({ cpuMs }) => cpuMs)),
  }
}

async function tell({ readers, meter, tellAll }: Standing, count: number, round: number) {
  await sleep(REST_MS)
  const text = `To everybody on this page, for the ${round}th time: we are back at nine tomorrow.`
  await readers.ask('listenFor', { text })
  const cpuBeforeMs = await meter.cpuMs()
  const beganUs = nowUs()
  await tellAll(text)
  const { heard, lastUs } = await readers.ask('heardByAll', { count, withinMs: LATE_MS })
  if (heard < count) throw new Error(`only ${heard} of ${count} streams heard what all were told`)
  return { ms: (lastUs - beganUs) / 1000, cpuMs: (await meter.cpuMs()) - cpuBeforeMs }
}

/** The first rate is gone through twice, and only the second time counts. */
async function write(standing: Standing, { streams, rates, seconds }: Work) {
  const carried: Figures['carried'] = []
  const [first = 1] = rates
  await carry(standing, { visitors: streams, rate: first, seconds })
  for (const rate of rates) {
    await sleep(REST_MS)
    const beforeMs = await standing.meter.cpuMs()
    const delivery = await carry(standing, { visitors: streams, rate, seconds })
    carried.push({ ...delivery, cpuMs: (await standing.meter.cpuMs()) - beforeMs })
  }
  return carried
}
