import { type Figures, measureSystem, type Work } from './peers/measure.ts'
import type { System } from './peers/system.ts'
import { systems } from './peers/systems.ts'
import type { Options } from './program/options.ts'
import { atMost, bytes, type Line, ms, type Result, run, say, times } from './program/run.ts'
import type { Table } from './program/table.ts'

/*
 * The same work for Tealight and for what one would take instead, one after the other: hold so many quiet streams,
 * carry messages between two of them, tell something to all.
 */

const STREAMS = 4_000
const SECONDS = 3
const RATES = [500, 2000]
const RATIO_MAX = 1.3

await run('Tealight beside its peers', measure)

interface Measured {
  system: System
  figures: Figures
}

async function measure({ streams = STREAMS, rate, seconds = SECONDS }: Options): Promise<Result> {
  const work = { streams, rates: rate === undefined ? RATES : [rate], seconds }
  const measured: Measured[] = []
  for (const system of systems) {
    const missing = system.missing()
    if (missing !== null) {
      console.error(`\n>>> SKIPPING ${system.title}: ${missing}\n`)
      continue
    }
    say(`${system.title} with ${streams} streams`)
    measured.push({ system, figures: await measureSystem(system, work) })
  }
  return {
    table: tableOf(measured, work),
    lines: linesOf(measured),
    json: { streams, seconds, systems: fieldsOf(measured) },
  }
}

function tableOf(measured: readonly Measured[], { rates }: Work): Table {
  const headings = [
    '',
    'stored',
    'per stream',
    'opened/s',
    'CPU of it',
    ...rates.map((rate) => `${rate}/s p50 / p99`),
    'to all',
    'CPU of it',
  ]
  const rows = systems.map((system) => {
    const found = measured.find((each) => each.system === system)
    return found === undefined ? [system.title, 'not installed'] : cellsOf(found)
  })
  return { headings, rows }
}

function cellsOf({ system, figures }: Measured): string[] {
  return [
    system.title,
    system.stored,
    bytes(figures.bytesPerStream),
    figures.acceptPerSecond.toFixed(0),
    ms(figures.acceptCpuMs),
    ...figures.carried.map(({ latencies: { p50Ms, p99Ms }, delivered, expected }) => {
      const share = (delivered / expected) * 100
      const times = `${p50Ms.toFixed(1)} / ${p99Ms.toFixed(1)} ms`
      return delivered === expected ? times : `${times}, ${share.toFixed(1)} % came`
    }),
    ms(figures.broadcastMs),
    ms(figures.broadcastCpuMs),
  ]
}

function linesOf(measured: readonly Measured[]): Line[] {
  const bytesOf = (name: string) =>
    measured.find(({ system }) => system.name === name)?.figures.bytesPerStream ?? 0
  const own = bytesOf('tealight')
  const ratio = own / bytesOf('floor')
  const [leanest] = measured
    .filter(({ system }) => isPeer(system))
    .sort((a, b) => a.figures.bytesPerStream - b.figures.bytesPerStream)
  const line = { name: 'memory of a stream, beside bare sockets', value: times(ratio) }
  const lines: Line[] = [{ ...line, goal: atMost(RATIO_MAX, ratio, 'x') }]
  if (leanest !== undefined) {
    const least = leanest.figures.bytesPerStream
    lines.push({
      name: `beside ${leanest.system.title}, the leanest peer`,
      value: times(own / least),
      goal: { text: 'less than any peer', isReached: own < least },
    })
  }
  return lines
}

function isPeer({ name }: System): boolean {
  return name !== 'floor' && !name.startsWith('tealight')
}

function fieldsOf(measured: readonly Measured[]): object {
  return Object.fromEntries(
    measured.map(({ system, figures }) => {
      const { carried, ...rest } = figures
      const rates = carried.map(({ latencies, ...each }) => ({ ...latencies, ...each }))
      const { p50Ms, p99Ms } = rates[0] ?? {}
      return [system.name, { ...rest, p50Ms, p99Ms, stored: system.stored, rates }]
    }),
  )
}
