import type { SeenPage } from '@tealight/protocol'
import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import type { Merger, PersonNoteRecord, VisitRecord } from '../domain/entities.ts'
import type { Kit } from './kit.ts'

/** Which visitors are the same person. */
export function mergedColumns(kit: Kit) {
  return {
    mergedInto: kit.text('merged_into'),
    merger: kit.json('merger').$type<Merger>(),
  }
}

/** A text as it is compared with others, by the database on both sides. */
export function lowerCase(text: AnyColumn | SQL): SQL {
  return sql`lower(${text})`
}

/** What agents know of a person beside any conversation. */
export function definePeople(kit: Kit) {
  /** One for each visitor: the newest. */
  const visits = kit.table(
    'visits',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      visitorId: kit.text('visitor_id').notNull(),
      since: kit.int('since').notNull(),
      heardAt: kit.int('heard_at').notNull(),
      about: kit.json('about').$type<VisitRecord['about']>().notNull(),
      pages: kit.json('pages').$type<SeenPage[]>().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.visitorId] }),
      kit.index('visits_heard').on(t.workspaceId, t.heardAt),
    ],
  )

  const personNotes = kit.table(
    'person_notes',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      visitorId: kit.text('visitor_id').notNull(),
      id: kit.text('id').notNull(),
      at: kit.int('at').notNull(),
      author: kit.json('author').$type<PersonNoteRecord['author']>().notNull(),
      text: kit.text('text').notNull(),
      editedAt: kit.int('edited_at'),
    },
    (t) => [kit.primaryKey({ columns: [t.workspaceId, t.visitorId, t.id] })],
  )

  return { visits, personNotes }
}
