import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { prepareLookUps } from './journal/tx-queries.ts'
import { openLibsql } from './libsql/open-libsql.ts'
import { migrate } from './migrate.ts'
import { prepareReads } from './reads/queries.ts'

const folder = mkdtempSync(join(tmpdir(), 'tealight-plans-'))
const url = `file:${join(folder, 'plans.db')}`
const database = openLibsql({ url, synchronous: 'full', readLimitMs: 5_000 })
await migrate(database)
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const queries = { ...prepareReads(database), ...prepareLookUps(database) }

/** What queries call that which they have made of rows: no table is called so. */
const MADE = String.raw`(given|told|found|scored|steps|together|levels|busy|CONSTANT ROW|\(subquery-\d+\))(\n|$)`

/** The steps of SQLite's plan, as it tells them. */
async function planOf(name: keyof typeof queries): Promise<string> {
  const { sql } = queries[name].getQuery()
  const steps = await database.line.query(`explain query plan ${sql}`, [])
  return steps.map(([, , , detail]) => String(detail)).join('\n')
}

describe('every query has its index', () => {
  test.each(Object.keys(queries) as (keyof typeof queries)[])('%s', async (name) => {
    // The keys that a query is given are read from end to end, the texts of one row, and what it has made of rows itself;
    // no table is.
    expect(await planOf(name)).not.toMatch(
      new RegExp(
        `SCAN (?!entry|json_each|text VIRTUAL|search_words VIRTUAL TABLE INDEX \\d+:M|${MADE})`,
      ),
    )
  })

  test.each([
    ['active', 'conversations_active'],
    ['waitingDown', 'conversations_active'],
    ['waitingUp', 'conversations_active'],
    ['waitingCount', 'conversations_active'],
    ['waiting', 'conversations_active'],
    ['firstAnswers', 'conversations_answered'],
    ['ownedDown', 'conversations_mine'],
    ['ownedUp', 'conversations_mine'],
    ['ownedCount', 'conversations_mine'],
    ['livelyDown', 'conversations_lively'],
    ['livelyUp', 'conversations_lively'],
    ['livelyCount', 'conversations_lively'],
    ['newestDown', 'conversations_newest'],
    ['newestUp', 'conversations_newest'],
    ['newestCount', 'conversations_newest'],
    ['ofVisitor', 'conversations_visitor'],
    ['ofVisitorsSince', 'conversations_visitor'],
    ['quoting', 'messages_seq'],
    ['transcript', 'messages_seq'],
    ['messagesSince', 'messages_rev'],
    ['bearers', 'sqlite_autoindex_visitor_tokens_1'],
    ['person', 'visitors_external'],
    ['blocked', 'visitors_blocked'],
    ['blockCount', 'visitors_blocked'],
    ['networkOf', 'visitor_tokens_network'],
    ['talksOf', 'conversations_visitor'],
    ['spamDown', 'conversations_spam'],
    ['spamUp', 'conversations_spam'],
    ['spamCount', 'conversations_spam'],
    ['counts_slot', 'facts_told (workspace_id=? AND kind=? AND at>? AND at<?)'],
    ['counts_tag', 'facts_told (workspace_id=? AND kind=? AND at>? AND at<?)'],
    ['times_slot', 'facts_told (workspace_id=? AND kind=? AND at>? AND at<?)'],
    ['times_agent', 'facts_told (workspace_id=? AND kind=? AND at>? AND at<?)'],
    ['scores', 'facts_told (workspace_id=? AND kind=? AND at>? AND at<?)'],
    ['busy', 'facts_told (workspace_id=? AND kind=? AND at>? AND at<?)'],
    ['newestFacts', 'facts_told (workspace_id=? AND kind=? AND at>? AND at<?)'],
    ['concurrency', 'facts_told (workspace_id=? AND kind=? AND at<?)'],
    ['byEmail', 'visitors_email (workspace_id=? AND <expr>=?)'],
    ['byUserId', 'visitors_user (workspace_id=? AND external_id=?)'],
    ['mergedInto', 'visitors_merged'],
    ['othersOf', 'visitors_merged'],
    ['personNotes', 'sqlite_autoindex_person_notes_1 (workspace_id=? AND visitor_id=?)'],
    ['entriesIn', 'messages_seq'],
    ['changedConversations', 'conversations_rev'],
  ] as const)('%s takes %s', async (name, index) => {
    expect(await planOf(name)).toContain(`USING INDEX ${index}`)
  })

  test.each(['foundMessages', 'foundVisitors'] as const)('%s looks up numbers', async (name) => {
    expect(await planOf(name)).toContain('search_entries USING INTEGER PRIMARY KEY')
  })
})
