import { and, asc, eq, gt, gte, or, sql } from 'drizzle-orm'
import { isSet, newestBlockFirst } from '../blocks-schema.ts'
import type { Database } from '../database.ts'

/** Prepares what is read of those who are blocked. The query takes the workspace as `workspaceId`. */
export function prepareBlockReads({ reading: db, dialect, schema: { visitors } }: Database) {
  const place = newestBlockFirst(visitors.block)
  const here = dialect.asInteger(sql`${sql.placeholder('place')}`)
  return {
    blocked: db
      .select()
      .from(visitors)
      .where(
        and(
          eq(visitors.workspaceId, sql.placeholder('workspaceId')),
          isSet(visitors.block),
          gte(place, here),
          or(gt(place, here), gt(visitors.id, sql.placeholder('id'))),
        ),
      )
      .orderBy(asc(place), asc(visitors.id))
      .limit(sql.placeholder('limit'))
      .prepare('blocked'),
  }
}

/** The newest block that there can be. */
const FIRST = { at: Number.MAX_SAFE_INTEGER, id: '' }

/** What the query is given: places are counted from the newest on. */
export function blockedFrom(limit: number, { at, id } = FIRST): Record<string, unknown> {
  return { place: -at, id, limit }
}
