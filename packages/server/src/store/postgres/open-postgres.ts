import { drizzle } from 'drizzle-orm/pg-proxy'
import pg from 'pg'
import type { Database, Db, Query } from '../database.ts'
import { pgDialect } from '../dialect.ts'
import * as schema from '../schema.pg.ts'
import { codeOf } from '../storage-failure.ts'
import { StoreUnopened } from '../store-unopened.ts'
import { statementFor } from './statement.ts'
import { WritingConnection } from './writing-connection.ts'

const READERS_MAX = 8
const CONNECT_LIMIT_MS = 5_000

export interface PostgresOptions {
  url: string
  /** `normal` is faster and may lose the last commits when the database's machine fails. */
  synchronous: 'full' | 'normal'
  /** How long a read may take. */
  readLimitMs: number
  onFault: (error: unknown) => void
}

/** Opens a PostgreSQL database: one connection that writes and a pool that reads. */
export async function openPostgres(options: PostgresOptions): Promise<Database> {
  const { url, synchronous, readLimitMs, onFault } = options
  const connection = { connectionString: url, connectionTimeoutMillis: CONNECT_LIMIT_MS }
  const line = new WritingConnection({
    ...connection,
    application_name: 'tealight writer',
    // Not `local`: what is acknowledged is on the disk, and on standbys where the operator asks for that.
    options: `-c synchronous_commit=${synchronous === 'full' ? 'on' : 'off'}`,
  })
  const pool = new pg.Pool({
    ...connection,
    application_name: 'tealight reader',
    max: READERS_MAX,
    statement_timeout: readLimitMs,
    // To compile a report takes longer than to carry it out.
    options: '-c jit=off',
  })
  // An idle connection that breaks is replaced by the pool; unheard, its error would end the process.
  pool.on('error', onFault)
  const database: Database = {
    dialect: pgDialect,
    schema,
    migrations: new URL('../../../migrations/pg/', import.meta.url),
    line,
    writing: over(line.query),
    reading: over(
      async (sql, parameters) => (await pool.query(statementFor(sql, parameters))).rows,
    ),
    async close() {
      await Promise.all([line.close(), pool.end()])
    },
  }
  await proveOpen(database, url)
  return database
}

async function proveOpen(database: Database, url: string): Promise<void> {
  try {
    await database.line.begin()
    await database.line.rollback()
  } catch (error) {
    await database.close()
    const said = codeOf(error) || (error instanceof Error ? error.message : String(error))
    throw new StoreUnopened(`The database ${placeOf(url)} cannot be reached (${said}).`, {
      cause: error,
    })
  }
}

/** Where a database is, without the password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `postgres://${host}${pathname}`
  } catch {
    return 'postgres://…'
  }
}

function over(query: Query): Db {
  return drizzle(async (sql, parameters) => ({ rows: await query(sql, parameters) }))
}
