import { and, asc, eq, gt } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { entriesOf, type Entry, personNoteEntry } from './entries.ts'
import { isMessageOf, isPersonNoteOf, isVisitorOf } from './queries.ts'
import { writeEntries } from './write-entries.ts'

/**
 * Which words are kept of a text: raised when `domain/search/words.ts` makes others of it. The migration that made the
 * table noted 1 where there was nothing to index.
 */
const EDITION = '1'
const PAGE = 500

/**
 * Gives their words to the entries of what was written before there was a search, or before it knew other words. Where
 * it was interrupted it begins again, which does no harm.
 */
export async function indexOld(database: Database): Promise<void> {
  await once(database, 'search', async () => {
    await indexPages(database, (after) => messagesFrom(database, after))
    await indexPages(database, (after) => visitorsFrom(database, after))
  })
  // They came to the search later.
  await once(database, 'search-person-notes', async () => {
    await database.line.query(ENTER_NOTES, [])
    await indexPages(database, (after) => notesFrom(database, after))
  })
}

const ENTER_NOTES = `insert into search_entries (workspace_id, kind, conversation_id, id)
  select workspace_id, 'person-note', visitor_id, id from person_notes where true order by at
  on conflict do nothing`

/** Does it unless it was done for this edition. */
async function once(
  { writing, schema: { installation } }: Database,
  name: string,
  index: () => Promise<void>,
): Promise<void> {
  const [kept] = await writing.select().from(installation).where(eq(installation.name, name))
  if (kept?.value === EDITION) return
  await index()
  await writing
    .insert(installation)
    .values({ name, value: EDITION })
    .onConflictDoUpdate({ target: installation.name, set: { value: EDITION } })
}

interface Page {
  entries: Entry[]
  /** The number of the last; undefined: there are no more. */
  last: number | undefined
}

/** A page at a time, so that no transaction grows with the workspace. */
async function indexPages(
  database: Database,
  readFrom: (after: number) => Promise<Page>,
): Promise<void> {
  const { line } = database
  let after = 0
  while (true) {
    const { entries, last } = await readFrom(after)
    if (last === undefined) return
    await Promise.all([line.begin(), writeEntries(database, entries), line.commit()])
    after = last
  }
}

async function messagesFrom(database: Database, after: number): Promise<Page> {
  const { writing, schema, dialect } = database
  const { searchEntries: entries, messages } = schema
  const found = await writing
    .select({ number: entries.number, record: messages })
    .from(entries)
    .innerJoin(messages, isMessageOf(schema))
    .where(and(gt(entries.number, after), eq(entries.kind, 'message')))
    .orderBy(asc(entries.number))
    .limit(PAGE)
  const records = found.map(({ record }) => ({ kind: 'message', record }) as const)
  return { entries: entriesOf(records, dialect.fullText), last: found.at(-1)?.number }
}

async function visitorsFrom(database: Database, after: number): Promise<Page> {
  const { writing, schema, dialect } = database
  const { searchEntries: entries, visitors } = schema
  const found = await writing
    .select({ number: entries.number, record: visitors })
    .from(entries)
    .innerJoin(visitors, isVisitorOf(schema))
    .where(and(gt(entries.number, after), eq(entries.kind, 'visitor')))
    .orderBy(asc(entries.number))
    .limit(PAGE)
  const records = found.map(({ record }) => ({ kind: 'visitor', record }) as const)
  return { entries: entriesOf(records, dialect.fullText), last: found.at(-1)?.number }
}

async function notesFrom(database: Database, after: number): Promise<Page> {
  const { writing, schema, dialect } = database
  const { searchEntries: entries, personNotes } = schema
  const found = await writing
    .select({ number: entries.number, note: personNotes })
    .from(entries)
    .innerJoin(personNotes, isPersonNoteOf(schema))
    .where(and(gt(entries.number, after), eq(entries.kind, 'person-note')))
    .orderBy(asc(entries.number))
    .limit(PAGE)
  const noted = found.map(({ note }) => personNoteEntry(note, dialect.fullText))
  return { entries: noted, last: found.at(-1)?.number }
}
