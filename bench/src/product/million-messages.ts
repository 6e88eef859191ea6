import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { openStore } from '@tealight/server/store'
import { rowsOf } from '../floors/raw-writes.ts'
import { settleIn } from './village.ts'

const CONVERSATIONS = 20_000
const MESSAGES_EACH = 50
const MIGRATIONS = new URL('../../../packages/server/migrations/sqlite/', import.meta.url)

/** What differs from the first row of its kind; `i` counts from 1. All else is copied. */
const VISITOR = { id: `'v-visitor-' || i`, token_hash: `'hash-' || i`, rev: '10 + i' }
const CONVERSATION = {
  id: `'bench-thread-' || i`,
  visitor_id: `'v-visitor-' || i`,
  rev: '100000 + i',
  status: `case when i % 100 = 0 then 'queued' else 'resolved' end`,
  queued_at: 'case when i % 100 = 0 then t.created_at else null end',
  resolved_at: 'case when i % 100 = 0 then null else t.created_at end',
  message_count: String(MESSAGES_EACH),
}
const MESSAGE = {
  id: `'m-' || i`,
  conversation_id: `'bench-thread-' || ((i - 1) / ${MESSAGES_EACH} + 1)`,
  seq: `(i - 1) % ${MESSAGES_EACH} + 1`,
  step: `(i - 1) % ${MESSAGES_EACH} + 1`,
  rev: '1000000 + i',
}

/**
 * The folder of a database with a million messages. It is made once for each state of the migrations and kept among
 * the system's temporary files.
 */
export async function millionMessages(): Promise<string> {
  const folder = join(tmpdir(), `tealight-bench-million-${fingerprint()}`)
  if (existsSync(folder)) return folder
  const making = `${folder}-${process.pid}`
  await mkdir(making, { recursive: true })
  const path = join(making, 'tealight.db')
  const store = await openStore({ url: `file:${path}` })
  await settleIn(store, 1)
  await store.close()
  fill(path)
  await rename(making, folder).catch(() => rm(making, { recursive: true }))
  return folder
}

function fill(path: string): void {
  const database = new Database(path)
  for (const pragma of ['synchronous=off', 'cache_size=-512000', 'temp_store=memory'])
    database.pragma(pragma)
  database.exec('begin')
  multiply(database, 'visitors', CONVERSATIONS, VISITOR)
  multiply(database, 'conversations', CONVERSATIONS, CONVERSATION)
  multiply(database, 'messages', CONVERSATIONS * MESSAGES_EACH, MESSAGE)
  database.exec(`update counters set rev = 10000000 where rev = (select max(rev) from counters)`)
  database.exec('commit')
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}

/** Copies the table's first row so many times, with what differs. */
function multiply(
  database: Database.Database,
  table: string,
  count: number,
  differing: Record<string, string>,
) {
  const columns = rowsOf(database, `select * from ${table} limit 1`).flatMap(Object.keys)
  const values = columns.map((column) => differing[column] ?? `t.${column}`)
  database.exec(`
    with recursive numbers(i) as (select 1 union all select i + 1 from numbers where i < ${count})
    insert into ${table} (${columns.join(', ')})
    select ${values.join(', ')} from numbers, (select * from ${table} limit 1) as t`)
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(MIGRATIONS).filter((each) => each.endsWith('.sql'))) {
    hash.update(readFileSync(new URL(name, MIGRATIONS)))
  }
  return hash.digest('hex').slice(0, 12)
}
