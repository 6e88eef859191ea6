import { and, count, eq, gt, isNotNull, isNull, min, sql } from 'drizzle-orm'
import type { Database, Db } from '../database.ts'
import { isActive, type Schema } from '../schema.ts'

const workspaceId = sql.placeholder('workspaceId')

/** Prepares what is read of the queues and of those who answer them. Each query takes the workspace as `workspaceId`. */
export function prepareRoutingReads({ reading: db, schema }: Database) {
  const { queuedAt, enteredAt, status, teamId } = schema.conversations
  const hasCome = sql`coalesce(${enteredAt}, ${queuedAt}) > ${sql.placeholder('after')}`
  return {
    ...prepareWorkforce(db, schema),
    queueSizes: db
      .select({
        teamId,
        waiting: count(),
        oldestAt: min(queuedAt),
        arrived: sql`count(case when ${hasCome} then 1 end)`.mapWith(Number),
      })
      .from(schema.conversations)
      .where(
        and(
          eq(schema.conversations.workspaceId, workspaceId),
          isActive(status),
          eq(status, 'queued'),
        ),
      )
      .groupBy(teamId)
      .prepare('queue_sizes'),
  }
}

/** Prepares, for a transaction or for reading, who is here and what they have to do. */
export function prepareWorkforce(db: Db, { conversations, attendances, nodes }: Schema) {
  const { assigneeId, channel, offer, status } = conversations
  const own = and(eq(conversations.workspaceId, workspaceId), isActive(status))
  const offeredTo = sql<string>`${offer} ->> 'agentId'`
  return {
    openLoads: db
      .select({ agentId: sql<string>`${assigneeId}`, channel, count: count() })
      .from(conversations)
      .where(and(own, eq(status, 'open')))
      .groupBy(assigneeId, channel)
      .prepare('open_loads'),
    offeredLoads: db
      .select({ agentId: offeredTo, channel, count: count() })
      .from(conversations)
      .where(and(own, eq(status, 'queued'), isNotNull(offer)))
      .groupBy(offeredTo, channel)
      .prepare('offered_loads'),
    present: db
      .selectDistinct({ agentId: attendances.agentId })
      .from(attendances)
      .innerJoin(nodes, eq(nodes.id, attendances.nodeId))
      .where(
        and(
          eq(attendances.workspaceId, workspaceId),
          isNull(attendances.leftAt),
          gt(nodes.leaseUntil, sql.placeholder('now')),
        ),
      )
      .prepare('present'),
  }
}
