import { eq, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Dialect, textOf } from '../dialect.ts'
import type { Schema } from '../schema.ts'
import { asRows } from '../wide.ts'
import type { ListFilter } from './list-filter.ts'

/** What a filter asks of a row. Each lets everything pass while nothing is asked of it: one statement serves all. */
export function listConditions(dialect: Dialect, { conversations, mentions }: Schema) {
  const { tagIds, language, rating, queuedAt, assigneeId, workspaceId, spam } = conversations
  const named = (name: string) =>
    sql`select ${textOf('id')} from ${dialect.entries(sql.placeholder(name))}`
  const among = (name: string, column: PgColumn | SQL) => sql`${column} in (${named(name)})`
  const asked = (name: string, condition: SQL | undefined) =>
    or(sql`cast(${sql.placeholder(name)} as text) is null`, condition)
  const caller = sql.placeholder('calledId')
  return [
    asked('statuses', among('statuses', conversations.status)),
    asked('sites', among('sites', conversations.siteId)),
    asked('teams', among('teams', conversations.teamId)),
    asked('assignees', among('assignees', sql`coalesce(${assigneeId}, '')`)),
    asked(
      'tags',
      sql`exists (select 1 from ${dialect.texts(tagIds)} where ${among('tags', sql`text.value`)})`,
    ),
    asked(
      'languages',
      sql`exists (select 1 from ${dialect.entries(sql.placeholder('languages'))}
        where lower(${language}) || '-' like (${textOf('id')}) || '-%')`,
    ),
    asked('priorities', among('priorities', conversations.priority)),
    asked('ratings', among('ratings', verdict(dialect, rating))),
    asked(
      'queuedBy',
      sql`${queuedAt} <= ${dialect.asInteger(sql`${sql.placeholder('queuedBy')}`)}`,
    ),
    asked(
      'calledId',
      sql`exists (select 1 from ${mentions} where ${eq(mentions.workspaceId, workspaceId)}
        and ${eq(mentions.agentId, caller)} and ${eq(mentions.conversationId, conversations.id)})`,
    ),
    sql`(${spam} is not null) = (cast(${sql.placeholder('isSpam')} as text) is not null)`,
    asked('found', or(among('found', conversations.id), among('people', conversations.visitorId))),
  ]
}

/** The same filter as parameters. */
export function listParameters(filter: ListFilter): Record<string, string | number | null> {
  const { statuses, siteIds, teamIds, assigneeIds, tagIds, languages, priorities, ratings } = filter
  return {
    statuses: ids(statuses),
    sites: ids(siteIds),
    teams: ids(teamIds),
    assignees: ids(assigneeIds?.map((id) => id ?? '')),
    tags: ids(tagIds),
    languages: ids(languages?.map((tag) => tag.toLowerCase())),
    priorities: ids(priorities),
    ratings: ids(ratings),
    queuedBy: filter.queuedBy ?? null,
    isSpam: filter.isSpam ? 'spam' : null,
    calledId: filter.calledId ?? null,
    found: ids(filter.among?.conversationIds),
    people: ids(filter.among?.visitorIds),
  }
}

function ids(names: readonly string[] | undefined): string | null {
  return names ? asRows(names.map((id) => ({ id }))) : null
}

/** What a rating means: as `verdictOf` of the protocol has it. */
function verdict(dialect: Dialect, rating: PgColumn): SQL {
  const score = dialect.asInteger(sql`${rating} ->> 'score'`)
  return sql`case when ${rating} is null then null
    when ${rating} ->> 'scale' = 'thumbs' then case when ${score} > 1 then 'good' else 'poor' end
    when ${score} > 3 then 'good' when ${score} < 3 then 'poor' else 'fair' end`
}
