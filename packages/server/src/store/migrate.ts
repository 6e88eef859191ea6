import { fileURLToPath } from 'node:url'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import type { Database } from './database.ts'
import { StoreUnopened } from './store-unopened.ts'

/** Brings the tables up to date, all or nothing. A database that is ahead of this program is left alone. */
export async function migrate({ line, dialect, migrations }: Database): Promise<void> {
  const known = readMigrationFiles({ migrationsFolder: fileURLToPath(migrations) })
  await line.begin()
  try {
    await line.query(dialect.alone, [])
    await line.query('create table if not exists migrations (made_at bigint primary key)', [])
    const [[newest] = []] = await line.query('select max(made_at) from migrations', [])
    for (const migration of missing(known, Number(newest ?? 0))) {
      for (const statement of migration.sql) await line.query(statement, [])
      await line.query(`insert into migrations values (${migration.folderMillis})`, [])
    }
    await line.commit()
  } catch (error) {
    await line.rollback()
    throw error
  }
}

function missing(known: readonly MigrationMeta[], newest: number): MigrationMeta[] {
  const isAhead = known.every(({ folderMillis }) => folderMillis < newest)
  if (isAhead) {
    throw new StoreUnopened(
      'The database was written by a newer version of Tealight: start that one, or restore a backup.',
    )
  }
  return known.filter(({ folderMillis }) => folderMillis > newest)
}
