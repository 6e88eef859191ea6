import { eq, type SQL, sql } from 'drizzle-orm'
import type { FactKind } from '../../domain/reports/facts.ts'
import type { Database } from '../database.ts'
import { type Dialect, textOf } from '../dialect.ts'
import type { ReportBy } from '../reports.ts'
import type { Schema } from '../schema.ts'

/*
 * The parts that the questions of reports are made of: the slots that are given, and the facts in them.
 */

export const workspaceId = sql.placeholder('workspaceId')
const slots = sql.placeholder('slots')

export const BEGIN = sql.raw('slot.begin')
export const END = sql.raw('slot.finish')

/** Of a slot the one database answers a number, and the other a text. */
export const KEY = sql.raw('key').mapWith(String)

/** The slots, each read once: SQLite would take its JSON apart for every fact in it. */
export function given(dialect: Dialect): SQL {
  const [begin, finish, shift] = ['from', 'to', 'shift'].map((name) => numberOf(dialect, name))
  return sql`(with given as materialized (select ${begin} as begin, ${finish} as finish, ${shift} as shift
    from ${dialect.entries(slots)}) select * from given) as slot`
}

/** The facts of some kinds in the slots, as far as the filter lets them pass. */
export function inSlots({ dialect, schema }: Database, kinds: readonly FactKind[]): SQL {
  return sql`from ${given(dialect)} cross join ${schema.facts}
    where ${between(schema, amongKinds(kinds), { begin: BEGIN, end: END })}`
}

/** The same from the beginning of the first slot to the end of the last; by tag, each with every tag that it has. */
export function inAll({ dialect, schema }: Database, kinds: readonly FactKind[], by: ReportBy) {
  const { facts, taggings } = schema
  const tags = by === 'tag' ? sql`cross join ${taggings}` : sql``
  const isTagged =
    by === 'tag'
      ? sql`and ${taggings.workspaceId} = ${facts.workspaceId}
          and ${taggings.conversationId} = ${facts.conversationId}`
      : sql``
  return sql`from ${facts} ${tags}
    where ${between(schema, amongKinds(kinds), spanOf(dialect))} ${isTagged}`
}

/** The facts of each kind in each slot, as a question of its own: no database has to sort them by these. */
export function eachIn(schema: Schema, value: SQL): SQL {
  const facts = between(schema, sql.raw('= told.kind'), { begin: BEGIN, end: END })
  return sql`(select ${value} from ${schema.facts} where ${facts})`
}

/** Every one of some kinds in every slot. */
export function kindsAndSlots(dialect: Dialect, kinds: readonly FactKind[]): SQL {
  const names = kinds.map((kind) => `select '${kind}' as kind`).join(' union all ')
  return sql`${given(dialect)} cross join (${sql.raw(names)}) as told`
}

function amongKinds(kinds: readonly FactKind[]): SQL {
  return sql.raw(`in (${kinds.map((kind) => `'${kind}'`).join()})`)
}

/** All that was asked for as one stretch of time. PostgreSQL plans with the index only where the bounds are given so. */
export function spanOf(dialect: Dialect): { begin: SQL; end: SQL } {
  const bound = (name: string) => dialect.asInteger(sql`${sql.placeholder(name)}`)
  return { begin: bound('from'), end: bound('to') }
}

function between(schema: Schema, kind: SQL, { begin, end }: { begin: SQL; end: SQL }): SQL {
  const { facts } = schema
  return sql`${facts.workspaceId} = ${workspaceId} and ${facts.kind} ${kind}
    and ${facts.at} >= ${begin} and ${facts.at} < ${end} and ${passes(schema)}`
}

export function keyOf({ facts, taggings }: Schema, by: ReportBy): SQL {
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
export function passes({ facts, taggings }: Schema): SQL {
  const among = sql`select ${taggings.conversationId} from ${taggings}
    where ${taggings.workspaceId} = ${workspaceId} and ${taggings.tagId} = ${sql.placeholder('tag')}`
  const ifAsked = (name: string, condition: SQL) =>
    sql`(cast(${sql.placeholder(name)} as text) is null or ${condition})`
  return sql`${ifAsked('site', eq(facts.siteId, sql.placeholder('site')))}
    and ${ifAsked('team', eq(facts.teamId, sql.placeholder('team')))}
    and ${ifAsked('agent', eq(facts.agentId, sql.placeholder('agent')))}
    and ${ifAsked('tag', sql`${facts.conversationId} in (${among})`)}`
}

export function number(expression: string) {
  return sql.raw(expression).mapWith(Number)
}

function numberOf(dialect: Dialect, field: string): SQL {
  return dialect.asInteger(textOf(field))
}
