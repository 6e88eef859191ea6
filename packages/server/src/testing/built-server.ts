import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
const PROBE = new URL('leak-probe.mjs', import.meta.url).href

/** What the server holds, all garbage collected. */
export interface Stock {
  memory: { rss: number; heapUsed: number; external: number }
  /** Open files, sockets among them. */
  files: number
  /** What keeps its event loop alive. */
  resources: number
  /** How many there are of each class whose objects come and go with clients. */
  objects: Record<string, number>
}

/** The server as it is built, in a process of its own with the demo workspace, that can be looked into. */
export interface BuiltServer {
  port: number
  signInLink: string
  takeStock(): Promise<Stock>
  stop(): Promise<void>
}

export async function startBuiltServer(env: Record<string, string>): Promise<BuiltServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tealight-built-'))
  const child = fork(MAIN, {
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', PROBE],
    env: { ...process.env, ...env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const [, port, signInLink] = /:(\d+)\/console\/sign-in#(\S+)/.exec(await welcomeOf(child)) ?? []
  return {
    port: Number(port),
    signInLink: signInLink ?? '',
    async takeStock() {
      child.send('take stock')
      const [stock] = await once(child, 'message')
      return stock
    },
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      await rm(dataDir, { recursive: true })
    },
  }
}

/** All that it says until it is ready. */
async function welcomeOf({ stdout }: ChildProcess): Promise<string> {
  let text = ''
  for await (const piece of stdout ?? []) {
    text += String(piece)
    if (text.includes('Ctrl-C')) return text
  }
  throw new Error(`the server did not start (npm test builds it): ${text}`)
}
