import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, dirname, join } from 'node:path'
import { root } from '../root.mjs'
import { Stop } from './stop.mjs'

/** What a shell answers for a program that a signal ended. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
/** How long a program may take to end in good order. */
const PATIENCE_MS = 3_000
const isWindows = process.platform === 'win32'
const running = new Set()

/**
 * Runs a program and shows what it prints as it comes. Resolves to its exit code.
 * Programs of the workspace's packages are found by their names.
 */
export async function runShown(program, args, options = {}) {
  const child = launch(program, args, { ...options, stdio: 'inherit' })
  return ended(child)
}

/** Runs a program and keeps what it prints, for those who ask or when it fails. */
export async function runKept(program, args, options = {}) {
  const child = launch(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const kept = []
  child.stdout.on('data', (bytes) => kept.push(bytes))
  child.stderr.on('data', (bytes) => kept.push(bytes))
  const code = await ended(child, options.limitMs)
  return { code, output: Buffer.concat(kept).toString() }
}

/** Starts a program that runs until it is ended with `endOf`. */
export function launch(program, args, { cwd = root, env = {}, stdio = 'inherit', shell } = {}) {
  const child = spawn(program, args, {
    cwd,
    stdio,
    // On Windows npm's programs are command files, which only a shell can start.
    shell: shell ?? isWindows,
    // A group of its own, so that what it starts ends with it.
    detached: !isWindows,
    env: { ...process.env, ...env, PATH: programsOf(cwd) },
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/**
 * From now on whoever stops this process stops what it runs, too.
 * Returns what ends this, for a process that goes on to answer signals in its own way.
 */
export function endTogether() {
  let stopping
  const stop = (signal) => {
    // The same Ctrl-C may come twice: from the terminal, and from npm, which passes it on.
    stopping ??= endAll().then(() => process.exit(EXIT_CODES[signal]))
  }
  for (const signal in EXIT_CODES) process.on(signal, stop)
  return () => {
    for (const signal in EXIT_CODES) process.off(signal, stop)
  }
}

async function endAll() {
  await Promise.all([...running].map(endOf))
}

/** Ends a program, at once if it does not do so by itself. Resolves when it is gone. */
export async function endOf(child) {
  if (!running.has(child)) return
  const impatient = setTimeout(() => end(child, 'SIGKILL'), PATIENCE_MS)
  const gone = once(child, 'exit')
  end(child)
  await gone
  clearTimeout(impatient)
}

/** Ends a program and everything that it started. */
function end(child, signal = 'SIGTERM') {
  try {
    if (isWindows) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

async function ended(child, limitMs) {
  const alarm = limitMs && setTimeout(() => end(child, 'SIGKILL'), limitMs)
  try {
    const [code] = await once(child, 'close')
    return code ?? 1
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    throw new Stop(`The program ${child.spawnfile} is not installed.`)
  } finally {
    clearTimeout(alarm)
  }
}

/** The package's programs, the workspace's, this very Node before any other, then the machine's. */
function programsOf(folder) {
  const bins = [folder, root].map((home) => join(home, 'node_modules', '.bin'))
  return [...bins, dirname(process.execPath), process.env.PATH].join(delimiter)
}
