import { join } from 'node:path'
import Database from 'libsql'
import pg from 'pg'
import { openStore } from '@tealight/server/store'
import { say } from '../program/run.ts'

const ROWS_AT_ONCE = 5_000
/** Made anew by each database in its own way, and nothing that a report asks for. */
const LEFT_OUT = /^(sqlite_|migrations$|installation$|search_|libsql_)/

/**
 * Copies what the embedded database in a folder has into an empty PostgreSQL database. One that was filled before is
 * left as it is.
 */
export async function copyIntoPostgres(folder: string, url: string): Promise<void> {
  await (await openStore({ url })).close()
  const target = new pg.Client({ connectionString: url })
  await target.connect()
  const filled = await target.query('select 1 from facts limit 1')
  if (filled.rowCount === 0) {
    const source = new Database(join(folder, 'tealight.db'), { readonly: true })
    for (const table of tablesOf(source)) await copyTable(source, target, table)
    source.close()
    say('PostgreSQL looks at its tables')
    await target.query('vacuum analyze')
  }
  await target.end()
}

function tablesOf(source: Database.Database): string[] {
  const found = source.prepare(`select name from sqlite_schema where type = 'table'`).all()
  return found.flatMap((row) => nameOf(row)).filter((name) => !LEFT_OUT.test(name))
}

function nameOf(row: unknown): string[] {
  return typeof row === 'object' && row !== null && 'name' in row ? [String(row.name)] : []
}

async function copyTable(
  source: Database.Database,
  target: pg.Client,
  table: string,
): Promise<void> {
  say(table)
  const put = `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`
  const jsons = await jsonColumnsOf(target, table)
  await target.query(`truncate ${table}`)
  const rows: object[] = []
  for (const row of source.prepare(`select * from ${table}`).iterate()) {
    rows.push(asRecord(row, jsons))
    if (rows.length === ROWS_AT_ONCE) await target.query(put, [JSON.stringify(rows.splice(0))])
  }
  await target.query(put, [JSON.stringify(rows)])
}

async function jsonColumnsOf(target: pg.Client, table: string): Promise<Set<string>> {
  const { rows } = await target.query(
    `select column_name as name from information_schema.columns where table_name = $1 and data_type = 'jsonb'`,
    [table],
  )
  return new Set(rows.flatMap(nameOf))
}

/** What the one keeps as text is JSON for the other. */
function asRecord(row: unknown, jsons: ReadonlySet<string>): object {
  if (typeof row !== 'object' || row === null) throw new TypeError('a row is no object')
  const cells = Object.entries(row).map(([name, value]: [string, unknown]) => {
    return [name, jsons.has(name) && typeof value === 'string' ? JSON.parse(value) : value]
  })
  return Object.fromEntries(cells)
}
