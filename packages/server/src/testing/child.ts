import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** Starts one of this folder's programs from its source, in a process of its own. */
export function startProgram(
  file: string,
  ...args: string[]
): ChildProcessByStdio<null, Readable, null> {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const loader = ['--conditions=source', '--import', 'tsx']
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit']
  // The loader is found from here, wherever the tests are started.
  const cwd = fileURLToPath(new URL('../..', import.meta.url))
  return spawn(process.execPath, [...loader, path, ...args], { stdio, cwd })
}
