import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from './ports.ts'

const MAIN = fileURLToPath(new URL('../../packages/server/dist/main.js', import.meta.url))
const START_MS = 15_000
/** What is remembered of its log. */
const COMPLAINTS_LENGTH = 8_000

type Environment = Readonly<Record<string, string>>
type Child = ChildProcessByStdio<null, Readable, Readable>

/** What the system allows the process. */
interface ServerLimits {
  /** Files that it may have open, connections among them. */
  filesMax?: number | null
}

/** The built server as a process of its own, on a database of its own unless `DATA_DIR` names one. */
export class Server {
  readonly port: number
  readonly dataDir: string
  readonly #env: Environment
  readonly #filesMax: number | null
  readonly #ownsData: boolean
  #child: Child | null = null
  #said = ''
  #complaints = ''

  private constructor(
    port: number,
    dataDir: string,
    env: Environment,
    { filesMax = null }: ServerLimits,
  ) {
    this.port = port
    this.dataDir = dataDir
    this.#env = env
    this.#filesMax = filesMax
    this.#ownsData = env['DATA_DIR'] === undefined
  }

  static async start(env: Environment = {}, limits: ServerLimits = {}): Promise<Server> {
    const server = await Server.prepare(env, limits)
    await server.restart()
    return server
  }

  /** Everything but the start. */
  static async prepare(env: Environment = {}, limits: ServerLimits = {}): Promise<Server> {
    const dataDir = env['DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'tealight-e2e-')))
    return new Server(Number(env['PORT'] ?? (await freePort())), dataDir, env, limits)
  }

  get origin(): string {
    return `http://localhost:${this.port}`
  }

  /** The one-time link that the newest start printed. */
  get signInLink(): string {
    return /http\S+\/console\/sign-in#\S+/.exec(this.#said)?.[0] ?? ''
  }

  /** The end of what it wrote to stderr since the newest start. */
  get complaints(): string {
    return this.#complaints
  }

  /** Starts it on the same database and the same port. */
  async restart(): Promise<void> {
    const child = this.#spawn()
    const deadline = Date.now() + START_MS
    while (!this.#said.includes('Ctrl-C')) {
      if (hasEnded(child)) throw new Error(`the server ended at its start: ${this.#complaints}`)
      if (Date.now() > deadline) throw new Error(`the server did not start: ${this.#said}`)
      await sleep(25)
    }
  }

  /** Starts it where it can't run, and answers its exit code once it has given up. */
  async fails(): Promise<number | null> {
    const child = this.#spawn()
    if (!hasEnded(child)) await once(child, 'close')
    return child.exitCode
  }

  /** Pulls the plug: what was not durable is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Asks it to stop, as an operator does; answers the exit code. The database stays. */
  async terminate(): Promise<number | null> {
    return this.#end('SIGTERM')
  }

  /** Stops it for good. */
  async stop(): Promise<number | null> {
    const code = await this.terminate()
    if (this.#ownsData) await rm(this.dataDir, { recursive: true, force: true })
    return code
  }

  #spawn(): Child {
    this.#said = ''
    this.#complaints = ''
    const env = { ...process.env, PORT: String(this.port), DATA_DIR: this.dataDir, ...this.#env }
    const [program, ...parameters] = this.#command
    const child = spawn(program, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (bytes: Buffer) => (this.#said += bytes.toString()))
    child.stderr.on('data', (bytes: Buffer) => {
      this.#complaints = (this.#complaints + bytes.toString()).slice(-COMPLAINTS_LENGTH)
    })
    outliveNobody(child)
    this.#child = child
    return child
  }

  get #command(): readonly [string, ...string[]] {
    if (this.#filesMax === null) return [process.execPath, MAIN]
    // Only a shell can set the limit; then it becomes the server.
    const script = `ulimit -n ${this.#filesMax} && exec "$0" "$1"`
    return ['sh', '-c', script, process.execPath, MAIN]
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child
    if (child === null || hasEnded(child)) return null
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
    this.#child = null
    return child.exitCode
  }
}

function hasEnded({ exitCode, signalCode }: Child): boolean {
  return exitCode !== null || signalCode !== null
}

const running = new Set<Child>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

function outliveNobody(child: Child): void {
  running.add(child)
  child.once('exit', () => running.delete(child))
}
