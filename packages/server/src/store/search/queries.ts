import {
  and,
  desc,
  eq,
  gte,
  isNotNull,
  isNull,
  lt,
  or,
  type Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Database } from '../database.ts'
import { among as amongIds, type Dialect, textOf } from '../dialect.ts'
import type { Schema } from '../schema.ts'
import type { EntryKind } from './entries.ts'

const workspaceId = sql.placeholder('workspaceId')
const limit = sql.placeholder('limit')

export type SearchQueries = ReturnType<typeof prepareSearch>

/**
 * Finding in two steps, so that no query can be asked that walks through everything: `matching` and `newest` give the
 * numbers of a few entries, the newest first, and the others what these entries are.
 */
export function prepareSearch(database: Database) {
  return { ...prepareNumbers(database), ...prepareFound(database) }
}

function prepareNumbers({
  reading: db,
  dialect: { fullText },
  schema: { searchEntries },
}: Database) {
  const { number, kind } = searchEntries
  const before = sql.placeholder('before')
  const mine = and(eq(searchEntries.workspaceId, workspaceId), eq(kind, sql.placeholder('kind')))
  return {
    matching: db
      .select({ number: sql`${fullText.number}`.mapWith(Number) })
      .from(sql`search_words`)
      .where(and(fullText.isMatch(sql`${sql.placeholder('terms')}`), lt(fullText.number, before)))
      .orderBy(desc(fullText.number))
      .limit(limit)
      .prepare('matching'),
    newest: db
      .select({ number })
      .from(searchEntries)
      .where(and(mine, lt(number, before)))
      .orderBy(desc(number))
      .limit(limit)
      .prepare('newest_entries'),
  }
}

function prepareFound({ reading: db, dialect, schema }: Database) {
  const { searchEntries: entries, messages, conversations, visitors, personNotes } = schema
  const numbers = sql`select ${dialect.asInteger(textOf('number'))} from ${dialect.entries(sql.placeholder('rows'))}`
  const among = (kind: EntryKind | Placeholder) =>
    and(
      sql`${entries.number} in (${numbers})`,
      eq(unindexed(entries.workspaceId), workspaceId),
      eq(unindexed(entries.kind), kind),
    )
  const conversation = and(
    eq(conversations.workspaceId, entries.workspaceId),
    eq(conversations.id, entries.conversationId),
  )
  return {
    foundMessages: db
      .select({ number: entries.number, message: messages })
      .from(entries)
      .innerJoin(messages, isMessageOf(schema))
      .innerJoin(conversations, conversation)
      .where(and(among('message'), ...filters(dialect, schema)))
      .orderBy(desc(entries.number))
      .prepare('found_messages'),
    foundConversations: db
      .select()
      .from(conversations)
      .where(
        and(
          eq(conversations.workspaceId, workspaceId),
          amongIds(dialect, sql.placeholder('rows'), { id: conversations.id }),
        ),
      )
      .prepare('found_conversations'),
    foundVisitors: db
      .select({ number: entries.number, visitor: visitors })
      .from(entries)
      .innerJoin(visitors, isVisitorOf(schema))
      .where(among('visitor'))
      .orderBy(desc(entries.number))
      .prepare('found_visitors'),
    foundPersonNotes: db
      .select({ number: entries.number, note: personNotes })
      .from(entries)
      .innerJoin(personNotes, isPersonNoteOf(schema))
      .innerJoin(
        visitors,
        and(
          eq(visitors.workspaceId, personNotes.workspaceId),
          eq(visitors.id, personNotes.visitorId),
        ),
      )
      .where(and(among('person-note'), ...noteFilters(dialect, schema)))
      .orderBy(desc(entries.number))
      .prepare('found_person_notes'),
    foundEntries: db
      .select({ conversationId: entries.conversationId, id: entries.id })
      .from(entries)
      .where(among(sql.placeholder('kind')))
      .prepare('found_entries'),
  }
}

/** The mere text: SQLite would walk the index on it, past a whole workspace, to spare itself a few look-ups. */
function unindexed(text: PgColumn): SQL {
  return sql`${text} || ''`
}

/** Joins an entry to the message that it makes findable. */
export function isMessageOf({ searchEntries: entries, messages }: Schema): SQL | undefined {
  return and(
    eq(messages.workspaceId, entries.workspaceId),
    eq(messages.conversationId, entries.conversationId),
    eq(messages.id, entries.id),
  )
}

/** The same for a visitor. */
export function isVisitorOf({ searchEntries: entries, visitors }: Schema): SQL | undefined {
  return and(eq(visitors.workspaceId, entries.workspaceId), eq(visitors.id, entries.id))
}

/** The same for a note on a person. */
export function isPersonNoteOf({ searchEntries: entries, personNotes }: Schema): SQL | undefined {
  return and(
    eq(personNotes.workspaceId, entries.workspaceId),
    eq(personNotes.visitorId, entries.conversationId),
    eq(personNotes.id, entries.id),
  )
}

/** Each lets everything pass while nothing is asked of it: one statement serves all. */
function filters(dialect: Dialect, { messages, conversations }: Schema) {
  const { author, at, files } = messages
  const among = amongAsked(dialect)
  const isMeant = isNull(conversations.spam)
  const byVisitor = eq(sql`${author} ->> 'kind'`, 'visitor')
  return [
    isMeant,
    ifAsked('sites', among('sites', conversations.siteId)),
    ifAsked('teams', among('teams', conversations.teamId)),
    ifAsked(
      'tags',
      sql`exists (select 1 from ${dialect.texts(conversations.tagIds)} where ${among('tags', sql`text.value`)})`,
    ),
    ifAsked('agents', among('agents', conversations.assigneeId)),
    ifAsked('status', eq(conversations.status, sql.placeholder('status'))),
    ifAsked('authorKind', eq(sql`${author} ->> 'kind'`, sql.placeholder('authorKind'))),
    ifAsked(
      'authors',
      or(
        among('authors', sql`${author} ->> 'id'`),
        and(byVisitor, among('authors', conversations.visitorId)),
      ),
    ),
    ifAsked('hasFiles', isNotNull(files)),
    gte(at, sql.placeholder('from')),
    lt(at, sql.placeholder('to')),
  ]
}

/** What notes on persons can be narrowed to. */
function noteFilters(dialect: Dialect, { personNotes: { author, at }, visitors }: Schema) {
  const among = amongAsked(dialect)
  return [
    ifAsked('sites', among('sites', visitors.siteId)),
    ifAsked('authors', among('authors', sql`${author} ->> 'id'`)),
    gte(at, sql.placeholder('from')),
    lt(at, sql.placeholder('to')),
  ]
}

const ifAsked = (name: string, condition: SQL | undefined) =>
  or(sql`cast(${sql.placeholder(name)} as text) is null`, condition)

function amongAsked(dialect: Dialect) {
  return (name: string, column: PgColumn | SQL) => {
    const ids = sql`select ${textOf('id')} from ${dialect.entries(sql.placeholder(name))}`
    return sql`${column} in (${ids})`
  }
}
