import { Worker } from 'node:worker_threads'
import { StorageFailure } from '../storage-failure.ts'
import type { Answer, Step, ThreadSettings, ToThread } from './thread-messages.ts'

/** How long a thread may take to finish and close before it is stopped. */
const CLOSE_MAX_MS = 5_000

/** What can be asked of a database thread; tests put a slow disk or a crash in its place. */
export type StartThread = (settings: ThreadSettings) => Worker

export const startThread: StartThread = (workerData) => {
  const isSource = import.meta.url.endsWith('.ts')
  // On Node 20 a thread can't run its source: the tests have compiled it.
  const body = isSource ? '../../../.cache/thread.mjs' : './thread.js'
  return new Worker(new URL(body, import.meta.url), { workerData })
}

interface Call {
  step: Step
  resolve: (rows: unknown[][]) => void
  reject: (error: Error) => void
}

/**
 * The event loop's end of one database thread, for as long as that lives. Calls made in one turn of the event loop
 * travel together; the first of them that fails takes those behind it along.
 */
export class DatabaseThread {
  readonly #worker: Worker
  readonly #underWay = new Map<number, Call[]>()
  #gathered: Call[] = []
  #requests = 0
  #death: StorageFailure | null = null
  readonly #exited: Promise<unknown>

  constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (answer: Answer) => this.#take(answer))
    worker.on('error', (error) => this.#die(error))
    worker.on('messageerror', (error) => this.#die(error))
    this.#exited = new Promise((resolve) => worker.once('exit', resolve))
    worker.once('exit', () => this.#die())
  }

  get isAlive(): boolean {
    return this.#death === null
  }

  run(step: Step): Promise<unknown[][]> {
    if (this.#death !== null) return Promise.reject(this.#death)
    return new Promise((resolve, reject) => {
      this.#gathered.push({ step, resolve, reject })
      if (this.#gathered.length === 1) process.nextTick(() => this.#send())
    })
  }

  /** Lets it finish what it was sent, then ends it. */
  async close(): Promise<void> {
    this.#send()
    this.#post('close')
    const tooLate = setTimeout(() => this.kill(), CLOSE_MAX_MS)
    await this.#exited
    clearTimeout(tooLate)
  }

  /** Gives it up at once. A statement that it is carrying out may still go on for a while, unseen. */
  kill(): void {
    this.#die()
    void this.#worker.terminate()
  }

  #send(): void {
    const calls = this.#gathered
    if (calls.length === 0) return
    this.#gathered = []
    const id = ++this.#requests
    this.#underWay.set(id, calls)
    this.#post({ id, steps: calls.map((call) => call.step) })
  }

  #post(message: ToThread): void {
    this.#worker.postMessage(message)
  }

  #take({ id, rows, failure }: Answer): void {
    const calls = this.#underWay.get(id) ?? []
    this.#underWay.delete(id)
    calls.forEach((call, index) => {
      const answered = rows[index]
      if (answered !== undefined) call.resolve(answered)
      else call.reject(new StorageFailure(failure?.message ?? 'no answer', failure?.code ?? ''))
    })
  }

  #die(cause?: unknown): void {
    if (this.#death !== null) return
    this.#death = new StorageFailure('a database thread died', 'THREAD_DIED', { cause })
    const calls = [...this.#underWay.values(), this.#gathered].flat()
    this.#underWay.clear()
    this.#gathered = []
    for (const call of calls) call.reject(this.#death)
  }
}
