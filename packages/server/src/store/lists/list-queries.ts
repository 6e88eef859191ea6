import { and, asc, desc, eq, gt, gte, isNotNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { isSet } from '../blocks-schema.ts'
import { isActive, newestFirst } from '../schema.ts'
import { listConditions } from './list-conditions.ts'

const limit = sql.placeholder('limit')
const agentId = sql.placeholder('agentId')

export type ListQueries = ReturnType<typeof prepareLists>

/**
 * The ways through the conversations of a workspace: each goes along an index in the order of the list, and looks at
 * every row whether the filter lets it pass. `down` goes on from a place, `up` comes back to one.
 */
export function prepareLists(database: Database) {
  return {
    ...prepareNewest(database),
    ...prepareWaiting(database),
    ...prepareCalled(database),
  }
}

function prepareNewest(database: Database) {
  const { conversations } = database.schema
  const place = newestFirst(conversations)
  const { status, assigneeId, spam } = conversations
  const all = prepareWay(database, 'newest', place)
  const lively = prepareWay(database, 'lively', place, isActive(status))
  const own = prepareWay(database, 'owned', place, eq(assigneeId, agentId), isNotNull(assigneeId))
  const junk = prepareWay(database, 'spam', place, isSet(spam))
  return {
    spamDown: junk.down,
    spamUp: junk.up,
    spamCount: junk.count,
    newestDown: all.down,
    newestUp: all.up,
    newestCount: all.count,
    livelyDown: lively.down,
    livelyUp: lively.up,
    livelyCount: lively.count,
    ownedDown: own.down,
    ownedUp: own.up,
    ownedCount: own.count,
  }
}

function prepareWaiting(database: Database) {
  const { status, queuedAt, rank, offer } = database.schema.conversations
  const conditions = [isActive(status), eq(status, 'queued')]
  const turn = sql`case when ${offer} ->> 'agentId' = ${agentId} then 0
    else coalesce(${rank}, ${queuedAt}) end`
  const { down, up, count } = prepareWay(database, 'in_queue', turn, ...conditions)
  return { waitingDown: down, waitingUp: up, waitingCount: count }
}

/** One agent is called to a few conversations, so these are looked up one by one and sorted. */
function prepareCalled(database: Database) {
  const { conversations, mentions } = database.schema
  const calls = sql`(select - ${mentions.at} from ${mentions} where ${and(
    eq(mentions.workspaceId, conversations.workspaceId),
    eq(mentions.agentId, agentId),
    eq(mentions.conversationId, conversations.id),
  )})`
  const isCalled = sql`${conversations.id} in (select ${mentions.conversationId} from ${mentions}
    where ${eq(mentions.workspaceId, sql.placeholder('workspaceId'))} and ${eq(mentions.agentId, agentId)})`
  const { down, up, count } = prepareWay(database, 'called', calls, isCalled)
  return { calledDown: down, calledUp: up, calledCount: count }
}

function prepareWay(
  { reading: db, dialect, schema }: Database,
  name: string,
  place: SQL,
  ...own: SQL[]
) {
  const { conversations } = schema
  const { id, workspaceId } = conversations
  const here = dialect.asInteger(sql`${sql.placeholder('place')}`)
  const hereId = sql.placeholder('id')
  const passing = [
    eq(workspaceId, sql.placeholder('workspaceId')),
    ...own,
    ...listConditions(dialect, schema),
  ]
  // The first condition is what an index can go by; the other tells apart what stands at the same place.
  const below = [gte(place, here), or(gt(place, here), gt(id, hereId))]
  const above = [lte(place, here), or(lt(place, here), lt(id, hereId))]
  return {
    down: db
      .select()
      .from(conversations)
      .where(and(...passing, ...below))
      .orderBy(asc(place), asc(id))
      .limit(limit)
      .offset(sql.placeholder('skip'))
      .prepare(`${name}_down`),
    up: db
      .select()
      .from(conversations)
      .where(and(...passing, ...above))
      .orderBy(desc(place), desc(id))
      .limit(limit)
      .prepare(`${name}_up`),
    count: db
      .select({ count: sql`count(*)`.mapWith(Number) })
      .from(conversations)
      .where(and(...passing))
      .prepare(`${name}_count`),
  }
}
