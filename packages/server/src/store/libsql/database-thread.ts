import { Worker } from 'node:worker_threads'
import { StorageFailure } from '../storage-failure.ts'
import type { Answer, Step, ThreadSettings, ToThread } from './thread-messages.ts'

/** How long a thread may take to finish and close before nobody waits for it any more. */
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
  #tellOver = (): void => {}
  /** Until it is dead, or nobody waits for it any more. */
  readonly #over = new Promise<void>((resolve) => (this.#tellOver = resolve))

  constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (answer: Answer) => this.#take(answer))
    worker.on('error', (error) => this.#die(error))
    worker.on('messageerror', (error) => this.#die(error))
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
    const tooLate = setTimeout(() => this.giveUp(), CLOSE_MAX_MS)
    await this.#over
    clearTimeout(tooLate)
  }

  /**
   * Gives it up at once. It ends by itself once it has carried out, unseen, what it was sent: ended from outside within
   * a call of libSQL's it would take the whole process along.
   */
  giveUp(): void {
    this.#die()
    this.#post('close')
    this.#worker.unref()
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
    this.#tellOver()
  }
}
