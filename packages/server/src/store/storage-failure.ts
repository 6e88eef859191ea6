import type { WriteRefusal } from './journal.ts'

/** A statement failed. The code is the database's own: SQLite's name, PostgreSQL's five letters or Node's. */
export class StorageFailure extends Error {
  readonly code: string
  constructor(message: string, code: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** What is wrong with the store itself, rather than with one statement; `conflict` goes away by itself. */
export type Trouble = Exclude<WriteRefusal, 'busy'> | 'conflict'

/** Tells trouble with the store from a statement's own fault, which is null. */
export function troubleOf(error: unknown): Trouble | null {
  const code = codeOf(error)
  return TROUBLES.find(([pattern]) => pattern.test(code))?.[1] ?? null
}

const TROUBLES: readonly [RegExp, Trouble][] = [
  [/^(SQLITE_FULL|53100|ENOSPC)/, 'storage-full'],
  [/^(40001|40P01)$/, 'conflict'],
  [
    /^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB|NOMEM|PROTOCOL|PERM)/,
    'storage-unavailable',
  ],
  [/^(THREAD_DIED|CONNECTION_LOST|TRANSACTION_CLOSED|CLIENT_CLOSED)$/, 'storage-unavailable'],
  // PostgreSQL: connection, resources, operator intervention, system; read-only; lock not available; shut down.
  [/^(08|53|57|58|25006|55P03)/, 'storage-unavailable'],
  [/^E[A-Z]{3,}$/, 'storage-unavailable'],
]

/** Drizzle wraps errors: the first code on the way inwards is the database's. Empty when there is none. */
export function codeOf(error: unknown): string {
  for (let inner: unknown = error; inner instanceof Error; inner = inner.cause) {
    if ('extendedCode' in inner && typeof inner.extendedCode === 'string') return inner.extendedCode
    if ('code' in inner && typeof inner.code === 'string') return inner.code
  }
  return ''
}
