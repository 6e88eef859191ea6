import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

export type Program = ChildProcessByStdio<null, Readable, null>

/** Starts one of this folder's programs from its source, in a process of its own. */
export function startProgram(file: string, ...args: string[]): Program {
  return start([process.execPath, ...programCommand(file, args)])
}

/** Starts one in a network of its own, as root: nothing but loopback, and whatever it does to it stays there. */
export function startProgramInOwnNetwork(file: string, ...args: string[]): Program {
  const shell = 'ip link set lo up && exec "$0" "$@"'
  const command = [process.execPath, ...programCommand(file, args)]
  return start(['unshare', '--net', 'sh', '-c', shell, ...command])
}

function programCommand(file: string, args: string[]): string[] {
  const path = fileURLToPath(new URL(file, import.meta.url))
  return ['--conditions=source', '--import', 'tsx', path, ...args]
}

function start([command = '', ...args]: string[]): Program {
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit']
  // The loader is found from here, wherever the tests are started.
  const cwd = fileURLToPath(new URL('../..', import.meta.url))
  return spawn(command, args, { stdio, cwd })
}
