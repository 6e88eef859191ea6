import { sql } from 'drizzle-orm'
import type { Kit } from './kit.ts'

/** Files from the moment on that they were told of. */
export function defineFiles(kit: Kit) {
  const files = kit.table(
    'files',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      id: kit.text('id').notNull(),
      place: kit.text('place').notNull(),
      owner: kit.text('owner').notNull(),
      name: kit.text('name').notNull(),
      bytes: kit.int('bytes').notNull(),
      type: kit.text('type').notNull(),
      width: kit.int('width'),
      height: kit.int('height'),
      duration: kit.int('duration'),
      createdAt: kit.int('created_at').notNull(),
      completedAt: kit.int('completed_at'),
      conversationId: kit.text('conversation_id'),
      messageId: kit.text('message_id'),
      replyId: kit.text('reply_id'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit
        .index('files_unsent')
        .on(t.createdAt)
        .where(sql`${t.messageId} is null and ${t.replyId} is null`),
      kit.index('files_place').on(t.workspaceId, t.place),
    ],
  )

  return { files }
}
