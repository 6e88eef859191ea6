import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './postgres.ts'

/** One kind of database, for suites that run on each. */
export interface DatabaseKind {
  name: 'libSQL' | 'PostgreSQL'
  /** The connection string of a fresh, empty database. */
  freshUrl(): Promise<string>
  stop(): Promise<void>
}

/** Every kind that can be had on this machine. */
export async function databaseKinds(): Promise<DatabaseKind[]> {
  const postgres = await startPostgres()
  const kinds = [libsql()]
  if (postgres !== null) {
    const freshUrl = () => postgres.createDatabase()
    kinds.push({ name: 'PostgreSQL', freshUrl, stop: () => postgres.stop() })
  }
  return kinds
}

function libsql(): DatabaseKind {
  const folder = mkdtempSync(join(tmpdir(), 'tealight-db-'))
  let made = 0
  return {
    name: 'libSQL',
    freshUrl: () => Promise.resolve(`file:${join(folder, `test-${++made}.db`)}`),
    stop: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  }
}
