import { type SQL, sql } from 'drizzle-orm'
import type { Rating } from '@tealight/protocol'
import type { FactKind } from '../../domain/reports/facts.ts'
import type { Database } from '../database.ts'
import type { ReportBy, StoredSpread } from '../reports.ts'
import { BEGIN, eachIn, inAll, inSlots, KEY, keyOf, kindsAndSlots, number } from './chosen.ts'

const COUNTED = ['begun', 'returned', 'offline', 'asked', 'answered'] as const satisfies FactKind[]
const TIMED = [
  'first-response',
  'response',
  'waiting',
  'resolved',
  'missed',
] as const satisfies FactKind[]

/** How many there are of each kind. */
export function prepareCounts(database: Database, by: ReportBy) {
  const count = sql`sum(${database.schema.facts.count})`
  return database.reading
    .select({ kind: sql<FactKind>`kind`, key: KEY, count: number('count') })
    .from(told(database, by, COUNTED, { count }))
    .prepare(`report_counts_${by}`)
}

/** How long each kind took. */
export function prepareTimes(database: Database, by: ReportBy) {
  const { dialect, schema } = database
  const { ms, openMs } = schema.facts
  const figures = { spread_clock: dialect.spread(ms), spread_open: dialect.spread(openMs) }
  return database.reading
    .select({
      kind: sql<FactKind>`kind`,
      key: KEY,
      clock: sql<StoredSpread>`spread_clock`.as('spread_clock'),
      open: sql<StoredSpread>`spread_open`.as('spread_open'),
    })
    .from(told(database, by, TIMED, figures))
    .prepare(`report_times_${by}`)
}

/**
 * Figures of each kind and key. Slot by slot each is a question of its own, so that nothing has to be sorted: the index
 * has the facts of a kind in the order of time.
 */
function told(
  database: Database,
  by: ReportBy,
  kinds: readonly FactKind[],
  figures: Record<string, SQL>,
): SQL {
  const { dialect, schema } = database
  const named = (value: (figure: SQL) => SQL) =>
    sql.join(
      Object.entries(figures).map(([name, figure]) => sql`${value(figure)} as ${sql.raw(name)}`),
      sql`, `,
    )
  if (by === 'slot') {
    const each = named((figure) => eachIn(schema, figure))
    return sql`(select told.kind as kind, ${BEGIN} as key, ${each}
      from ${kindsAndSlots(dialect, kinds)}) as found`
  }
  const key = keyOf(schema, by)
  return sql`(select ${schema.facts.kind} as kind, ${key} as key, ${named((figure) => figure)}
    ${inAll(database, kinds, by)} group by ${schema.facts.kind}, ${key}) as found`
}

export function prepareScores(database: Database) {
  const { facts } = database.schema
  const found = sql`(select ${BEGIN} as key, ${facts.scale} as scale, ${facts.score} as score, count(*) as count
    ${inSlots(database, ['rating'])} group by ${BEGIN}, ${facts.scale}, ${facts.score}) as scored`
  return database.reading
    .select({
      key: KEY,
      scale: sql<Rating['scale']>`scale`,
      score: number('score'),
      count: number('count'),
    })
    .from(found)
    .prepare('report_scores')
}
