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
const WORDS = 20_000
const WORDS_EACH = 9
const MIGRATIONS = new URL('../../../packages/server/migrations/sqlite/', import.meta.url)

/** The number of a word for the i-th message. As in any language, few words are most of what is said. */
function commonAs(place: number): string {
  const share = `((i * ${7_919 + place * 104_729} + i / 977 * ${31 + place}) % 9973 / 9973.0)`
  return `cast(${WORDS} * ${share} * ${share} * ${share} * ${share} as integer)`
}

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
  at: `t.at + i`,
  text: `(select group_concat(word, ' ') from (select word from bench_words
    where n in (${Array.from({ length: WORDS_EACH }, (_, place) => commonAs(place)).join(', ')})))`,
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
  // What has come in past the journal is made findable as the store is opened.
  await (await openStore({ url: `file:${path}` })).close()
  await rename(making, folder).catch(() => rm(making, { recursive: true }))
  return folder
}

function fill(path: string): void {
  const database = new Database(path)
  for (const pragma of ['synchronous=off', 'cache_size=-512000', 'temp_store=memory'])
    database.pragma(pragma)
  database.exec('begin')
  database.exec('create temp table bench_words (n integer primary key, word text)')
  const add = database.prepare('insert into bench_words values (?, ?)')
  for (let n = 0; n < WORDS; n += 1) add.run(n, benchWord(n))
  multiply(database, 'visitors', CONVERSATIONS, VISITOR)
  multiply(database, 'conversations', CONVERSATIONS, CONVERSATION)
  multiply(database, 'messages', CONVERSATIONS * MESSAGES_EACH, MESSAGE)
  database.exec(`insert into search_entries (workspace_id, kind, conversation_id, id)
    select workspace_id, 'message', conversation_id, id from messages where id like 'm-%' order by at`)
  database.exec(`delete from installation where name = 'search'`)
  database.exec(`update counters set rev = 10000000 where rev = (select max(rev) from counters)`)
  database.exec('commit')
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}

const SYLLABLES = ['ka', 'lo', 'mi', 'ne', 'ru', 'sa', 'ti', 'vo', 'ze', 'pa']

/** A word that can be said: the more common, the shorter. */
export function benchWord(n: number): string {
  return [...String(n)].map((digit) => SYLLABLES[Number(digit)]).join('')
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
