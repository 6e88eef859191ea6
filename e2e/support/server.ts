import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../packages/server/dist/main.js', import.meta.url))
const START_MS = 15_000

/** The built server as a process of its own, on a database of its own. */
export class Server {
  readonly port: number
  readonly dataDir: string
  readonly #env: Record<string, string>
  #process: ChildProcess | null = null
  #said = ''

  private constructor(port: number, dataDir: string, env: Record<string, string>) {
    this.port = port
    this.dataDir = dataDir
    this.#env = env
  }

  static async start(env: Record<string, string> = {}): Promise<Server> {
    const dataDir = await mkdtemp(join(tmpdir(), 'tealight-e2e-'))
    const server = new Server(await freePort(), dataDir, env)
    await server.restart()
    return server
  }

  get origin(): string {
    return `http://localhost:${this.port}`
  }

  /** The one-time link that the newest start printed. */
  get signInLink(): string {
    return /http\S+\/console\/sign-in#\S+/.exec(this.#said)?.[0] ?? ''
  }

  /** Starts it on the same database and the same port. */
  async restart(): Promise<void> {
    this.#said = ''
    const env = { ...process.env, PORT: String(this.port), DATA_DIR: this.dataDir, ...this.#env }
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.on('data', (bytes: Buffer) => (this.#said += bytes.toString()))
    this.#process = child
    await this.#ready(child)
  }

  /** Pulls the plug: what was not durable is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Stops as an operator does, and answers the exit code. */
  async stop(): Promise<number | null> {
    const code = await this.#end('SIGTERM')
    await rm(this.dataDir, { recursive: true, force: true })
    return code
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#process
    if (child === null || child.exitCode !== null) return null
    const exited = once(child, 'exit')
    child.kill(signal)
    const [code] = await exited
    this.#process = null
    return typeof code === 'number' ? code : null
  }

  async #ready(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + START_MS
    while (!this.#said.includes('Ctrl-C')) {
      if (child.exitCode !== null) throw new Error('the server ended while it started')
      if (Date.now() > deadline) throw new Error(`the server did not start; it said: ${this.#said}`)
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
