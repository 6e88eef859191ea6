import { type AnyColumn, type Placeholder, type SQL, sql } from 'drizzle-orm'
import { type FullText, fts5, tsvector } from './search/full-text.ts'

/*
 * All that differs between the two databases once a statement is built. Everything wide comes as one JSON
 * parameter, so that every statement's text is constant however many rows it is about.
 */

export interface Dialect {
  /** The entries of the JSON array that a parameter holds: rows named `entry`, with the one column `value`. */
  entries(parameter: Placeholder): SQL
  /** The texts of a JSON array: rows named `text`, with the one column `value`. */
  texts(array: SQL | AnyColumn): SQL
  /** Takes what `->>` answers as a whole number. */
  asInteger(text: SQL): SQL
  /**
   * Of the values of a group, as a `StoredSpread`. The column of the result that has it must be called `spread_…`.
   */
  spread(values: AnyColumn): SQL
  /** The end of a select that keeps others from writing the rows until the transaction ends. */
  readonly forUpdate: SQL
  /** A statement that lets one process alone go on until its transaction ends. */
  readonly alone: string
  readonly fullText: FullText
}

export const sqliteDialect: Dialect = {
  // Parsed once for an entry, not once for each of its fields; the limit keeps SQLite from merging that away.
  entries: (parameter) =>
    sql`(select jsonb(value) as value from json_each(${parameter}) limit -1) as entry`,
  texts: (array) => sql`json_each(${array}) as text`,
  asInteger: (text) => text,
  // It knows no percentiles: libsql/spread.ts makes them of this.
  spread: (values) => sql`group_concat(${values})`,
  // A transaction begins with the lock on the whole database: there is nothing left to lock.
  forUpdate: sql``,
  alone: 'select 1',
  fullText: fts5,
}

/** Any number will do, as long as nothing else in the database locks it. */
const LOCK_NUMBER = 7_325_448

export const pgDialect: Dialect = {
  entries: (parameter) => sql`jsonb_array_elements(${parameter}::jsonb) as entry`,
  texts: (array) => sql`jsonb_array_elements_text(${array}) as text (value)`,
  asInteger: (text) => sql`(${text})::bigint`,
  spread: (values) =>
    sql`json_build_array(count(${values}), sum(${values}),
      to_json(percentile_disc(array[0.5, 0.9]) within group (order by ${values})))`,
  forUpdate: sql`for update`,
  alone: `select pg_advisory_xact_lock(${LOCK_NUMBER})`,
  fullText: tsvector,
}

/** A text field of an entry. */
export function textOf(field: string): SQL {
  return sql`entry.value ->> ${sql.raw(`'${field}'`)}`
}

/** A field of an entry, in the type of the column. */
export function fieldFor(dialect: Dialect, column: AnyColumn, field: string): SQL {
  switch (column.dataType) {
    case 'number':
      return dialect.asInteger(textOf(field))
    case 'json':
      return sql`nullif(entry.value -> ${sql.raw(`'${field}'`)}, 'null')`
    default:
      return textOf(field)
  }
}

/** Whether columns have the values of some entry's fields of the same names. */
export function among(
  dialect: Dialect,
  parameter: Placeholder,
  columns: Readonly<Record<string, AnyColumn>>,
): SQL {
  const names = sql.join(Object.values(columns), sql`, `)
  const fields = sql.join(
    Object.keys(columns).map((field) => textOf(field)),
    sql`, `,
  )
  return sql`(${names}) in (select ${fields} from ${dialect.entries(parameter)})`
}
