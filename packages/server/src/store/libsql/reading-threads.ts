import { DatabaseThread, type StartThread } from './database-thread.ts'
import type { Step, ThreadSettings } from './thread-messages.ts'
import { StorageFailure } from '../storage-failure.ts'

interface Call {
  step: Step
  resolve: (rows: unknown[][]) => void
  reject: (error: unknown) => void
}

/**
 * A few threads that read, each with one statement at a time. A statement that takes longer than the limit is
 * refused and its thread given up, for SQLite cannot be interrupted from outside; a new one takes its place.
 */
export class ReadingThreads {
  readonly #start: () => DatabaseThread
  readonly #limitMs: number
  readonly #idle: DatabaseThread[] = []
  readonly #busy = new Set<DatabaseThread>()
  readonly #waiting: Call[] = []

  constructor(start: StartThread, settings: ThreadSettings, count: number, limitMs: number) {
    this.#start = () => new DatabaseThread(start(settings))
    this.#limitMs = limitMs
    for (let i = 0; i < count; i++) this.#idle.push(this.#start())
  }

  query = (sql: string, parameters: readonly unknown[]): Promise<unknown[][]> =>
    new Promise((resolve, reject) => {
      this.#waiting.push({ step: { kind: 'query', sql, parameters }, resolve, reject })
      this.#next()
    })

  async close(): Promise<void> {
    await Promise.all([...this.#idle, ...this.#busy].map((thread) => thread.close()))
  }

  #next(): void {
    const thread = this.#idle.pop()
    if (thread === undefined) return
    const call = this.#waiting.shift()
    if (call === undefined) this.#idle.push(thread)
    else void this.#carryOut(call, thread)
  }

  async #carryOut({ step, resolve, reject }: Call, chosen: DatabaseThread): Promise<void> {
    const thread = chosen.isAlive ? chosen : this.#start()
    this.#busy.add(thread)
    let isLate = false
    const limit = setTimeout(() => {
      isLate = true
      thread.giveUp()
    }, this.#limitMs)
    try {
      resolve(await thread.run(step))
    } catch (error) {
      reject(isLate ? new StorageFailure('a read took too long', 'TIME_LIMIT') : error)
    }
    clearTimeout(limit)
    this.#busy.delete(thread)
    this.#idle.push(thread)
    this.#next()
  }
}
