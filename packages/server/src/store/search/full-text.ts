import { type SQL, sql } from 'drizzle-orm'
import type { Term } from './query.ts'

/*
 * All that the two databases do differently to find words: FTS5 and tsvector. Both are fed with the words that
 * `domain/search/words.ts` makes, so that both find the same. The tables are made by the migration `search`.
 */

export interface FullText {
  /** Gives numbers to entries that have none yet. Takes entries as rows. */
  readonly enter: string
  /** Puts the `words` of entries at their numbers. Takes the same rows. */
  readonly put: string
  /** Words as that statement takes them, in order. */
  words(words: readonly string[]): string
  /** Terms as `isMatch` takes them. */
  terms(terms: readonly Term[]): string
  /** The number of the entry whose words a row holds. */
  readonly number: SQL
  isMatch(terms: SQL): SQL
}

/** A statement that gives numbers, over the rows of this source. */
function entering(rows: string): string {
  const fields = ['workspaceId', 'kind', 'conversationId', 'id'].map(
    (name) => `entry.value ->> '${name}'`,
  )
  return `insert into search_entries (workspace_id, kind, conversation_id, id)
    select ${fields.join(', ')} from ${rows} where true on conflict do nothing`
}

/** The rows of a source beside the entries that they name: one after the other, by the index. */
function named(rows: string): string {
  return `${rows} cross join search_entries e
    where e.workspace_id = entry.value ->> 'workspaceId' and e.kind = entry.value ->> 'kind'
      and e.conversation_id = entry.value ->> 'conversationId' and e.id = entry.value ->> 'id'`
}

const SQLITE_ROWS = '(select jsonb(value) as value from json_each(?) limit -1) as entry'
const PG_ROWS = 'jsonb_array_elements($1::jsonb) as entry'

export const fts5: FullText = {
  enter: entering(SQLITE_ROWS),
  put: `insert or replace into search_words (rowid, words)
    select e.number, entry.value ->> 'words' from ${named(SQLITE_ROWS)}`,
  words: (words) => words.join(' '),
  terms: (terms) =>
    terms.map(({ words, isBegun }) => `"${words.join(' ')}"${isBegun ? ' *' : ''}`).join(' AND '),
  number: sql`search_words.rowid`,
  isMatch: (terms) => sql`search_words match ${terms}`,
}

/** Positions above this are all the same to PostgreSQL. */
const LAST_POSITION = 16_383

export const tsvector: FullText = {
  enter: entering(PG_ROWS),
  put: `insert into search_words (number, words)
    select e.number, (entry.value ->> 'words')::tsvector from ${named(PG_ROWS)}
    on conflict (number) do update set words = excluded.words`,
  words: (words) =>
    words
      .slice(0, LAST_POSITION)
      .map((word, place) => `'${word}':${place + 1}`)
      .join(' '),
  terms: (terms) => terms.map((term) => `(${asPhrase(term)})`).join(' & '),
  number: sql`search_words.number`,
  isMatch: (terms) => sql`search_words.words @@ ${terms}::tsquery`,
}

function asPhrase({ words, isBegun }: Term): string {
  const last = words.length - 1
  return words
    .map((word, place) => `'${word}'${isBegun && place === last ? ':*' : ''}`)
    .join(' <-> ')
}
