import type { Database } from '../database.ts'
import { asRows } from '../wide.ts'
import type { Entry } from './entries.ts'

/** Makes that findable, within the transaction that is under way. */
export async function writeEntries(
  { line, dialect: { fullText } }: Database,
  entries: readonly Entry[],
): Promise<void> {
  if (entries.length === 0) return
  const rows = asRows(entries)
  // The line keeps the order.
  await Promise.all([line.query(fullText.enter, [rows]), line.query(fullText.put, [rows])])
}
