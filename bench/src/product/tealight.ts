import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { ProbeDeeds } from '../processes/probe.ts'
import { type Remote, startRemote } from '../processes/remote.ts'
import { probed } from '../processes/served.ts'

/** The product as it is built, running on a database of its own. */
export interface Tealight {
  port: number
  /** The secret of the owner's sign-in link. */
  signInLink: string
  remote: Remote<ProbeDeeds>
}

export const mainProgram = fileURLToPath(
  new URL('../../../packages/server/dist/main.js', import.meta.url),
)

/** Limits that keep strangers at bay; here everybody comes from one machine. */
const ENVIRONMENT = {
  PORT: '0',
  HOST: '127.0.0.1',
  LOG_LEVEL: 'warn',
  DRAIN_SECONDS: '0',
  MAX_STREAMS_PER_SITE: '1000000',
  MAX_STREAMS_PER_ADDRESS: '1000000',
  MAX_MESSAGES_PER_MINUTE: '10000000',
  MAX_REQUESTS_PER_MINUTE_PER_ADDRESS: '100000000',
  MAX_NEW_VISITORS_PER_HOUR_PER_ADDRESS: '100000000',
}

export function environmentOf(dataDir: string): NodeJS.ProcessEnv {
  const { PATH, BENCH_PROFILE } = process.env
  return { PATH, BENCH_PROFILE, ...ENVIRONMENT, DATA_DIR: dataDir }
}

/** Starts the built server on this folder; resolves once it says that it is ready. */
export async function startTealight(
  dataDir: string,
  more: NodeJS.ProcessEnv = {},
): Promise<Tealight> {
  const remote = startRemote<ProbeDeeds>(mainProgram, {
    execArgv: probed(),
    env: { ...environmentOf(dataDir), ...more },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const welcome = await readWelcome(remote.child.stdout)
  const port = Number(/:(\d+)\/console\/sign-in#/.exec(welcome)?.[1])
  const signInLink = /\/console\/sign-in#(\S+)/.exec(welcome)?.[1] ?? ''
  return { port, signInLink, remote }
}

/** Waits until the server has said all that it says when it starts. */
export async function readWelcome(output: Readable | null): Promise<string> {
  let text = ''
  for await (const piece of output ?? []) {
    text += String(piece)
    if (text.includes('Ctrl-C')) return text
  }
  throw new Error(`the server did not start: ${text}`)
}
