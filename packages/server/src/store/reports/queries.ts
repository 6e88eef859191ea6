import {
  and,
  type AnyColumn,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  lt,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Database } from '../database.ts'
import type { ReportBy } from '../reports.ts'
import { BEGIN, END, given, inSlots, number, passes, spanOf, workspaceId } from './chosen.ts'
import { prepareCounts, prepareScores, prepareTimes } from './figure-queries.ts'
import { prepareFolding } from './folding-queries.ts'

const limit = sql.placeholder('limit')

const KEYS = ['slot', 'site', 'team', 'agent', 'tag'] as const satisfies readonly ReportBy[]

export type ReportQueries = ReturnType<typeof prepareReports>

/**
 * Prepares what reports ask. Every one goes from slot to slot and takes the facts of each by the index on kind and time,
 * so it costs what the period has, not what the workspace has.
 */
export function prepareReports(database: Database) {
  return {
    ...forEachKey('counts', (by) => prepareCounts(database, by)),
    ...forEachKey('times', (by) => prepareTimes(database, by)),
    scores: prepareScores(database),
    concurrency: prepareConcurrency(database),
    busy: prepareBusy(database),
    newestFacts: prepareFacts(database, 'newest'),
    longestFacts: prepareFacts(database, 'longest'),
    heldFacts: prepareFacts(database, 'held'),
    ...prepareFolding(database),
  }
}

/** Queries that differ only in what figures are told apart by, each under the name of the figures and the key. */
function forEachKey<Name extends string, Query>(name: Name, prepare: (by: ReportBy) => Query) {
  const entries = KEYS.map((by) => [`${name}_${by}`, prepare(by)])
  return Object.fromEntries(entries) as Record<`${Name}_${ReportBy}`, Query>
}

/**
 * Counts up when a conversation comes into hands and down when it leaves them. Between two such steps the level stays;
 * the beginning of each slot is a step of nothing, so that none lies in two slots.
 */
function prepareConcurrency({ reading, dialect, schema }: Database) {
  const { facts } = schema
  const { begin, end } = spanOf(dialect)
  const held = sql`select case when ${facts.at} < ${begin} then ${begin} else ${facts.at} end as begun,
      case when ${facts.until} is null or ${facts.until} > ${end} then ${end} else ${facts.until} end as ended
    from ${facts}
    where ${facts.workspaceId} = ${workspaceId} and ${facts.kind} = 'held' and ${facts.at} < ${end}
      and (${facts.until} is null or ${facts.until} > ${begin}) and ${passes(schema)}`
  const levels = sql`(with held as (${held}),
    steps as (select begun as at, 1 as step, cast(null as bigint) as slot from held
      union all select ended, -1, cast(null as bigint) from held
      union all select ${BEGIN}, 0, ${BEGIN} from ${given(dialect)}),
    together as (select at, sum(step) as step, max(slot) as slot from steps group by at)
    select max(slot) over (order by at) as slot, sum(step) over (order by at) as level,
      coalesce(lead(at) over (order by at), ${end}) - at as ms from together where at < ${end}) as levels`
  return reading
    .select({
      from: number('slot'),
      peak: number('max(level)'),
      allMs: number('sum(level * ms)'),
      anyMs: number('sum(case when level > 0 then ms else 0 end)'),
    })
    .from(levels)
    .groupBy(sql`slot`)
    .orderBy(sql`slot`)
    .prepare('report_concurrency')
}

const DAY_MS = 24 * 60 * 60 * 1000
const HOUR_MS = 60 * 60 * 1000

/** What the clocks show when a fact was, as days and hours. The first of January 1970 was a Thursday. */
function clockOf({ schema: { facts } }: Database) {
  const shown = sql`(${facts.at} + slot.shift)`
  const weekday = sql`((${shown} / ${sql.raw(String(DAY_MS))} + 3) % 7)`
  const hour = sql`(${shown} / ${sql.raw(String(HOUR_MS))} % 24)`
  return { weekday, hour }
}

function prepareBusy(database: Database) {
  const { facts } = database.schema
  const { weekday, hour } = clockOf(database)
  const found = sql`(select ${weekday} as weekday, ${hour} as hour,
      sum(case when ${facts.kind} = 'begun' then ${facts.count} else 0 end) as begun,
      sum(case when ${facts.kind} = 'asked' then ${facts.count} else 0 end) as asked
    ${inSlots(database, ['asked', 'begun'])} group by 1, 2) as busy`
  return database.reading
    .select({
      weekday: number('weekday'),
      hour: number('hour'),
      begun: number('begun'),
      asked: number('asked'),
    })
    .from(found)
    .prepare('report_busy')
}

/** What is held counts for every slot in which it was. Only of those that are shown more is looked up. */
function prepareFacts(database: Database, order: 'newest' | 'longest' | 'held') {
  const { reading, schema } = database
  const { conversations, messages } = schema
  const found = shownFacts(database, order)
  return reading
    .select({ fact: found._.selectedFields, conversation: conversations, event: messages.event })
    .from(found)
    .innerJoin(
      conversations,
      and(
        eq(conversations.workspaceId, found.workspaceId),
        eq(conversations.id, found.conversationId),
      ),
    )
    .leftJoin(
      messages,
      and(
        eq(messages.workspaceId, found.workspaceId),
        eq(messages.conversationId, found.conversationId),
        eq(messages.seq, found.place),
      ),
    )
    .orderBy(...inOrder(found, order))
    .prepare(`report_facts_${order}`)
}

function shownFacts(database: Database, order: 'newest' | 'longest' | 'held') {
  const { reading, dialect, schema } = database
  const { facts } = schema
  const { weekday, hour } = clockOf(database)
  const { begin, end } = spanOf(dialect)
  const within =
    order === 'held'
      ? and(
          eq(facts.kind, 'held'),
          lt(facts.at, END),
          or(sql`${facts.until} is null`, gt(facts.until, BEGIN)),
        )
      : and(
          eq(facts.kind, sql.placeholder('kind')),
          gte(facts.at, BEGIN),
          lt(facts.at, END),
          gte(facts.at, begin),
          lt(facts.at, end),
        )
  const ifAsked = (name: string, value: SQL) =>
    sql`(cast(${sql.placeholder(name)} as text) is null or cast(${value} as text) = ${sql.placeholder(name)})`
  return reading
    .select(getTableColumns(facts))
    .from(given(dialect))
    .crossJoin(facts)
    .where(
      and(
        eq(facts.workspaceId, workspaceId),
        within,
        passes(schema),
        ifAsked('weekday', weekday),
        ifAsked('hour', hour),
        ifAsked('score', sql`${facts.score}`),
        ifAsked('scale', sql`${facts.scale}`),
      ),
    )
    .orderBy(...inOrder(facts, order))
    .limit(limit)
    .offset(sql.placeholder('skip'))
    .as('found')
}

function inOrder(
  facts: Record<'ms' | 'at' | 'conversationId' | 'place', AnyColumn>,
  order: 'newest' | 'longest' | 'held',
): SQL[] {
  const { ms, at, conversationId, place } = facts
  return [...(order === 'longest' ? [ms] : []), at, conversationId, place].map((each) => desc(each))
}
