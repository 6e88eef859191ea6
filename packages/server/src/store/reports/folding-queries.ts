import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { among, textOf } from '../dialect.ts'

const workspaceId = sql.placeholder('workspaceId')
const rows = sql.placeholder('rows')
const limit = sql.placeholder('limit')

/** Prepares what is asked to make facts. */
export function prepareFolding({ reading, dialect, schema }: Database) {
  const { conversations, messages, factMarks, factStates } = schema
  const { conversationId, seq, at, author, event } = messages
  return {
    factMark: reading
      .select()
      .from(factMarks)
      .where(eq(factMarks.workspaceId, workspaceId))
      .prepare('fact_mark'),
    changedConversations: reading
      .select()
      .from(conversations)
      .where(
        and(
          eq(conversations.workspaceId, workspaceId),
          gt(conversations.rev, sql.placeholder('after')),
          lte(conversations.rev, sql.placeholder('upTo')),
        ),
      )
      .orderBy(asc(conversations.rev))
      .limit(limit)
      .prepare('changed_conversations'),
    factStates: reading
      .select()
      .from(factStates)
      .where(
        and(
          eq(factStates.workspaceId, workspaceId),
          among(dialect, rows, { conversationId: factStates.conversationId }),
        ),
      )
      .prepare('fact_states'),
    entriesIn: reading
      .select({ conversationId, seq, at, author, event })
      .from(dialect.entries(rows))
      .crossJoin(messages)
      .where(
        and(
          eq(messages.workspaceId, workspaceId),
          sql`${conversationId} = ${textOf('conversationId')}`,
          gt(seq, dialect.asInteger(textOf('after'))),
          lte(seq, dialect.asInteger(textOf('upTo'))),
        ),
      )
      .orderBy(conversationId, asc(seq))
      .limit(limit)
      .prepare('entries_in'),
  }
}
