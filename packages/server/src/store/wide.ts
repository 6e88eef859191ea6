import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { EntityKind } from '../domain/entities.ts'
import type { Db } from './database.ts'
import { type Dialect, fieldFor } from './dialect.ts'
import type { RoutingRecords } from './routing-tx.ts'
import type { Schema } from './schema.ts'

/*
 * Wide writes: any number of records of one table with one statement and one JSON parameter. A statement for each
 * row costs six times as much.
 */

/** The text of a statement that takes records as `asRows` gives them. */
export type WideStatement = string

/** The statements that put new records, or take the place of those with the same key, for each kind of entity. */
export function wideStatements(
  db: Db,
  dialect: Dialect,
  tables: Schema,
): Record<Target, WideStatement> {
  const put = <Table extends PgTable>(table: Table, key: PgColumn[], fixed: PgColumn[] = []) =>
    putInto(db, dialect, table, key, fixed)
  const entity = (table: EntityTable, fixed?: PgColumn[]) =>
    put(table, [table.workspaceId, table.id], fixed)
  const { visitors, visitorTokens, conversations, messages, files, notes } = tables
  const { attendances, assignments } = tables
  const { notificationChoices: choices, pushSubscriptions: subscriptions } = tables
  return {
    counter: put(tables.counters, [tables.counters.workspaceId]),
    workspace: entity(tables.workspaces),
    site: entity(tables.sites),
    team: entity(tables.teams),
    agent: entity(tables.agents),
    visitor: entity(visitors, [visitors.siteId, visitors.createdAt]),
    token: put(visitorTokens, [visitorTokens.siteId, visitorTokens.tokenHash]),
    conversation: entity(conversations, [
      conversations.siteId,
      conversations.visitorId,
      conversations.createdAt,
    ]),
    message: put(
      messages,
      [messages.workspaceId, messages.conversationId, messages.id],
      [messages.seq, messages.at, messages.type],
    ),
    note: put(
      notes,
      [notes.workspaceId, notes.conversationId, notes.id],
      [notes.afterSeq, notes.at, notes.author],
    ),
    tag: entity(tables.tags),
    turn: put(tables.turns, [tables.turns.workspaceId, tables.turns.agentId]),
    attendance: put(attendances, [
      attendances.workspaceId,
      attendances.agentId,
      attendances.nodeId,
    ]),
    node: put(tables.nodes, [tables.nodes.id]),
    assignment: put(assignments, [
      assignments.workspaceId,
      assignments.conversationId,
      assignments.id,
    ]),
    queueStay: put(tables.queueStays, [tables.queueStays.workspaceId, tables.queueStays.id]),
    choices: put(choices, [choices.workspaceId, choices.agentId]),
    subscription: put(subscriptions, [subscriptions.workspaceId, subscriptions.sessionHash]),
    ...factStatements(put, tables),
    ...peopleStatements(put, tables),
    ...workplaceStatements(put, tables),
    file: put(files, [files.workspaceId, files.id], [files.place, files.owner, files.createdAt]),
  }
}

type Put = (table: PgTable, key: PgColumn[], fixed?: PgColumn[]) => WideStatement

function workplaceStatements(put: Put, { mentions, drafts, replies, views }: Schema) {
  return {
    mention: put(mentions, [mentions.workspaceId, mentions.agentId, mentions.conversationId]),
    draft: put(drafts, [drafts.workspaceId, drafts.agentId, drafts.conversationId]),
    reply: put(replies, [replies.workspaceId, replies.id]),
    view: put(views, [views.workspaceId, views.id]),
  }
}

function peopleStatements(put: Put, { visits, personNotes: notes }: Schema) {
  return {
    visit: put(visits, [visits.workspaceId, visits.visitorId]),
    personNote: put(
      notes,
      [notes.workspaceId, notes.visitorId, notes.id],
      [notes.at, notes.author],
    ),
  }
}

function factStatements(put: Put, { facts, factStates, factMarks, taggings }: Schema) {
  return {
    fact: put(
      facts,
      [facts.workspaceId, facts.conversationId, facts.kind, facts.place],
      [facts.siteId, facts.at],
    ),
    factState: put(factStates, [factStates.workspaceId, factStates.conversationId]),
    factMark: put(factMarks, [factMarks.workspaceId]),
    tagging: put(taggings, [taggings.workspaceId, taggings.conversationId, taggings.tagId]),
  }
}

/** The statement that adds to counts, or begins them. */
export function addingStatement(
  db: Db,
  dialect: Dialect,
  { reachCounts: counts }: Schema,
): WideStatement {
  const key = [counts.workspaceId, counts.siteId, counts.rule, counts.result]
  return db
    .insert(counts)
    .select(rowsFor(dialect, counts))
    .onConflictDoUpdate({ target: key, set: { count: sql`${counts.count} + excluded.count` } })
    .toSQL().sql
}

/** Records as the one parameter of a wide statement. */
export function asRows(records: readonly object[]): string {
  const json = JSON.stringify(records)
  return UNKEEPABLE.test(json) ? JSON.stringify(records, keepable) : json
}

type Target =
  | EntityKind
  | 'counter'
  | 'token'
  | 'file'
  | 'mention'
  | 'reply'
  | 'view'
  | 'draft'
  | 'choices'
  | 'subscription'
  | 'visit'
  | 'personNote'
  | 'fact'
  | 'factState'
  | 'factMark'
  | 'tagging'
  | keyof RoutingRecords

type EntityTable = Schema[
  | 'workspaces'
  | 'sites'
  | 'teams'
  | 'agents'
  | 'visitors'
  | 'conversations'
  | 'tags']

/** Columns that never change are left out of the update, and with them the work on their indexes. */
function putInto(db: Db, dialect: Dialect, table: PgTable, key: PgColumn[], fixed: PgColumn[]) {
  const columns = Object.entries<PgColumn>(getTableColumns(table))
  const changing = columns.filter(([, column]) => !key.includes(column) && !fixed.includes(column))
  const insert = db.insert(table).select(rowsFor(dialect, table))
  if (changing.length === 0) return insert.onConflictDoNothing().toSQL().sql
  return insert
    .onConflictDoUpdate({ target: key, set: Object.fromEntries(changing.map(toExcluded)) })
    .toSQL().sql
}

function rowsFor(dialect: Dialect, table: PgTable): SQL {
  const columns = Object.entries<PgColumn>(getTableColumns(table))
  const fields = columns.map(([field, column]) => fieldFor(dialect, column, field))
  // SQLite takes `on` for a join's without the `where`.
  return sql`select ${sql.join(fields, sql`, `)} from ${dialect.entries(sql.placeholder('rows'))} where true`
}

function toExcluded([field, column]: [string, PgColumn]) {
  return [field, sql`excluded.${sql.identifier(column.name)}`] as const
}

/** How JSON spells NUL and halves of characters. SQLite cuts a text at NUL; PostgreSQL takes neither. */
const UNKEEPABLE = /\\u(?:0000|d[89a-f][0-9a-f]{2})/

function keepable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value
}
