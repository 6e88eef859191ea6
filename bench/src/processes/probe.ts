import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance, PerformanceObserver } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerAsked } from './remote.ts'

/*
 * Loaded before the program that is measured (`--import`, with `--expose-gc`): tells from inside what that program
 * costs, so that the program itself needs no hook for it.
 */

export interface Memory {
  rss: number
  heapUsed: number
  external: number
  /** CPU time of all its threads since it began. */
  cpuMs: number
}

/** What happened between `watch` and `watched`. */
export interface Watched {
  /** The longest time in which the event loop did not turn. */
  longestBlockMs: number
  /** How much of that time was collecting garbage, at most at once. */
  longestGcMs: number
  /** Share of the time in which the event loop was busy. */
  busy: number
  cpuMs: number
}

export type ProbeDeeds = typeof deeds

const SAMPLE_EVERY_MS = 1
const SETTLE_MS = 400
const NS_PER_MS = 1e6

const profileFolder = process.env['BENCH_PROFILE']
const profiler = new Session()
const delays = monitorEventLoopDelay({ resolution: SAMPLE_EVERY_MS })
const collections = new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longestGcMs = Math.max(longestGcMs, duration)
})
let longestGcMs = 0
let cpuBeforeMs = 0
let loopBefore = performance.eventLoopUtilization()

const deeds = {
  memory: async (_: null): Promise<Memory> => {
    // What was freed goes back to the system a moment after a collection.
    for (let round = 0; round < 3; round += 1) {
      globalThis.gc?.()
      await sleep(SETTLE_MS)
    }
    const { rss, heapUsed, external } = process.memoryUsage()
    return { rss, heapUsed, external, cpuMs: cpuMs() }
  },

  cpu: (_: null): number => cpuMs(),

  async watch(_: null): Promise<void> {
    await beginProfile()
    longestGcMs = 0
    cpuBeforeMs = cpuMs()
    loopBefore = performance.eventLoopUtilization()
    collections.observe({ entryTypes: ['gc'] })
    delays.enable()
    delays.reset()
  },

  async watched(_: null): Promise<Watched> {
    delays.disable()
    collections.disconnect()
    const watched = {
      longestBlockMs: Math.max(0, delays.max / NS_PER_MS - SAMPLE_EVERY_MS),
      longestGcMs,
      busy: performance.eventLoopUtilization(loopBefore).utilization,
      cpuMs: cpuMs() - cpuBeforeMs,
    }
    await endProfile()
    return watched
  },
}

answerAsked(deeds)
// The program shall end when it has nothing to do, as it would without a probe.
process.channel?.unref()

/** With `BENCH_PROFILE=FOLDER`, what is watched leaves a CPU profile there. It slows the program down. */
async function beginProfile(): Promise<void> {
  if (profileFolder === undefined) return
  profiler.connect()
  await profiler.post('Profiler.enable')
  await profiler.post('Profiler.start')
}

async function endProfile(): Promise<void> {
  if (profileFolder === undefined) return
  const { profile } = await profiler.post('Profiler.stop')
  profiler.disconnect()
  writeFileSync(
    join(profileFolder, `${process.pid}-${Date.now()}.cpuprofile`),
    JSON.stringify(profile),
  )
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
