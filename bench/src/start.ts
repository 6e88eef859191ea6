import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Line } from './load/line.ts'
import { median } from './load/latencies.ts'
import { ends } from './load/requests.ts'
import type { Options } from './program/options.ts'
import { atMost, ms, type Result, run, say } from './program/run.ts'
import { millionMessages } from './product/million-messages.ts'
import { environmentOf, mainProgram, readWelcome } from './product/tealight.ts'
import { freePort } from './processes/free-port.ts'
import { endWithUs, stopProcess } from './processes/remote.ts'

/*
 * How long a restart takes: from the start of the process until `/readyz` says yes, on a database that has been in use
 * for years.
 */

const ROUNDS = 9
const GOAL_MS = 500
const POLL_MS = 2
const READY = 200

await run('From the start of the process to ready', measure)

async function measure(_options: Options): Promise<Result> {
  say('a database of a million messages')
  const dataDir = await millionMessages()
  const own: number[] = []
  const bare: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await timeBareNode())
    own.push(await timeStart(dataDir))
  }
  const readyMs = median(own)
  return {
    lines: [
      { name: 'ready after', value: ms(readyMs), goal: atMost(GOAL_MS, readyMs, 'ms') },
      { name: 'slowest of all rounds', value: ms(Math.max(...own)) },
      { name: 'of Node with an empty program', value: ms(median(bare)) },
    ],
    json: { readyMs, maxMs: Math.max(...own), floorMs: median(bare), rounds: own },
  }
}

async function timeStart(dataDir: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, [mainProgram], {
    env: { ...environmentOf(dataDir), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  endWithUs(child, 'SIGKILL')
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    await sleep(POLL_MS)
  }
  const took = performance.now() - began
  await readWelcome(child.stdout)
  await stopProcess(child)
  return took
}

async function isReady(port: number): Promise<boolean> {
  // From another address: while nobody listens yet, a connection from the port's own address can meet itself.
  const line = new Line(ends(port, 0))
  const status = await line.ask('GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
  line.close()
  return status === READY
}

async function timeBareNode(): Promise<number> {
  const began = performance.now()
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit')
  return performance.now() - began
}
