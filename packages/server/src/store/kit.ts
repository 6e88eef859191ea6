import * as pg from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'

/*
 * The few column builders that the schema is written with, once for each database. PostgreSQL's types are the
 * contract; SQLite's builders answer the same calls, which the one cast below says.
 */

export const pgKit = {
  table: pg.pgTable,
  text: (name: string) => pg.text(name),
  int: (name: string) => pg.bigint(name, { mode: 'number' }),
  json: (name: string) => pg.jsonb(name),
  /** Numbers the rows of a table in the order in which they are put. */
  number: (name: string) =>
    pg.bigint(name, { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
}

export type Kit = typeof pgKit

export const sqliteKit = {
  table: sqlite.sqliteTable,
  text: (name: string) => sqlite.text(name),
  int: (name: string) => sqlite.integer(name),
  json: (name: string) => sqlite.text(name, { mode: 'json' }),
  number: (name: string) => sqlite.integer(name).primaryKey({ autoIncrement: true }),
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  primaryKey: sqlite.primaryKey,
} as unknown as Kit
