import type { Database } from '../database.ts'

/**
 * Writes a trifle, so that a store that refused finds out by itself when it can be written again: a server that says
 * it is not ready gets no traffic that would tell.
 */
export async function proveWritable({ line }: Database, now: number): Promise<void> {
  const row = `('last trouble', '${now}')`
  const insert = `insert into installation (name, value) values ${row}`
  try {
    await line.begin()
    await line.query(`${insert} on conflict (name) do update set value = excluded.value`, [])
    await line.commit()
  } catch (error) {
    await line.rollback().catch(() => undefined)
    throw error
  }
}
