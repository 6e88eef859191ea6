import { and, desc, eq, gt, gte, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Rating } from '@tealight/protocol'
import type { FactKind } from '../../domain/reports/facts.ts'
import type { Database } from '../database.ts'
import { type Dialect, textOf } from '../dialect.ts'
import type { Schema } from '../schema.ts'
import type { ReportBy } from '../reports.ts'
import { prepareFolding } from './folding-queries.ts'

const workspaceId = sql.placeholder('workspaceId')
const slots = sql.placeholder('slots')
const limit = sql.placeholder('limit')

const COUNTED = `('begun', 'returned', 'offline', 'asked', 'answered')`
const TIMED = `('first-response', 'response', 'waiting', 'resolved', 'missed')`
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

const BEGIN = sql.raw('slot.begin')
const END = sql.raw('slot.finish')

/** The slots, each read once: SQLite would take its JSON apart for every fact in it. */
function given(dialect: Dialect): SQL {
  const [begin, finish, shift] = ['from', 'to', 'shift'].map((name) => numberOf(dialect, name))
  return sql`(with given as materialized (select ${begin} as begin, ${finish} as finish, ${shift} as shift
    from ${dialect.entries(slots)}) select * from given) as slot`
}

/** Of a slot the one database answers a number, and the other a text. */
const KEY = sql.raw('key').mapWith(String)

/** The facts of some kinds in the slots, as far as the filter lets them pass; each with its key. */
function chosen({ dialect, schema }: Database, kinds: string, by: ReportBy, more: SQL = sql`true`) {
  const { facts, taggings } = schema
  const tags = by === 'tag' ? sql`cross join ${taggings}` : sql``
  const isTagged =
    by === 'tag'
      ? sql`and ${taggings.workspaceId} = ${facts.workspaceId}
          and ${taggings.conversationId} = ${facts.conversationId}`
      : sql``
  return sql`from ${given(dialect)} cross join ${facts} ${tags}
    where ${facts.workspaceId} = ${workspaceId} and ${facts.kind} in ${sql.raw(kinds)}
      and ${facts.at} >= ${BEGIN} and ${facts.at} < ${END}
      ${isTagged} and ${passes(schema)} and ${more}`
}

function keyOf({ facts, taggings }: Schema, by: ReportBy): SQL {
  switch (by) {
    case 'slot':
      return BEGIN
    case 'site':
      return sql`${facts.siteId}`
    case 'team':
      return sql`${facts.teamId}`
    case 'agent':
      return sql`${facts.agentId}`
    case 'tag':
      return sql`${taggings.tagId}`
  }
}

/** Each part lets everything pass while nothing is asked of it: one statement serves all. */
function passes({ facts, taggings }: Schema): SQL {
  const among = sql`select ${taggings.conversationId} from ${taggings}
    where ${taggings.workspaceId} = ${workspaceId} and ${taggings.tagId} = ${sql.placeholder('tag')}`
  const ifAsked = (name: string, condition: SQL) =>
    sql`(cast(${sql.placeholder(name)} as text) is null or ${condition})`
  return sql`${ifAsked('site', eq(facts.siteId, sql.placeholder('site')))}
    and ${ifAsked('team', eq(facts.teamId, sql.placeholder('team')))}
    and ${ifAsked('agent', eq(facts.agentId, sql.placeholder('agent')))}
    and ${ifAsked('tag', sql`${facts.conversationId} in (${among})`)}`
}

function prepareCounts(database: Database, by: ReportBy) {
  const { facts } = database.schema
  const key = keyOf(database.schema, by)
  const found = sql`(select ${facts.kind} as kind, ${key} as key, sum(${facts.count}) as count
    ${chosen(database, COUNTED, by)} group by ${facts.kind}, ${key}) as counted`
  return database.reading
    .select({ kind: sql<FactKind>`kind`, key: KEY, count: number('count') })
    .from(found)
    .prepare(`report_counts_${by}`)
}

/** The place of a share of the sorted times: the first at which so many are not above it. */
const MEDIAN = sql.raw('(size * 50 + 99) / 100')
const P90 = sql.raw('(size * 90 + 99) / 100')

function prepareTimes(database: Database, by: ReportBy) {
  const { facts } = database.schema
  const key = keyOf(database.schema, by)
  const alike = sql`partition by ${facts.kind}, ${key}`
  const ranked = sql`(select ${facts.kind} as kind, ${key} as key, ${facts.ms} as ms, ${facts.openMs} as open_ms,
      row_number() over (${alike} order by ${facts.ms}) as place,
      row_number() over (${alike} order by ${facts.openMs}) as open_place,
      count(*) over (${alike}) as size
    ${chosen(database, TIMED, by)}) as ranked`
  return database.reading
    .select({
      kind: sql<FactKind>`kind`,
      key: KEY,
      count: number('count(*)'),
      sum: number('sum(ms)'),
      median: sql`max(case when place = ${MEDIAN} then ms end)`.mapWith(Number),
      p90: sql`max(case when place = ${P90} then ms end)`.mapWith(Number),
      openSum: number('sum(open_ms)'),
      openMedian: sql`max(case when open_place = ${MEDIAN} then open_ms end)`.mapWith(Number),
      openP90: sql`max(case when open_place = ${P90} then open_ms end)`.mapWith(Number),
    })
    .from(ranked)
    .groupBy(sql`kind`, sql`key`)
    .prepare(`report_times_${by}`)
}

function prepareScores(database: Database) {
  const { facts } = database.schema
  const key = keyOf(database.schema, 'slot')
  const found = sql`(select ${key} as key, ${facts.scale} as scale, ${facts.score} as score, count(*) as count
    ${chosen(database, `('rating')`, 'slot')} group by ${key}, ${facts.scale}, ${facts.score}) as scored`
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

/**
 * Counts up when a conversation comes into hands and down when it leaves them. Between two such steps the level stays;
 * the beginning of each slot is a step of nothing, so that none lies in two slots.
 */
function prepareConcurrency({ reading, dialect, schema }: Database) {
  const { facts } = schema
  const [begin, end] = [sql.placeholder('from'), sql.placeholder('to')].map((bound) =>
    dialect.asInteger(sql`${bound}`),
  )
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
    ${chosen(database, `('asked', 'begun')`, 'slot')} group by 1, 2) as busy`
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

/** What is held counts for every slot in which it was. */
function prepareFacts(database: Database, order: 'newest' | 'longest' | 'held') {
  const { reading, dialect, schema } = database
  const { facts, conversations, messages } = schema
  const { weekday, hour } = clockOf(database)
  const within =
    order === 'held'
      ? and(
          eq(facts.kind, 'held'),
          lt(facts.at, END),
          or(sql`${facts.until} is null`, gt(facts.until, BEGIN)),
        )
      : and(eq(facts.kind, sql.placeholder('kind')), gte(facts.at, BEGIN), lt(facts.at, END))
  const ifAsked = (name: string, value: SQL) =>
    sql`(cast(${sql.placeholder(name)} as text) is null or cast(${value} as text) = ${sql.placeholder(name)})`
  return reading
    .select({ fact: facts, conversation: conversations, event: messages.event })
    .from(given(dialect))
    .crossJoin(facts)
    .innerJoin(
      conversations,
      and(
        eq(conversations.workspaceId, facts.workspaceId),
        eq(conversations.id, facts.conversationId),
      ),
    )
    .leftJoin(
      messages,
      and(
        eq(messages.workspaceId, facts.workspaceId),
        eq(messages.conversationId, facts.conversationId),
        eq(messages.seq, facts.place),
      ),
    )
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
    .orderBy(
      ...(order === 'longest' ? [desc(facts.ms)] : []),
      desc(facts.at),
      desc(facts.conversationId),
      desc(facts.place),
    )
    .limit(limit)
    .offset(sql.placeholder('skip'))
    .prepare(`report_facts_${order}`)
}

function numberOf(dialect: Dialect, field: string): SQL {
  return dialect.asInteger(textOf(field))
}

function number(expression: string) {
  return sql.raw(expression).mapWith(Number)
}
