import type { PgRemoteDatabase } from 'drizzle-orm/pg-proxy'
import type { Dialect } from './dialect.ts'
import type { Schema } from './schema.ts'

/** Drizzle's query builder over either database. PostgreSQL's types are the contract, as in the schema. */
export type Db = PgRemoteDatabase

/** Carries out one statement and answers its rows, each as an array of cells. */
export type Query = (sql: string, parameters: readonly unknown[]) => Promise<unknown[][]>

/**
 * The one connection that writes. It carries calls out in the order in which they are made, so they need not be waited
 * for one by one; when one fails, those that were made along with it are not carried out.
 */
export interface WritingLine {
  query: Query
  /** Begins a transaction in which nobody else can write (libSQL), or nobody the same rows (PostgreSQL). */
  begin(): Promise<void>
  commit(): Promise<void>
  /** Ends the transaction, if there is one, without a trace. */
  rollback(): Promise<void>
}

/** Either database: one schema, one set of queries, two ways down to the disk. */
export interface Database {
  readonly dialect: Dialect
  readonly schema: Schema
  /** The committed migrations of this dialect, a folder. */
  readonly migrations: URL
  readonly line: WritingLine
  /** Queries over the writing connection: they see what its transaction has written. */
  readonly writing: Db
  /** Queries over other connections, which wait for no write and have a time limit. */
  readonly reading: Db
  close(): Promise<void>
}
