import { drizzle } from 'drizzle-orm/sqlite-proxy'
import type { Database, Db, Query } from '../database.ts'
import { sqliteDialect } from '../dialect.ts'
import * as schema from '../schema.sqlite.ts'
import { type StartThread, startThread } from './database-thread.ts'
import { ReadingThreads } from './reading-threads.ts'
import type { ThreadSettings } from './thread-messages.ts'
import { WritingThread } from './writing-thread.ts'

const LOCK_WAIT_MS = 2_000
const READERS = 2

export interface LibsqlOptions {
  /** `file:` and a path. */
  url: string
  /** `normal` is faster and may lose the last commits when the power fails; never when the process is killed. */
  synchronous: 'full' | 'normal'
  /** How long a read may take. */
  readLimitMs: number
}

/** Opens a libSQL file: one thread that writes and two that read, so that the event loop waits for no disk. */
export function openLibsql(options: LibsqlOptions, start: StartThread = startThread): Database {
  const { url, synchronous, readLimitMs } = options
  const settings = { url, synchronous, lockWaitMs: LOCK_WAIT_MS }
  const writer = new WritingThread(start, { ...settings, role: 'writer' })
  const reading: ThreadSettings = { ...settings, role: 'reader' }
  // They load while the writer brings the file up to date, and open it with their first read.
  const readers = new ReadingThreads(start, reading, READERS, readLimitMs)
  return {
    dialect: sqliteDialect,
    schema,
    migrations: new URL('../../../migrations/sqlite/', import.meta.url),
    line: writer,
    writing: over(writer.query),
    reading: over(readers.query),
    async close() {
      await readers.close()
      // The last to close folds the write-ahead log into the file.
      await writer.close()
    },
  }
}

/** The one cast: SQLite's builder answers the calls of PostgreSQL's that the store makes. */
function over(query: Query): Db {
  const database: unknown = drizzle(async (sql, parameters) => ({
    rows: await query(sql, parameters),
  }))
  return database as Db
}
