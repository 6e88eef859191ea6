import type { StoredSpread } from '../reports.ts'

/*
 * SQLite knows no percentiles, and to sort by window functions takes it ten times as long as to read. So it gives the
 * values of each group as one text, and the thread that asked finds the places in them.
 */

const COLUMN = /^spread_/

/** Whether a column of a result has collected values, of which the spread is wanted. */
export function isSpread(column: string): boolean {
  return COLUMN.test(column)
}

export function spreadOf(collected: unknown): StoredSpread {
  if (typeof collected !== 'string') return [0, null, null]
  const values = Float64Array.from<number>(JSON.parse(`[${collected}]`)).sort()
  const sum = values.reduce((sum, value) => sum + value, 0)
  return [values.length, sum, [placed(values, 50), placed(values, 90)]]
}

/** The first that so many of a hundred do not exceed. */
function placed(sorted: Float64Array, share: number): number {
  return sorted[Math.ceil((sorted.length * share) / 100) - 1] ?? 0
}
