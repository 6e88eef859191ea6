import { type ChildProcess, fork, type ForkOptions } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What another process can be asked, by name. It answers with `answerAsked`. */
export type Deeds = Record<string, (input: never) => unknown>

/** How long a process may take to leave by itself. */
const LEAVE_MS = 8_000

interface Call {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

interface Answer {
  id: number
  value: unknown
  failure: string | null
}

/** This process's end of the channel to another one. */
export class Remote<Does extends Deeds> {
  readonly child: ChildProcess
  readonly #calls = new Map<number, Call>()
  #asked = 0

  constructor(child: ChildProcess) {
    this.child = child
    child.on('message', (answer) => this.#take(answer))
    child.once('exit', (code, signal) => this.#lose(`it ended with ${signal ?? code}`))
  }

  ask<Name extends keyof Does & string>(
    name: Name,
    input: Parameters<Does[Name]>[0],
  ): Promise<Awaited<ReturnType<Does[Name]>>> {
    const id = (this.#asked += 1)
    return new Promise((resolve, reject) => {
      // Both ends are typed by the same deeds; the channel in between is not.
      this.#calls.set(id, { resolve: (value) => resolve(value as never), reject })
      this.child.send({ id, name, input }, (error) => error && reject(error))
    })
  }

  stop(): Promise<void> {
    return stopProcess(this.child)
  }

  #take(message: unknown): void {
    if (!isAnswer(message)) return
    const call = this.#calls.get(message.id)
    this.#calls.delete(message.id)
    if (message.failure === null) call?.resolve(message.value)
    else call?.reject(new Error(message.failure))
  }

  #lose(why: string): void {
    for (const { reject } of this.#calls.values()) reject(new Error(`a process is gone: ${why}`))
    this.#calls.clear()
  }
}

/** Asks a process to leave, and cuts it off when it does not. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const left = once(child, 'exit')
  child.kill('SIGTERM')
  const tooLate = setTimeout(() => child.kill('SIGKILL'), LEAVE_MS)
  await left
  clearTimeout(tooLate)
}

/** Starts a program, by its path or one of the benchmark's own relative to this folder. */
export function startRemote<Does extends Deeds>(
  program: string,
  options: ForkOptions = {},
): Remote<Does> {
  const path = fileURLToPath(new URL(program, import.meta.url))
  const child = fork(path, [], { execArgv: [], serialization: 'advanced', ...options })
  endWithUs(child, 'SIGKILL')
  return new Remote(child)
}

/** Nothing that a run started outlives it. */
export function endWithUs(child: ChildProcess, signal: NodeJS.Signals): void {
  const end = () => child.kill(signal)
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
}

/** In the other process: does what is asked. */
export function answerAsked(deeds: Deeds): void {
  process.on('message', (message) => {
    if (!isQuestion(message)) return
    const { id, name, input } = message
    void answer(() => deeds[name]?.(input as never)).then((given) =>
      process.send?.({ id, ...given }),
    )
  })
}

async function answer(deed: () => unknown): Promise<Omit<Answer, 'id'>> {
  try {
    return { value: await deed(), failure: null }
  } catch (error) {
    return { value: null, failure: String(error) }
  }
}

function isQuestion(message: unknown): message is { id: number; name: string; input: unknown } {
  return typeof message === 'object' && message !== null && 'name' in message && 'id' in message
}

function isAnswer(message: unknown): message is Answer {
  return typeof message === 'object' && message !== null && 'failure' in message && 'id' in message
}
