import { and, asc, desc, eq, gt, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Database } from '../database.ts'
import { among } from '../dialect.ts'
import { isActive, isOneActive } from '../schema.ts'
import { prepareLists } from '../lists/list-queries.ts'
import { prepareReports } from '../reports/queries.ts'
import { prepareSearch } from '../search/queries.ts'
import { prepareBlockReads } from './block-queries.ts'
import { preparePeopleReads } from './people-queries.ts'
import { prepareRoutingReads } from './routing-queries.ts'
import { prepareNotificationsReads } from './notifications-queries.ts'
import { prepareWorkplaceReads } from './workplace-queries.ts'

const id = sql.placeholder('id')
const rows = sql.placeholder('rows')
const limit = sql.placeholder('limit')
const after = sql.placeholder('after')
const before = sql.placeholder('before')
const upTo = sql.placeholder('upTo')
const beforeId = sql.placeholder('beforeId')

/** All of them. Part by part: as one piece, the compiler could not write the type down. */
export type ReadQueries = ReturnType<typeof prepareWhole> &
  ReturnType<typeof prepareById> &
  ReturnType<typeof prepareOfVisitors> &
  ReturnType<typeof prepareLists> &
  ReturnType<typeof prepareQueues> &
  ReturnType<typeof prepareMessages> &
  ReturnType<typeof prepareSince> &
  ReturnType<typeof prepareSearch> &
  ReturnType<typeof prepareWorkplaceReads> &
  ReturnType<typeof prepareNotificationsReads> &
  ReturnType<typeof prepareRoutingReads> &
  ReturnType<typeof prepareBlockReads> &
  ReturnType<typeof preparePeopleReads> &
  ReturnType<typeof prepareReports>

/** Prepares, once, everything that can be read of a workspace. Each query takes its id as `workspaceId`. */
export function prepareReads(database: Database): ReadQueries {
  return {
    ...prepareWhole(database),
    ...prepareById(database),
    ...prepareOfVisitors(database),
    ...prepareLists(database),
    ...prepareQueues(database),
    ...prepareMessages(database),
    ...prepareSince(database),
    ...prepareSearch(database),
    ...prepareWorkplaceReads(database),
    ...prepareNotificationsReads(database),
    ...preparePeopleReads(database),
    ...prepareRoutingReads(database),
    ...prepareBlockReads(database),
    ...prepareReports(database),
  }
}

/** The one place where reads are scoped: every condition below goes through here, or names the workspace in its rows. */
function within(table: PgTable & { workspaceId: PgColumn }, ...conditions: SQL[]): SQL | undefined {
  return and(eq(table.workspaceId, sql.placeholder('workspaceId')), ...conditions)
}

/** The rev as a mere number: SQLite would walk the index on it, past a whole workspace, to save a sort of a few rows. */
function unindexed(rev: PgColumn): SQL {
  return sql`${rev} + 0`
}

function prepareWhole({ reading: db, dialect, schema }: Database) {
  const { counters, workspaces, sites, teams, agents, conversations } = schema
  return {
    counter: db.select().from(counters).where(within(counters)).prepare('counter'),
    counters: db
      .select()
      .from(counters)
      .where(among(dialect, rows, { workspaceId: counters.workspaceId }))
      .prepare('counters'),
    workspaces: db.select().from(workspaces).where(within(workspaces)).prepare('workspaces'),
    sites: db.select().from(sites).where(within(sites)).orderBy(sites.rev).prepare('sites'),
    teams: db
      .select()
      .from(teams)
      .where(within(teams, isNull(teams.deletedAt)))
      .orderBy(teams.rev)
      .prepare('teams'),
    agents: db.select().from(agents).where(within(agents)).orderBy(agents.rev).prepare('agents'),
    active: db
      .select()
      .from(conversations)
      .where(
        within(conversations, isActive(conversations.status), isOneActive(conversations.status)),
      )
      .orderBy(desc(unindexed(conversations.rev)))
      .limit(limit)
      .prepare('active'),
  }
}

function prepareById({ reading: db, dialect, schema }: Database) {
  const { reachCounts, agents, sites, visitors, conversations, files, assignments, queueStays } =
    schema
  return {
    agent: db
      .select()
      .from(agents)
      .where(within(agents, eq(agents.id, id)))
      .prepare('agent_by_id'),
    siteById: db
      .select()
      .from(sites)
      .where(within(sites, eq(sites.id, id)))
      .prepare('site_by_id'),
    reach: db
      .select()
      .from(reachCounts)
      .where(within(reachCounts, eq(reachCounts.siteId, id)))
      .prepare('reach'),
    conversation: db
      .select()
      .from(conversations)
      .where(within(conversations, eq(conversations.id, id)))
      .prepare('conversation_by_id'),
    queueStays: db
      .select()
      .from(queueStays)
      .where(within(queueStays, gt(queueStays.leftAt, after)))
      .orderBy(desc(queueStays.leftAt))
      .limit(limit)
      .prepare('queue_stays'),
    assignments: db
      .select()
      .from(assignments)
      .where(within(assignments, eq(assignments.conversationId, id)))
      .orderBy(desc(assignments.at))
      .limit(limit)
      .prepare('assignments'),
    file: db
      .select()
      .from(files)
      .where(within(files, eq(files.id, id)))
      .prepare('file_by_id'),
    visitors: db
      .select()
      .from(visitors)
      .where(within(visitors, among(dialect, rows, { id: visitors.id })))
      .prepare('visitors_by_id'),
  }
}

function prepareOfVisitors({ reading: db, dialect, schema: { conversations } }: Database) {
  const { visitorId, createdAt, rev } = conversations
  const list = (...conditions: SQL[]) =>
    db
      .select()
      .from(conversations)
      .where(within(conversations, ...conditions))
      .limit(limit)
  return {
    ofVisitor: list(
      eq(visitorId, id),
      sql`(${createdAt}, ${conversations.id}) < (${before}, ${beforeId})`,
    )
      .orderBy(desc(createdAt), desc(conversations.id))
      .prepare('of_visitor'),
    ofVisitorsSince: db
      .select()
      .from(conversations)
      .where(
        and(
          among(dialect, rows, { workspaceId: conversations.workspaceId, visitorId }),
          gt(unindexed(rev), after),
        ),
      )
      .orderBy(asc(unindexed(rev)))
      .prepare('of_visitors_since'),
  }
}

/** What is told of the queues: how soon people are answered, and who waits. */
function prepareQueues({ reading: db, schema: { conversations } }: Database) {
  const { id: conversationId, teamId, visitorId, siteId, status } = conversations
  const { rank, queuedAt, createdAt, answeredAt } = conversations
  return {
    firstAnswers: db
      .select({ createdAt, answeredAt: sql`${answeredAt}`.mapWith(Number) })
      .from(conversations)
      .where(within(conversations, eq(siteId, id), isNotNull(answeredAt)))
      .orderBy(desc(answeredAt))
      .limit(limit)
      .prepare('first_answers'),
    waiting: db
      .select({ id: conversationId, teamId, visitorId, queuedAt, rank })
      .from(conversations)
      .where(within(conversations, isActive(status), eq(status, 'queued')))
      .orderBy(asc(queuedAt), asc(conversationId))
      .prepare('waiting'),
  }
}

function prepareMessages({ reading: db, dialect, schema: { messages } }: Database) {
  const { conversationId, seq, rev } = messages
  return {
    transcript: db
      .select()
      .from(messages)
      .where(within(messages, eq(conversationId, id), gt(seq, after), lt(seq, before)))
      .orderBy(desc(seq))
      .limit(limit)
      .prepare('transcript'),
    messagesSince: db
      .select()
      .from(messages)
      .where(within(messages, among(dialect, rows, { conversationId }), gt(rev, after)))
      .orderBy(asc(rev))
      .limit(limit)
      .prepare('messages_since'),
  }
}

function prepareSince({ reading: db, schema }: Database) {
  const { workspaces, sites, teams, agents, visitors, conversations, tags } = schema
  const since = <Table extends PgTable & { workspaceId: PgColumn; rev: PgColumn }>(table: Table) =>
    within(table, gt(table.rev, after), lte(table.rev, upTo))
  return {
    workspacesSince: db
      .select()
      .from(workspaces)
      .where(since(workspaces))
      .prepare('workspaces_since'),
    sitesSince: db
      .select()
      .from(sites)
      .where(since(sites))
      .orderBy(asc(sites.rev))
      .limit(limit)
      .prepare('sites_since'),
    teamsSince: db
      .select()
      .from(teams)
      .where(since(teams))
      .orderBy(asc(teams.rev))
      .limit(limit)
      .prepare('teams_since'),
    agentsSince: db
      .select()
      .from(agents)
      .where(since(agents))
      .orderBy(asc(agents.rev))
      .limit(limit)
      .prepare('agents_since'),
    tagsSince: db
      .select()
      .from(tags)
      .where(since(tags))
      .orderBy(asc(tags.rev))
      .limit(limit)
      .prepare('tags_since'),
    visitorsSince: db
      .select()
      .from(visitors)
      .where(since(visitors))
      .orderBy(asc(visitors.rev))
      .limit(limit)
      .prepare('visitors_since'),
    conversationsSince: db
      .select()
      .from(conversations)
      .where(since(conversations))
      .orderBy(asc(conversations.rev))
      .limit(limit)
      .prepare('conversations_since'),
  }
}
