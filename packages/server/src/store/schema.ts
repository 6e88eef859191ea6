import type {
  Author,
  AvailabilityChoice,
  Card,
  ChosenSettings,
  ConversationEvent,
  LastMessage,
  MessageFile,
  Page,
  ReachResult,
  Quote,
  Role,
  Status,
  TeamRouting,
  WorkspaceRouting,
} from '@tealight/protocol'
import { type AnyColumn, and, eq, type SQL, sql } from 'drizzle-orm'
import type { IdentitySecret, MessageRecord, RatingRecord, SpamRecord } from '../domain/entities.ts'
import { isSet } from './blocks-schema.ts'
import { defineFiles } from './files-schema.ts'
import { kept } from './kept.ts'
import type { Kit } from './kit.ts'
import { definePeople } from './people-schema.ts'
import { defineReports } from './reports-schema.ts'
import { defineRouting, isDue, isQueued, routedColumns } from './routing-schema.ts'
import type { EntryKind } from './search/entries.ts'
import { defineVisitors } from './visitors-schema.ts'
import { defineWorkplace, workplaceColumns } from './workplace-schema.ts'

/**
 * Every table, written once and instantiated for each database. A row is its record, field by field. Times are
 * milliseconds. Ids are made by clients, so they name something only within their workspace: it leads every key.
 */
export function define(kit: Kit) {
  return {
    ...defineInstallation(kit),
    ...defineWorkspaces(kit),
    ...defineAgents(kit),
    ...defineVisitors(kit),
    ...defineConversations(kit),
    ...defineMessages(kit),
    ...defineFiles(kit),
    ...defineSearch(kit),
    ...defineRouting(kit),
    ...defineWorkplace(kit),
    ...definePeople(kit),
    ...defineReports(kit),
  }
}

export type Schema = ReturnType<typeof define>

/** Queued, open or snoozed. Spelt out, not bound: a partial index serves only a query that repeats its condition. */
export function isActive(status: AnyColumn): SQL {
  return sql`${status} <> 'resolved'`
}

/** The same, for an index that is sorted by status: where it is not said so, another one may be taken. */
export function isOneActive(status: AnyColumn): SQL {
  return sql`${status} in ('queued', 'open', 'snoozed')`
}

/** Where a conversation stands where the newest word comes first: as `placeIn` of the protocol counts. */
export function newestFirst(t: { lastMessage: AnyColumn; createdAt: AnyColumn }): SQL {
  // Not `coalesce`: the generator of migrations takes a comma for the end of a column.
  return sql`(- case when ${t.lastMessage} is null then ${t.createdAt} else cast(${t.lastMessage} ->> 'at' as bigint) end)`
}

/** Joins a token to its visitor. */
export function isBearer({ visitors, visitorTokens }: Schema): SQL | undefined {
  return and(
    eq(visitors.workspaceId, visitorTokens.workspaceId),
    eq(visitors.id, visitorTokens.visitorId),
  )
}

function defineInstallation(kit: Kit) {
  /** What belongs to the installation itself, by name. */
  const installation = kit.table('installation', {
    name: kit.text('name').primaryKey(),
    value: kit.text('value').notNull(),
  })

  /** The rev of each workspace's newest change: the row that serialises its writers. */
  const counters = kit.table('counters', {
    workspaceId: kit.text('workspace_id').primaryKey(),
    rev: kit.int('rev').notNull(),
  })

  return { installation, counters }
}

function defineWorkspaces(kit: Kit) {
  const workspaces = kit.table(
    'workspaces',
    {
      ...kept(kit),
      name: kit.text('name').notNull(),
      routing: kit.json('routing').$type<Partial<WorkspaceRouting>>().notNull().default({}),
    },
    (t) => [kit.primaryKey({ columns: [t.workspaceId, t.id] })],
  )

  const sites = kit.table(
    'sites',
    {
      ...kept(kit),
      key: kit.text('key').notNull(),
      name: kit.text('name').notNull(),
      greeting: kit.text('greeting').notNull(),
      origins: kit.json('origins').$type<string[]>().notNull(),
      settings: kit.json('settings').$type<ChosenSettings>().notNull().default({}),
      identitySecrets: kit.json('identity_secrets').$type<IdentitySecret[]>().notNull().default([]),
      step: kit.int('step').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit.index('sites_rev').on(t.workspaceId, t.rev),
      kit.uniqueIndex('sites_key').on(t.key),
    ],
  )

  const teams = kit.table(
    'teams',
    {
      ...kept(kit),
      name: kit.text('name').notNull(),
      memberIds: kit.json('member_ids').$type<string[]>().notNull().default([]),
      createdAt: kit.int('created_at').notNull().default(0),
      deletedAt: kit.int('deleted_at'),
      routing: kit.json('routing').$type<Partial<TeamRouting>>().notNull().default({}),
      dueAt: kit.int('due_at'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit.index('teams_rev').on(t.workspaceId, t.rev),
      kit.index('teams_due').on(t.dueAt).where(isDue(t.dueAt)),
    ],
  )

  /** What came of reaching out, by rule. */
  const reachCounts = kit.table(
    'reach_counts',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      siteId: kit.text('site_id').notNull(),
      rule: kit.text('rule').notNull(),
      result: kit.text('result').$type<ReachResult>().notNull(),
      count: kit.int('count').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.workspaceId, t.siteId, t.rule, t.result] })],
  )

  return { workspaces, sites, teams, reachCounts }
}

function defineAgents(kit: Kit) {
  const agents = kit.table(
    'agents',
    {
      ...kept(kit),
      name: kit.text('name').notNull(),
      email: kit.text('email').notNull(),
      role: kit.text('role').$type<Role>().notNull(),
      passwordHash: kit.text('password_hash'),
      availability: kit.text('availability').$type<AvailabilityChoice>().notNull().default('open'),
      languages: kit.json('languages').$type<string[]>().notNull().default([]),
      topics: kit.json('topics').$type<string[]>().notNull().default([]),
      capacity: kit.int('capacity'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit.index('agents_rev').on(t.workspaceId, t.rev),
      kit.uniqueIndex('agents_email').on(t.email),
    ],
  )

  const sessions = kit.table(
    'sessions',
    {
      tokenHash: kit.text('token_hash').primaryKey(),
      workspaceId: kit.text('workspace_id').notNull(),
      agentId: kit.text('agent_id').notNull(),
      createdAt: kit.int('created_at').notNull(),
      expiresAt: kit.int('expires_at').notNull(),
    },
    (t) => [kit.index('sessions_agent').on(t.agentId)],
  )

  const signInLinks = kit.table(
    'sign_in_links',
    {
      tokenHash: kit.text('token_hash').primaryKey(),
      workspaceId: kit.text('workspace_id').notNull(),
      agentId: kit.text('agent_id').notNull(),
      expiresAt: kit.int('expires_at').notNull(),
    },
    (t) => [kit.index('sign_in_links_agent').on(t.agentId)],
  )

  return { agents, sessions, signInLinks }
}

function defineConversations(kit: Kit) {
  const conversations = kit.table(
    'conversations',
    {
      ...kept(kit),
      step: kit.int('step').notNull(),
      siteId: kit.text('site_id').notNull(),
      teamId: kit.text('team_id').notNull(),
      visitorId: kit.text('visitor_id').notNull(),
      status: kit.text('status').$type<Status>().notNull(),
      assigneeId: kit.text('assignee_id'),
      assigneeName: kit.text('assignee_name'),
      queuedAt: kit.int('queued_at'),
      resolvedAt: kit.int('resolved_at'),
      createdAt: kit.int('created_at').notNull(),
      answeredAt: kit.int('answered_at'),
      contact: kit.text('contact'),
      rating: kit.json('rating').$type<RatingRecord>(),
      spam: kit.json('spam').$type<SpamRecord>(),
      page: kit.json('page').$type<Page>(),
      messageCount: kit.int('message_count').notNull(),
      lastMessage: kit.json('last_message').$type<LastMessage>(),
      unreadByAgents: kit.int('unread_by_agents').notNull(),
      unreadByVisitor: kit.int('unread_by_visitor').notNull(),
      agentReadSeq: kit.int('agent_read_seq').notNull(),
      visitorReadSeq: kit.int('visitor_read_seq').notNull(),
      ...routedColumns(kit),
      ...workplaceColumns(kit),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit.index('conversations_rev').on(t.workspaceId, t.rev),
      kit
        .index('conversations_active')
        .on(t.workspaceId, t.status, t.queuedAt)
        .where(isActive(t.status)),
      kit.index('conversations_newest').on(t.workspaceId, newestFirst(t), t.id),
      kit.index('conversations_spam').on(t.workspaceId, newestFirst(t), t.id).where(isSet(t.spam)),
      kit
        .index('conversations_lively')
        .on(t.workspaceId, newestFirst(t), t.id)
        .where(isActive(t.status)),
      kit
        .index('conversations_mine')
        .on(t.workspaceId, t.assigneeId, newestFirst(t), t.id)
        .where(sql`${t.assigneeId} is not null`),
      kit
        .index('conversations_answered')
        .on(t.workspaceId, t.siteId, t.answeredAt)
        .where(sql`${t.answeredAt} is not null`),
      kit
        .index('conversations_queue')
        .on(t.workspaceId, t.teamId, t.rank)
        .where(isQueued(t.status)),
      kit.index('conversations_due').on(t.dueAt).where(isDue(t.dueAt)),
      kit.index('conversations_visitor').on(t.workspaceId, t.visitorId, t.createdAt),
    ],
  )

  return { conversations }
}

function defineMessages(kit: Kit) {
  const messages = kit.table(
    'messages',
    {
      ...kept(kit),
      conversationId: kit.text('conversation_id').notNull(),
      step: kit.int('step').notNull(),
      seq: kit.int('seq').notNull(),
      at: kit.int('at').notNull(),
      type: kit.text('type').$type<MessageRecord['type']>().notNull(),
      author: kit.json('author').$type<Author>(),
      event: kit.json('event').$type<ConversationEvent>(),
      text: kit.text('text').notNull(),
      files: kit.json('files').$type<MessageFile[]>(),
      editedAt: kit.int('edited_at'),
      deletedAt: kit.int('deleted_at'),
      quote: kit.json('quote').$type<Quote>(),
      options: kit.json('options').$type<string[]>(),
      cards: kit.json('cards').$type<Card[]>(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.conversationId, t.id] }),
      kit.uniqueIndex('messages_seq').on(t.workspaceId, t.conversationId, t.seq),
      kit.index('messages_rev').on(t.workspaceId, t.conversationId, t.rev),
    ],
  )

  return { messages }
}

function defineSearch(kit: Kit) {
  /** What can be found. The words of each stand in `search_words`, at its number: see search/full-text.ts. */
  const searchEntries = kit.table(
    'search_entries',
    {
      number: kit.number('number'),
      workspaceId: kit.text('workspace_id').notNull(),
      kind: kit.text('kind').$type<EntryKind>().notNull(),
      conversationId: kit.text('conversation_id').notNull(),
      id: kit.text('id').notNull(),
    },
    (t) => [
      kit.uniqueIndex('search_entries_key').on(t.workspaceId, t.kind, t.conversationId, t.id),
      kit.index('search_entries_newest').on(t.workspaceId, t.kind, t.number),
    ],
  )

  return { searchEntries }
}
