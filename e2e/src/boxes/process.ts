import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Varnish compiles its configuration first, and two cores may have much to do. */
const START_MS = 30_000
const STOP_MS = 3_000
const LOG_LENGTH = 6_000
/** Some programs refuse to be root: who starts them as root starts them as this user. */
const NOBODY = 65_534

/** The user that programs run as: null when it is the one who runs the tests. */
export const programUser = process.getuid?.() === 0 ? NOBODY : null

/** A program of the system, running in a folder of its own until it is stopped. */
export class RunningProgram {
  readonly #child: ChildProcess
  readonly #folder: string
  #said = ''

  constructor(path: string, args: readonly string[], folder: string) {
    this.#folder = folder
    this.#child = spawn(path, args, {
      cwd: folder,
      // What listens to its own copy of the environment finds nothing but this folder.
      env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder, XDG_DATA_HOME: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: its workers end with it.
      detached: true,
      ...(programUser === null ? {} : { uid: programUser, gid: programUser }),
    })
    for (const output of [this.#child.stdout, this.#child.stderr]) {
      output?.on('data', (bytes: Buffer) => {
        this.#said = (this.#said + bytes.toString()).slice(-LOG_LENGTH)
      })
    }
    outliveNobody(this.#child)
  }

  /** Waits until it listens. */
  async listensOn(port: number): Promise<void> {
    const deadline = Date.now() + START_MS
    while (!(await isListening(port))) {
      if (hasEnded(this.#child)) throw new Error(`it ended at its start: ${this.log()}`)
      if (Date.now() > deadline) throw new Error(`it does not listen: ${this.log()}`)
      await sleep(50)
    }
  }

  /** The end of what it said and of what it wrote to its logs. */
  log(): string {
    const files = readdirSync(this.#folder).filter((name) => name.endsWith('.log'))
    const written = files.map((name) => readFileSync(join(this.#folder, name), 'utf8'))
    return [this.#said, ...written].join('\n').trim().slice(-LOG_LENGTH)
  }

  async stops(): Promise<void> {
    if (hasEnded(this.#child)) return
    const exited = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    const isLate = sleep(STOP_MS, true, { ref: false })
    if ((await Promise.race([exited, isLate])) === true) endGroup(this.#child)
    await exited
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

const running = new Set<ChildProcess>()
process.once('exit', () => running.forEach(endGroup))

function outliveNobody(child: ChildProcess): void {
  running.add(child)
  child.once('exit', () => running.delete(child))
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It has just ended by itself.
  }
}
