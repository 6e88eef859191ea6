import type { Mention, MessageFile, TagColour, View } from '@tealight/protocol'
import type { NoteRecord } from '../domain/entities.ts'
import { kept } from './kept.ts'
import type { Kit } from './kit.ts'
import { defineNotifications } from './notifications-schema.ts'

/** What agents have among themselves of a conversation. */
export function workplaceColumns(kit: Kit) {
  return {
    noteStep: kit.int('note_step').notNull().default(0),
    mentions: kit.json('mentions').$type<Mention[]>().notNull().default([]),
    tagIds: kit.json('tag_ids').$type<string[]>().notNull().default([]),
    helperIds: kit.json('helper_ids').$type<string[]>().notNull().default([]),
    continues: kit.json('continues').$type<string[]>().notNull().default([]),
  }
}

/** What agents have among themselves. */
export function defineWorkplace(kit: Kit) {
  return { ...defineNotes(kit), ...defineTools(kit), ...defineNotifications(kit) }
}

function defineNotes(kit: Kit) {
  const notes = kit.table(
    'notes',
    {
      ...kept(kit),
      conversationId: kit.text('conversation_id').notNull(),
      step: kit.int('step').notNull(),
      afterSeq: kit.int('after_seq').notNull(),
      at: kit.int('at').notNull(),
      author: kit.json('author').$type<NoteRecord['author']>().notNull(),
      text: kit.text('text').notNull(),
      mentions: kit.json('mentions').$type<string[]>().notNull(),
      editedAt: kit.int('edited_at'),
      deletedAt: kit.int('deleted_at'),
    },
    (t) => [kit.primaryKey({ columns: [t.workspaceId, t.conversationId, t.id] })],
  )

  /** Which conversations an agent shall look at: the index to what the conversations say. */
  const mentions = kit.table(
    'mentions',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      agentId: kit.text('agent_id').notNull(),
      conversationId: kit.text('conversation_id').notNull(),
      at: kit.int('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.workspaceId, t.agentId, t.conversationId] })],
  )

  return { notes, mentions }
}

function defineTools(kit: Kit) {
  const tags = kit.table(
    'tags',
    {
      ...kept(kit),
      name: kit.text('name').notNull(),
      colour: kit.text('colour').$type<TagColour>().notNull(),
      deletedAt: kit.int('deleted_at'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit.index('tags_rev').on(t.workspaceId, t.rev),
    ],
  )

  const replies = kit.table(
    'replies',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      id: kit.text('id').notNull(),
      name: kit.text('name').notNull(),
      text: kit.text('text').notNull(),
      ownerId: kit.text('owner_id'),
      uses: kit.int('uses').notNull(),
      files: kit.json('files').$type<MessageFile[]>().notNull().default([]),
    },
    (t) => [kit.primaryKey({ columns: [t.workspaceId, t.id] })],
  )

  /** Lists that were given a name. */
  const views = kit.table(
    'views',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      id: kit.text('id').notNull(),
      name: kit.text('name').notNull(),
      ownerId: kit.text('owner_id'),
      place: kit.int('place').notNull(),
      view: kit.json('view').$type<View>().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.workspaceId, t.id] })],
  )

  /** What an agent has written and not sent. */
  const drafts = kit.table(
    'drafts',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      agentId: kit.text('agent_id').notNull(),
      conversationId: kit.text('conversation_id').notNull(),
      text: kit.text('text').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.workspaceId, t.agentId, t.conversationId] })],
  )

  return { tags, replies, views, drafts }
}
