import type { ChildProcess, ForkOptions } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ProbeDeeds } from './probe.ts'
import { type Remote, startRemote } from './remote.ts'

/** A server in a process of its own, which tells its port once it listens. */
export interface Served {
  port: number
  remote: Remote<ProbeDeeds>
}

/** Starts one of the benchmark's own servers, by its path relative to this folder. */
export async function serve(program: string, options: ForkOptions = {}): Promise<Served> {
  const remote = startRemote<ProbeDeeds>(program, { execArgv: probed(), ...options })
  const message = await firstMessage(remote.child)
  if (typeof message === 'object' && message !== null && 'port' in message) {
    return { port: Number(message.port), remote }
  }
  throw new Error(`${program} did not start`)
}

/** Options with which a program can be measured from inside. */
export function probed(): string[] {
  const probe = fileURLToPath(new URL('probe.js', import.meta.url))
  return ['--expose-gc', '--import', probe]
}

/** Null when it ends without one. */
function firstMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    child.once('message', resolve).once('exit', () => resolve(null))
  })
}
