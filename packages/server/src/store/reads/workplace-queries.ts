import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'

const workspaceId = sql.placeholder('workspaceId')
const id = sql.placeholder('id')

/** No conversation has so many notes that nobody would read them in one go. */
const NOTES_MAX = 1_000

/** Prepares what is read of that which agents have among themselves. Each query takes the workspace as `workspaceId`. */
export function prepareWorkplaceReads({ reading: db, schema }: Database) {
  const { notes, tags, replies, views, drafts } = schema
  return {
    notesOf: db
      .select()
      .from(notes)
      .where(and(eq(notes.workspaceId, workspaceId), eq(notes.conversationId, id)))
      .orderBy(asc(notes.at), asc(notes.id))
      .limit(NOTES_MAX)
      .prepare('notes_of'),
    tags: db
      .select()
      .from(tags)
      .where(and(eq(tags.workspaceId, workspaceId), isNull(tags.deletedAt)))
      .orderBy(asc(tags.rev))
      .prepare('tags'),
    replies: db
      .select()
      .from(replies)
      .where(
        and(
          eq(replies.workspaceId, workspaceId),
          or(isNull(replies.ownerId), eq(replies.ownerId, id)),
        ),
      )
      .orderBy(desc(replies.uses), asc(replies.name))
      .prepare('replies'),
    views: db
      .select()
      .from(views)
      .where(
        and(eq(views.workspaceId, workspaceId), or(isNull(views.ownerId), eq(views.ownerId, id))),
      )
      .orderBy(asc(views.place), asc(views.id))
      .prepare('views'),
    draft: db
      .select({ text: drafts.text })
      .from(drafts)
      .where(
        and(
          eq(drafts.workspaceId, workspaceId),
          eq(drafts.agentId, sql.placeholder('agentId')),
          eq(drafts.conversationId, id),
        ),
      )
      .prepare('draft'),
  }
}
