import { and, asc, count, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { among, fieldFor, textOf } from '../dialect.ts'
import { isActive, isBearer, isOneActive } from '../schema.ts'
import { addingStatement, wideStatements } from '../wide.ts'
import { prepareBlocks } from './blocks-tx.ts'
import { preparePeople } from './people-tx.ts'
import { prepareFactWriting } from './reports-tx.ts'
import { prepareRouting } from './routing-queries.ts'

const rows = sql.placeholder('rows')
const workspaceId = sql.placeholder('workspaceId')
const id = sql.placeholder('id')

export type TxQueries = ReturnType<typeof prepareTxQueries>

/** Prepares, once, what transactions ask again and again. */
export function prepareTxQueries(database: Database) {
  const { writing: db, dialect, schema } = database
  return {
    wide: wideStatements(db, dialect, schema),
    reach: addingStatement(db, dialect, schema),
    ...prepareLookUps(database),
  }
}

export function prepareLookUps(database: Database) {
  return {
    ...prepareKeyed(database),
    ...prepareSingle(database),
    ...prepareWorkplace(database),
    ...prepareRouting(database),
    ...prepareFactWriting(database),
    ...prepareBlocks(database),
    ...preparePeople(database),
    textsAfter: prepareTextsAfter(database),
    quoting: prepareQuoting(database),
  }
}

/** Look-ups of many at once, by the keys in one JSON parameter. */
function prepareKeyed({ writing: db, dialect, schema }: Database) {
  const { counters, conversations, messages, visitors, visitorTokens, files } = schema
  return {
    // In one order, so that two nodes can never wait for each other.
    lock: db
      .select()
      .from(counters)
      .where(among(dialect, rows, { workspaceId: counters.workspaceId }))
      .orderBy(sql`${counters.workspaceId} ${dialect.forUpdate}`)
      .prepare('lock'),
    conversations: db
      .select()
      .from(conversations)
      .where(
        among(dialect, rows, {
          workspaceId: conversations.workspaceId,
          conversationId: conversations.id,
        }),
      )
      .prepare('conversations'),
    messages: db
      .select()
      .from(messages)
      .where(
        among(dialect, rows, {
          workspaceId: messages.workspaceId,
          conversationId: messages.conversationId,
          messageId: messages.id,
        }),
      )
      .prepare('messages'),
    bearers: db
      .select({ token: visitorTokens, visitor: visitors })
      .from(visitorTokens)
      .innerJoin(visitors, isBearer(schema))
      .where(
        among(dialect, rows, {
          workspaceId: visitorTokens.workspaceId,
          siteId: visitorTokens.siteId,
          tokenHash: visitorTokens.tokenHash,
        }),
      )
      .prepare('bearers'),
    files: db
      .select()
      .from(files)
      .where(among(dialect, rows, { workspaceId: files.workspaceId, fileId: files.id }))
      .prepare('files'),
  }
}

function prepareSingle({ writing: db, schema }: Database) {
  const { workspaces, agents, sites, teams, visitors, conversations } = schema
  return {
    person: db
      .select()
      .from(visitors)
      .where(
        and(
          eq(visitors.workspaceId, workspaceId),
          eq(visitors.siteId, sql.placeholder('siteId')),
          eq(visitors.externalId, sql.placeholder('externalId')),
          isNotNull(visitors.externalId),
        ),
      )
      .prepare('person'),
    workspaceOf: db
      .select()
      .from(workspaces)
      .where(eq(workspaces.workspaceId, workspaceId))
      .prepare('workspace_of'),
    agent: db
      .select()
      .from(agents)
      .where(and(eq(agents.workspaceId, workspaceId), eq(agents.id, id)))
      .prepare('agent'),
    site: db
      .select()
      .from(sites)
      .where(and(eq(sites.workspaceId, workspaceId), eq(sites.id, id)))
      .prepare('site'),
    teamsOf: db
      .select()
      .from(teams)
      .where(and(eq(teams.workspaceId, workspaceId), isNull(teams.deletedAt)))
      .orderBy(teams.createdAt, teams.id)
      .prepare('teams_of'),
    agentsOf: db
      .select()
      .from(agents)
      .where(eq(agents.workspaceId, workspaceId))
      .prepare('agents_of'),
    activeOfTeam: db
      .select()
      .from(conversations)
      .where(
        and(
          eq(conversations.workspaceId, workspaceId),
          isActive(conversations.status),
          isOneActive(conversations.status),
          eq(conversations.teamId, id),
        ),
      )
      .prepare('active_of_team'),
  }
}

/** Counts for each mark; the mark's place tells which is which, for a count of nought has no messages to tell it. */
function prepareTextsAfter({ writing: db, dialect, schema: { messages } }: Database) {
  const place = dialect.asInteger(textOf('place'))
  const texts = and(
    eq(messages.workspaceId, textOf('workspaceId')),
    eq(messages.conversationId, textOf('conversationId')),
    gt(messages.seq, fieldFor(dialect, messages.seq, 'seq')),
    eq(sql`${messages.author} ->> 'kind'`, textOf('author')),
    isNull(messages.deletedAt),
  )
  return db
    .select({ place: sql`${place}`.mapWith(Number), count: count(messages.seq) })
    .from(dialect.entries(rows))
    .leftJoin(messages, texts)
    .groupBy(place)
    .prepare('texts_after')
}

/** A message can be changed for a short time only, so few lie above it. */
function prepareQuoting({ writing: db, schema: { messages } }: Database) {
  const above = and(
    eq(messages.workspaceId, workspaceId),
    eq(messages.conversationId, sql.placeholder('conversationId')),
    gt(messages.seq, sql.placeholder('seq')),
    isNotNull(messages.quote),
  )
  return db.select().from(messages).where(above).prepare('quoting')
}

function prepareWorkplace({ writing: db, schema }: Database) {
  const { notes, tags, replies, views, visitors } = schema
  return {
    visitor: db
      .select()
      .from(visitors)
      .where(and(eq(visitors.workspaceId, workspaceId), eq(visitors.id, id)))
      .prepare('visitor'),
    note: db
      .select()
      .from(notes)
      .where(
        and(
          eq(notes.workspaceId, workspaceId),
          eq(notes.conversationId, sql.placeholder('conversationId')),
          eq(notes.id, id),
        ),
      )
      .prepare('note'),
    tagsOf: db
      .select()
      .from(tags)
      .where(and(eq(tags.workspaceId, workspaceId), isNull(tags.deletedAt)))
      .prepare('tags_of'),
    viewsOf: db
      .select()
      .from(views)
      .where(
        and(eq(views.workspaceId, workspaceId), or(isNull(views.ownerId), eq(views.ownerId, id))),
      )
      .orderBy(asc(views.place), asc(views.id))
      .prepare('views_of'),
    repliesOf: db
      .select()
      .from(replies)
      .where(
        and(
          eq(replies.workspaceId, workspaceId),
          or(isNull(replies.ownerId), eq(replies.ownerId, id)),
        ),
      )
      .prepare('replies_of'),
  }
}
