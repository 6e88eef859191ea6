import { and, asc, count, eq, gt, isNotNull, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { among } from '../dialect.ts'
import { prepareWorkforce } from '../reads/routing-queries.ts'
import { isQueued } from '../routing-schema.ts'
import { isActive } from '../schema.ts'

const workspaceId = sql.placeholder('workspaceId')
const id = sql.placeholder('id')
const rows = sql.placeholder('rows')
const after = sql.placeholder('after')
const limit = sql.placeholder('limit')

/** Prepares, once, what the routing reads within a transaction. */
export function prepareRouting(database: Database) {
  return {
    ...prepareQueues(database),
    ...prepareHands(database),
    ...preparePeople(database),
    ...prepareWorkforce(database.writing, database.schema),
  }
}

function prepareQueues({ writing: db, dialect, schema: { conversations, teams } }: Database) {
  const { teamId, visitorId, lastAgentId, createdAt, rank, status } = conversations
  const own = eq(conversations.workspaceId, workspaceId)
  return {
    teamsIn: db
      .select()
      .from(teams)
      .where(among(dialect, rows, { workspaceId: teams.workspaceId }))
      .prepare('teams_in'),
    waitingOf: db
      .select()
      .from(conversations)
      .where(
        and(
          own,
          isQueued(status),
          eq(teamId, id),
          sql`(${rank}, ${conversations.id}) > (${after}, ${sql.placeholder('afterId')})`,
        ),
      )
      .orderBy(asc(rank), asc(conversations.id))
      .limit(limit)
      .prepare('waiting_of'),
    lastAgents: db
      .select({ visitorId, lastAgentId })
      .from(conversations)
      .where(
        and(
          among(dialect, rows, { workspaceId: conversations.workspaceId, visitorId }),
          isNotNull(lastAgentId),
        ),
      )
      .orderBy(asc(createdAt))
      .prepare('last_agents'),
  }
}

function prepareHands({ writing: db, schema: { conversations } }: Database) {
  const { assigneeId, offer, status } = conversations
  const own = and(eq(conversations.workspaceId, workspaceId), isActive(status))
  const offeredTo = sql<string>`${offer} ->> 'agentId'`
  return {
    assignedTo: db
      .select()
      .from(conversations)
      .where(
        and(eq(conversations.workspaceId, workspaceId), eq(assigneeId, id), isNotNull(assigneeId)),
      )
      .prepare('assigned_to'),
    offeredTo: db
      .select()
      .from(conversations)
      .where(and(own, eq(status, 'queued'), eq(offeredTo, id)))
      .prepare('offered_to'),
  }
}

function preparePeople({ writing: db, schema }: Database) {
  const { attendances, nodes, turns, sessions } = schema
  return {
    attendancesOf: db
      .select()
      .from(attendances)
      .where(and(eq(attendances.workspaceId, workspaceId), eq(attendances.agentId, id)))
      .prepare('attendances_of'),
    nodeOf: db.select().from(nodes).where(eq(nodes.id, id)).prepare('node_of'),
    turnsOf: db.select().from(turns).where(eq(turns.workspaceId, workspaceId)).prepare('turns_of'),
    sessionsOf: db
      .select({ count: count() })
      .from(sessions)
      .where(and(eq(sessions.agentId, id), gt(sessions.expiresAt, sql.placeholder('now'))))
      .prepare('sessions_of'),
  }
}
