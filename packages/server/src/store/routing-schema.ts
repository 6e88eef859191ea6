import type {
  Assignment,
  Candidate,
  Channel,
  Policy,
  Priority,
  SkipReason,
} from '@tealight/protocol'
import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import type { RoutedRecord } from '../domain/entities.ts'
import type { Kit } from './kit.ts'

/** Queued: spelt out, not bound, as a partial index asks for. */
export function isQueued(status: AnyColumn): SQL {
  return sql`${status} = 'queued'`
}

/** Something becomes due by itself. */
export function isDue(dueAt: AnyColumn): SQL {
  return sql`${dueAt} is not null`
}

/** What the routing knows of a conversation. */
export function routedColumns(kit: Kit) {
  return {
    rank: kit.int('rank'),
    enteredAt: kit.int('entered_at'),
    leftTeamIds: kit.json('left_team_ids').$type<string[]>().notNull().default([]),
    givenAt: kit.int('given_at'),
    offer: kit.json('offer').$type<NonNullable<RoutedRecord['offer']>>(),
    snoozedUntil: kit.int('snoozed_until'),
    priority: kit.text('priority').$type<Priority>().notNull().default('normal'),
    topic: kit.text('topic').notNull().default(''),
    language: kit.text('language').notNull().default(''),
    channel: kit.text('channel').$type<Channel>().notNull().default('widget'),
    declinedBy: kit.json('declined_by').$type<string[]>().notNull().default([]),
    lastAgentId: kit.text('last_agent_id'),
    lastResolvedAt: kit.int('last_resolved_at'),
    owedSince: kit.int('owed_since'),
    warnedAt: kit.int('warned_at'),
    dueAt: kit.int('due_at'),
  }
}

/** What the routing keeps beside the entities. None of it has a rev: nobody is sent it unasked. */
export function defineRouting(kit: Kit) {
  return { ...defineAttendance(kit), ...defineDistribution(kit) }
}

function defineAttendance(kit: Kit) {
  /** The processes that serve this database: one that doesn't renew its lease in time is dead. */
  const nodes = kit.table('nodes', {
    id: kit.text('id').primaryKey(),
    leaseUntil: kit.int('lease_until').notNull(),
  })

  /** Where each agent has a stream open, and for a while who had one. */
  const attendances = kit.table(
    'attendances',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      agentId: kit.text('agent_id').notNull(),
      nodeId: kit.text('node_id').notNull(),
      leftAt: kit.int('left_at'),
      dueAt: kit.int('due_at'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.agentId, t.nodeId] }),
      kit.index('attendances_node').on(t.nodeId),
      kit.index('attendances_due').on(t.dueAt),
    ],
  )

  return { nodes, attendances }
}

function defineDistribution(kit: Kit) {
  /** Whose turn it was last: the highest number is the newest. */
  const turns = kit.table(
    'turns',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      agentId: kit.text('agent_id').notNull(),
      turn: kit.int('turn').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.workspaceId, t.agentId] })],
  )

  /** Why an agent got a conversation. */
  const assignments = kit.table(
    'assignments',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      id: kit.text('id').notNull(),
      conversationId: kit.text('conversation_id').notNull(),
      teamId: kit.text('team_id').notNull(),
      agentId: kit.text('agent_id').notNull(),
      at: kit.int('at').notNull(),
      kind: kit.text('kind').$type<Assignment['kind']>().notNull(),
      by: kit.text('by').$type<Assignment['by']>().notNull(),
      policy: kit.text('policy').$type<Policy>().notNull(),
      candidates: kit.json('candidates').$type<Candidate[]>().notNull(),
      candidateCount: kit.int('candidate_count').notNull(),
      skipped: kit.json('skipped').$type<{ agentId: string; reason: SkipReason }[]>().notNull(),
      skippedCount: kit.int('skipped_count').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.conversationId, t.id] }),
      kit.index('assignments_at').on(t.workspaceId, t.conversationId, t.at),
    ],
  )

  /** Every stay in a queue that has ended, and how. */
  const queueStays = kit.table(
    'queue_stays',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      id: kit.text('id').notNull(),
      conversationId: kit.text('conversation_id').notNull(),
      teamId: kit.text('team_id').notNull(),
      enteredAt: kit.int('entered_at').notNull(),
      leftAt: kit.int('left_at').notNull(),
      how: kit.text('how').$type<'answered' | 'moved' | 'ended' | 'snoozed'>().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit.index('queue_stays_left').on(t.workspaceId, t.leftAt),
    ],
  )

  return { turns, assignments, queueStays }
}
