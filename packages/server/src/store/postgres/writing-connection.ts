import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { WritingLine } from '../database.ts'
import { StorageFailure } from '../storage-failure.ts'
import { statementFor } from './statement.ts'

/** How long a transaction waits for another node's lock, and for one statement. */
const LOCK_LIMIT_MS = 5_000
const STATEMENT_LIMIT_MS = 30_000

/** How often, and how far apart, it is asked what became of a commit whose answer was lost. */
const OUTCOME_TRIES = 10
const OUTCOME_PAUSE_MS = 300

/**
 * The one connection of this node that writes. When it breaks, a new one is made for the next transaction, never
 * within one: what is left of that must not be written outside it.
 */
export class WritingConnection implements WritingLine {
  readonly #config: pg.ClientConfig
  #client: Promise<pg.Client> | null = null
  #last: Promise<unknown> = Promise.resolve()
  /** The database's number of the transaction that is open. */
  #transaction: string | null = null

  constructor(config: pg.ClientConfig) {
    this.#config = {
      ...config,
      keepAlive: true,
      lock_timeout: LOCK_LIMIT_MS,
      statement_timeout: STATEMENT_LIMIT_MS,
    }
  }

  query = (sql: string, parameters: readonly unknown[]): Promise<unknown[][]> =>
    this.#inOrder(async (client) => (await client.query(statementFor(sql, parameters))).rows)

  begin(): Promise<void> {
    this.#client ??= this.#connect()
    return this.#inOrder(async (client) => {
      await client.query('begin')
      const { rows } = await client.query({ text: 'select txid_current()', rowMode: 'array' })
      this.#transaction = String(rows[0]?.[0])
    })
  }

  /** When the answer is lost with the connection, finds out whether the transaction was committed. */
  async commit(): Promise<void> {
    try {
      await this.#inOrder(async (client) => {
        const { command } = await client.query('commit')
        // So PostgreSQL answers, without an error, when a statement of the transaction has failed.
        if (command === 'ROLLBACK') throw new StorageFailure('rolled back', 'TRANSACTION_CLOSED')
      })
    } catch (error) {
      if (this.#client !== null || !(await this.#wasCommitted())) throw error
    }
  }

  async rollback(): Promise<void> {
    if (this.#client !== null) await this.query('rollback', [])
  }

  async close(): Promise<void> {
    const client = await this.#client?.catch(() => null)
    this.#client = null
    await client?.end()
  }

  /** One query after another: pg would queue them itself, but announces that it will not for ever. */
  #inOrder<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const connection = this.#client
    const result = this.#last.then(async () => {
      if (connection === null || connection !== this.#client) throw lost()
      try {
        return await work(await connection)
      } catch (error) {
        if (!isOfStatement(error)) this.#drop(connection)
        throw isOfServer(error) ? error : lost(error)
      }
    })
    this.#last = result.catch(() => undefined)
    return result
  }

  #connect(): Promise<pg.Client> {
    const client = new pg.Client(this.#config)
    const connection = client.connect().then(() => client)
    client.on('error', () => this.#drop(connection))
    return connection
  }

  #drop(connection: Promise<pg.Client>): void {
    if (this.#client === connection) this.#client = null
    connection.then((client) => client.end()).catch(() => undefined)
  }

  /** Without this a commit could stand that nobody is told of. */
  async #wasCommitted(): Promise<boolean> {
    for (let tries = 0; tries < OUTCOME_TRIES; tries++) {
      await sleep(OUTCOME_PAUSE_MS)
      const status = await this.#transactionStatus().catch(() => 'unknown')
      if (status === 'committed') return true
      if (status === 'aborted') return false
    }
    return false
  }

  async #transactionStatus(): Promise<unknown> {
    this.#client ??= this.#connect()
    const [[status] = []] = await this.query('select txid_status($1::bigint)', [this.#transaction])
    return status
  }
}

/** Whether the server answered at all, and whether the connection goes on after what it said. */
function isOfServer(error: unknown): error is pg.DatabaseError | StorageFailure {
  return error instanceof pg.DatabaseError || error instanceof StorageFailure
}

function isOfStatement(error: unknown): boolean {
  return isOfServer(error) && !('severity' in error && error.severity !== 'ERROR')
}

function lost(cause?: unknown): StorageFailure {
  return new StorageFailure('the connection to PostgreSQL is lost', 'CONNECTION_LOST', { cause })
}
