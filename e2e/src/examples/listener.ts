import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { until } from '../until.ts'
import { readExample } from './example.ts'

/** What runs an example, and how: by the example's name. */
const RUNNERS = {
  curl: ['sh', '-c'],
  'curl-cursor': ['sh', '-c'],
  'eventsource-parser': [process.execPath, '--input-type=module', '-e'],
  eventsource: [process.execPath, '--input-type=module', '-e'],
  python: ['python3', '-c'],
} as const

export type ExampleName = keyof typeof RUNNERS

/** Modules of the examples are found from here. */
const HOME = fileURLToPath(new URL('../..', import.meta.url))

/** An example at work, in a process of its own. */
export class Listener {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>
  readonly #ended: Promise<unknown>
  #said = ''
  #complaints = ''

  constructor(name: ExampleName, origin: string, env: Readonly<Record<string, string>> = {}) {
    const [program, ...options] = RUNNERS[name]
    this.#child = spawn(program, [...options, readExample(name, origin)], {
      cwd: HOME,
      // A group of its own: a shell does not end what it has started.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    this.#child.stdout.on('data', (bytes: Buffer) => (this.#said += bytes.toString()))
    this.#child.stderr.on('data', (bytes: Buffer) => (this.#complaints += bytes.toString()))
    this.#ended = once(this.#child, 'close')
  }

  /** All that it has printed. */
  get said(): string {
    return this.#said
  }

  get complaints(): string {
    return this.#complaints
  }

  /** Waits until it has printed exactly these lines. */
  async shows(...lines: string[]): Promise<void> {
    const expected = lines.map((line) => `${line}\n`).join('')
    await until(
      () => this.#said === expected,
      () => `the example printed ${JSON.stringify(this.#said)} ${this.#complaints}`,
    )
  }

  /** Waits until this is part of what it has printed. */
  async mentions(text: string): Promise<void> {
    await until(
      () => this.#said.includes(text),
      () => `"${text}" is not in what the example printed: ${this.#said} ${this.#complaints}`,
    )
  }

  /** Waits until it ends by itself, and answers its exit code. */
  async ends(): Promise<number | null> {
    await this.#ended
    return this.#child.exitCode
  }

  async stops(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#child
    if (pid !== undefined && (exitCode ?? signalCode) === null) process.kill(-pid, 'SIGKILL')
    await this.#ended
  }
}
