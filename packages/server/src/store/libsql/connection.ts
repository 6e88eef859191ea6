import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Client,
  createClient,
  type InStatement,
  type ResultSet,
  type Transaction,
} from '@libsql/client/sqlite3'
import { codeOf, StorageFailure, troubleOf } from '../storage-failure.ts'
import { isSpread, spreadOf } from './spread.ts'
import type { Step, ThreadSettings } from './thread-messages.ts'

/** SQLite itself waits this long for a lock before it answers SQLITE_BUSY; it cannot be stopped meanwhile. */
const BUSY_TIMEOUT_MS = 250
const BUSY_PAUSE_MS = 20

/**
 * One connection to the file, used inside a database thread: it may block. After SQLITE_BUSY libSQL leaves a
 * statement open, and every later commit of that connection fails (libsql-client-ts#352); so after any failure
 * that is not about the statement itself the connection is opened anew.
 */
export class Connection {
  readonly #client: Client
  readonly #settings: ThreadSettings
  #transaction: Transaction | null = null
  #isSuspect = false

  private constructor(client: Client, settings: ThreadSettings) {
    this.#client = client
    this.#settings = settings
  }

  static async open(settings: ThreadSettings): Promise<Connection> {
    // One connection: PRAGMAs hold for a connection, and a second one would open without them.
    const client = createClient({ url: settings.url, concurrency: 1, timeout: BUSY_TIMEOUT_MS })
    const connection = new Connection(client, settings)
    try {
      await connection.#patiently(() => connection.#prepare())
      return connection
    } catch (error) {
      client.close()
      throw error
    }
  }

  async run(step: Step): Promise<unknown[][]> {
    switch (step.kind) {
      case 'begin':
        await this.#begin()
        return []
      case 'commit':
        await this.#commit()
        return []
      case 'rollback':
        this.#rollback()
        return []
      case 'query':
        return this.#query(step.sql, step.parameters)
    }
  }

  close(): void {
    this.#client.close()
  }

  async #begin(): Promise<void> {
    this.#rollback()
    this.#transaction = await this.#patiently(() => this.#client.transaction('write'))
  }

  async #commit(): Promise<void> {
    if (this.#transaction === null) throw new Error('there is no transaction to commit')
    if (this.#isSuspect) throw new StorageFailure('a statement failed in it', 'TRANSACTION_CLOSED')
    await this.#watched(this.#transaction.commit())
    this.#transaction = null
  }

  #rollback(): void {
    const transaction = this.#transaction
    this.#transaction = null
    // Closing rolls back, and leaves alone what SQLite has rolled back by itself, as it may on a full disk.
    transaction?.close()
  }

  async #query(sql: string, parameters: readonly unknown[]): Promise<unknown[][]> {
    const transaction = this.#transaction
    if (transaction === null) {
      return rowsOf(await this.#patiently(() => this.#client.execute(statement(sql, parameters))))
    }
    if (!/^(savepoint|release|rollback) /.test(sql)) {
      return rowsOf(await this.#watched(transaction.execute(statement(sql, parameters))))
    }
    // Half the price of `execute`, which looks for rows by catching an error.
    await this.#watched(transaction.executeMultiple(sql))
    return []
  }

  async #watched<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      if (troubleOf(error) !== null) this.#isSuspect = true
      throw error
    }
  }

  /** Tries again for a while when another process holds the lock. Only for work outside a transaction. */
  async #patiently<T>(work: () => Promise<T>): Promise<T> {
    const deadline = Date.now() + this.#settings.lockWaitMs
    for (;;) {
      try {
        if (this.#isSuspect) await this.#reopen()
        return await this.#watched(work())
      } catch (error) {
        if (!codeOf(error).startsWith('SQLITE_BUSY') || Date.now() > deadline) throw error
        await sleep(BUSY_PAUSE_MS)
      }
    }
  }

  async #reopen(): Promise<void> {
    this.#client.reconnect()
    await this.#prepare()
    this.#isSuspect = false
  }

  async #prepare(): Promise<void> {
    for (const pragma of pragmas(this.#settings)) await this.#client.execute(`pragma ${pragma}`)
  }
}

/**
 * How many pages (of 4 KiB) the write-ahead log takes before they move into the database, while the writer waits. By
 * SQLite's 1,000 that is several times a second under load; later, pages that changed often move once.
 */
const CHECKPOINT_PAGES = 8_000

function pragmas({ role, synchronous }: ThreadSettings): string[] {
  const both = ['temp_store=memory']
  // Readers come back to the same pages less often than the writer, and the system has them cached as well.
  if (role === 'reader') return [...both, 'cache_size=-2000', 'query_only=1']
  return [
    ...both,
    'cache_size=-32000',
    'journal_mode=wal',
    `synchronous=${synchronous}`,
    `wal_autocheckpoint=${CHECKPOINT_PAGES}`,
    'journal_size_limit=67108864',
  ]
}

function statement(sql: string, parameters: readonly unknown[]): InStatement {
  return { sql, args: parameters.map(asInput) }
}

function asInput(value: unknown): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`a statement cannot take a ${typeof value}`)
}

/** libSQL's rows are objects with slow properties, which no message between threads would keep. */
function rowsOf({ columns, rows }: ResultSet): unknown[][] {
  return rows.map((row) =>
    columns.map((name, index) => (isSpread(name) ? spreadOf(row[index]) : row[index])),
  )
}
