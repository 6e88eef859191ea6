import { existsSync } from 'node:fs'
import { cp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'libsql'
import { foldFacts } from '@tealight/server/fold-facts'
import { openStore } from '@tealight/server/store'
import { say } from '../program/run.ts'
import { millionMessages } from './million-messages.ts'

const BEGIN = Date.parse('2025-01-01T00:00Z')
const YEAR_MS = 365 * 24 * 60 * 60 * 1000
/** As many as the conversations have been given. */
const CONVERSATIONS = 20_000
const MESSAGES_EACH = 50
const FIRST_REV = 100_000
const AGENTS = 20
const TAGS = 5

const NUMBER = `cast(substr(conversation_id, ${'bench-thread-'.length + 1}) as integer)`
const BEGUN = `${BEGIN} + ${NUMBER} * ${Math.floor(YEAR_MS / CONVERSATIONS)}`
const AGENT = `'bench-agent-' || (${NUMBER} % ${AGENTS})`
const NAMED = `'agentId', ${AGENT}, 'agentName', 'Ana'`

/** One conversation of forty is missed: its visitor writes and leaves. */
const IS_MISSED = `${NUMBER} % 40 = 0`
const EVENT = `case
  when seq = 2 and not ${IS_MISSED} then json_object('kind', 'claimed', ${NAMED})
  when seq = ${MESSAGES_EACH} and ${IS_MISSED} then json_object('kind', 'ended')
  when seq = ${MESSAGES_EACH} then json_object('kind', 'resolved', ${NAMED}) end`
const AUTHOR = `case
  when (${EVENT}) is not null then null
  when seq % 2 = 1 or ${IS_MISSED} then json_object('kind', 'visitor')
  else json_object('kind', 'agent', 'id', ${AGENT}, 'name', 'Ana') end`

/** Of so many of its messages facts are not made yet. */
export const MESSAGES_LEFT = 20_000

/**
 * The folder of a database with a million messages that were said in the course of 2025, question by question, by a
 * company of twenty agents; and with facts of all but the newest. It is made once for each state of the migrations.
 */
export async function yearOfMessages(): Promise<string> {
  const source = await millionMessages()
  const folder = `${source}-year`
  if (existsSync(folder)) return folder
  const making = `${folder}-${process.pid}`
  await cp(source, making, { recursive: true })
  const path = join(making, 'tealight.db')
  spread(path)
  say('facts of nearly all of them, once for all times')
  await makeFacts(path)
  await rename(making, folder).catch(() => rm(making, { recursive: true }))
  return folder
}

async function makeFacts(path: string): Promise<void> {
  const store = await openStore({ url: `file:${path}`, synchronous: 'normal' })
  const [workspaceId = ''] = await store.directory.unfolded()
  const { reports } = store.reads(workspaceId)
  const enough = FIRST_REV + CONVERSATIONS - MESSAGES_LEFT / MESSAGES_EACH
  while ((await reports.mark()).rev < enough) await foldFacts(store, workspaceId)
  await store.close()
}

function spread(path: string): void {
  const database = new Database(path)
  for (const pragma of ['synchronous=off', 'cache_size=-512000', 'temp_store=memory'])
    database.pragma(pragma)
  database.exec('begin')
  database.exec(`update messages set at = ${BEGUN} + seq * 40000 + seq * ${NUMBER} * 7919 % 30000,
    event = ${EVENT}, author = ${AUTHOR},
    type = case when (${EVENT}) is null then 'text' else 'system' end where id like 'm-%'`)
  database.exec(`update conversations set tag_ids = json_array('bench-tag-' || (rev % ${TAGS}))
    where id like 'bench-thread-%'`)
  database.exec('commit')
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}
