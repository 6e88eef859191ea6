import type { WritingLine } from '../database.ts'
import { DatabaseThread, type StartThread } from './database-thread.ts'
import type { ThreadSettings } from './thread-messages.ts'

/**
 * The line to the one thread that writes. A thread that died is replaced when the next transaction begins, never
 * within one: what is left of that must not be written outside it.
 */
export class WritingThread implements WritingLine {
  readonly #start: StartThread
  readonly #settings: ThreadSettings
  #thread: DatabaseThread

  constructor(start: StartThread, settings: ThreadSettings) {
    this.#start = start
    this.#settings = settings
    this.#thread = new DatabaseThread(start(settings))
  }

  query = (sql: string, parameters: readonly unknown[]): Promise<unknown[][]> =>
    this.#thread.run({ kind: 'query', sql, parameters })

  async begin(): Promise<void> {
    if (!this.#thread.isAlive) this.#thread = new DatabaseThread(this.#start(this.#settings))
    await this.#thread.run({ kind: 'begin' })
  }

  async commit(): Promise<void> {
    await this.#thread.run({ kind: 'commit' })
  }

  async rollback(): Promise<void> {
    if (this.#thread.isAlive) await this.#thread.run({ kind: 'rollback' })
  }

  close(): Promise<void> {
    return this.#thread.close()
  }
}
