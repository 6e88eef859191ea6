/*
 * What the event loop and a database thread say to each other.
 */

/** How a thread opens the database. */
export interface ThreadSettings {
  url: string
  role: 'writer' | 'reader'
  synchronous: 'full' | 'normal'
  /** How long a writer waits for another process that holds the lock. */
  lockWaitMs: number
}

export type Step =
  | { kind: 'begin' | 'commit' | 'rollback' }
  | { kind: 'query'; sql: string; parameters: readonly unknown[] }

/** Steps to be carried out one after another, up to the first that fails. */
export interface Request {
  id: number
  steps: Step[]
}

/** The rows of the steps that were carried out, and why the next one was not. */
export interface Answer {
  id: number
  rows: unknown[][][]
  failure: Failure | null
}

/** An error as it crosses from one thread to another. */
export interface Failure {
  message: string
  /** SQLite's name for it, such as `SQLITE_FULL`; empty when it was not SQLite's. */
  code: string
}

export type ToThread = Request | 'close'
