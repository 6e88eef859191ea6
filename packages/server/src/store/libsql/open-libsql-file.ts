import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Database } from '../database.ts'
import { codeOf } from '../storage-failure.ts'
import { StoreUnopened } from '../store-unopened.ts'
import { type LibsqlOptions, openLibsql } from './open-libsql.ts'

/** Opens the file, with the folder that it lies in. What may be wrong with either becomes one sentence. */
export async function openLibsqlFile(options: LibsqlOptions): Promise<Database> {
  const path = pathOf(options.url)
  await makeFolder(dirname(path))
  const database = openLibsql({
    ...options,
    url: `file:${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`,
  })
  try {
    // Looking into it is the only proof; a fresh file has to be written to besides.
    await database.line.begin()
    await database.line.rollback()
    return database
  } catch (error) {
    await database.close()
    throw new StoreUnopened(`The database ${path} ${reasonOf(error)}.`, { cause: error })
  }
}

function pathOf(url: string): string {
  const rest = url.slice('file:'.length)
  if (rest === '' || rest.startsWith(':memory:')) {
    throw new StoreUnopened('The embedded database needs a path, such as file:./data/tealight.db.')
  }
  return url.startsWith('file://') ? fileURLToPath(url) : resolve(rest)
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new StoreUnopened(`The data folder ${folder} ${reasonOf(error)}.`, { cause: error })
  }
}

const REASONS: readonly [RegExp, string][] = [
  [/^(SQLITE_FULL|ENOSPC)/, 'has no room: the disk is full'],
  [/^SQLITE_BUSY/, 'is in use by another program'],
  [/^(SQLITE_NOTADB|SQLITE_CORRUPT)/, 'is not a database, or is damaged'],
  [/^(EEXIST|ENOTDIR)/, 'cannot be made: a file is in the way'],
  [
    /^(EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_PERM|SQLITE_CANTOPEN)/,
    'cannot be written: check its permissions',
  ],
]

function reasonOf(error: unknown): string {
  const code = codeOf(error)
  const known = REASONS.find(([pattern]) => pattern.test(code))
  return (
    known?.[1] ?? `cannot be opened (${error instanceof Error ? error.message : String(error)})`
  )
}
