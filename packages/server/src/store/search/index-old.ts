import { and, asc, eq, gt } from 'drizzle-orm'
import type { EntityRecord } from '../../domain/entities.ts'
import type { Database } from '../database.ts'
import { asRows } from '../wide.ts'
import { entriesOf } from './entries.ts'
import { isMessageOf, isVisitorOf } from './queries.ts'

/**
 * Which words are kept of a text: raised when `domain/search/words.ts` makes others of it. The migration that made the
 * table noted 1 where there was nothing to index.
 */
const EDITION = '1'
const NAME = 'search'
const PAGE = 500

/**
 * Gives their words to the entries of what was written before there was a search, or before it knew other words. Where
 * it was interrupted it begins again, which does no harm.
 */
export async function indexOld(database: Database): Promise<void> {
  const { writing, schema } = database
  const { installation } = schema
  const [kept] = await writing.select().from(installation).where(eq(installation.name, NAME))
  if (kept?.value === EDITION) return
  await indexPages(database, (after) => messagesFrom(database, after))
  await indexPages(database, (after) => visitorsFrom(database, after))
  await writing
    .insert(installation)
    .values({ name: NAME, value: EDITION })
    .onConflictDoUpdate({ target: installation.name, set: { value: EDITION } })
}

type Numbered = EntityRecord & { number: number }

/** A page at a time, so that no transaction grows with the workspace. */
async function indexPages(
  { line, dialect: { fullText } }: Database,
  readFrom: (after: number) => Promise<Numbered[]>,
): Promise<void> {
  let after = 0
  while (true) {
    const page = await readFrom(after)
    const last = page.at(-1)
    if (!last) return
    const rows = asRows(entriesOf(page, fullText))
    await Promise.all([line.begin(), line.query(fullText.put, [rows]), line.commit()])
    after = last.number
  }
}

async function messagesFrom({ writing, schema }: Database, after: number): Promise<Numbered[]> {
  const { searchEntries: entries, messages } = schema
  const found = await writing
    .select({ number: entries.number, record: messages })
    .from(entries)
    .innerJoin(messages, isMessageOf(schema))
    .where(and(gt(entries.number, after), eq(entries.kind, 'message')))
    .orderBy(asc(entries.number))
    .limit(PAGE)
  return found.map((each) => ({ kind: 'message', ...each }))
}

async function visitorsFrom({ writing, schema }: Database, after: number): Promise<Numbered[]> {
  const { searchEntries: entries, visitors } = schema
  const found = await writing
    .select({ number: entries.number, record: visitors })
    .from(entries)
    .innerJoin(visitors, isVisitorOf(schema))
    .where(and(gt(entries.number, after), eq(entries.kind, 'visitor')))
    .orderBy(asc(entries.number))
    .limit(PAGE)
  return found.map((each) => ({ kind: 'visitor', ...each }))
}
