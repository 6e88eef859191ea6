import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { among, textOf } from '../dialect.ts'
import { lowerCase } from '../people-schema.ts'

const workspaceId = sql.placeholder('workspaceId')
const rows = sql.placeholder('rows')

/** Nobody looks at more of those who may be the same person. */
const ALIKE_MAX = 20

/** More than all notes on as many visitors as one person can be would be read by nobody. */
const NOTES_READ = 500

/** Prepares what is read of people. Each query takes the workspace as `workspaceId`. */
export function preparePeopleReads(database: Database) {
  return { ...prepareKnown(database), ...prepareAlike(database) }
}

function prepareKnown({ reading: db, dialect, schema }: Database) {
  const { visitors, visits, personNotes } = schema
  return {
    mergedInto: db
      .select()
      .from(visitors)
      .where(
        and(
          eq(visitors.workspaceId, workspaceId),
          eq(visitors.mergedInto, sql.placeholder('id')),
          isNotNull(visitors.mergedInto),
        ),
      )
      .prepare('merged_into'),
    keptOf: db
      .select({ id: sql<string>`coalesce(${visitors.mergedInto}, ${visitors.id})` })
      .from(visitors)
      .where(and(eq(visitors.workspaceId, workspaceId), among(dialect, rows, { id: visitors.id })))
      .prepare('kept_of'),
    mergedIntoAny: db
      .select({ id: visitors.id })
      .from(visitors)
      .where(
        and(
          eq(visitors.workspaceId, workspaceId),
          among(dialect, rows, { mergedInto: visitors.mergedInto }),
          isNotNull(visitors.mergedInto),
        ),
      )
      .prepare('merged_into_any'),
    visitsOf: db
      .select()
      .from(visits)
      .where(
        and(
          eq(visits.workspaceId, workspaceId),
          among(dialect, rows, { visitorId: visits.visitorId }),
        ),
      )
      .prepare('visits_of'),
    personNotes: db
      .select()
      .from(personNotes)
      .where(
        and(
          eq(personNotes.workspaceId, workspaceId),
          among(dialect, rows, { visitorId: personNotes.visitorId }),
        ),
      )
      .orderBy(desc(personNotes.at), desc(personNotes.id))
      .limit(NOTES_READ)
      .prepare('person_notes'),
  }
}

/** Who may be the same person. */
function prepareAlike({ reading: db, dialect, schema: { visitors } }: Database) {
  return {
    byEmail: db
      .select()
      .from(visitors)
      .where(
        and(
          eq(visitors.workspaceId, workspaceId),
          inArray(
            lowerCase(visitors.email),
            sql`(select ${lowerCase(textOf('email'))} from ${dialect.entries(rows)})`,
          ),
          isNotNull(visitors.email),
        ),
      )
      .limit(ALIKE_MAX)
      .prepare('by_email'),
    byUserId: db
      .select()
      .from(visitors)
      .where(
        and(
          eq(visitors.workspaceId, workspaceId),
          among(dialect, rows, { externalId: visitors.externalId }),
          isNotNull(visitors.externalId),
        ),
      )
      .limit(ALIKE_MAX)
      .prepare('by_user_id'),
  }
}
