import type { FactRecord, FactState } from '../domain/reports/facts.ts'
import type { Kit } from './kit.ts'

/** What reports count: made from the transcripts, and can be made again. */
export function defineReports(kit: Kit) {
  const facts = kit.table(
    'facts',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      conversationId: kit.text('conversation_id').notNull(),
      kind: kit.text('kind').$type<FactRecord['kind']>().notNull(),
      place: kit.int('place').notNull(),
      at: kit.int('at').notNull(),
      until: kit.int('until'),
      siteId: kit.text('site_id').notNull(),
      teamId: kit.text('team_id').notNull(),
      agentId: kit.text('agent_id'),
      count: kit.int('count').notNull(),
      ms: kit.int('ms'),
      openMs: kit.int('open_ms'),
      score: kit.int('score'),
      scale: kit.text('scale').$type<NonNullable<FactRecord['scale']>>(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.conversationId, t.kind, t.place] }),
      // With what figures are made of: a report reads the index alone, and rows only where it is narrowed.
      kit.index('facts_told').on(t.workspaceId, t.kind, t.at, t.ms, t.openMs, t.count, t.agentId),
    ],
  )

  /** How far the facts of a conversation go, and what they were made of besides its entries. */
  const factStates = kit.table(
    'fact_states',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      conversationId: kit.text('conversation_id').notNull(),
      state: kit.json('state').$type<FactState>().notNull(),
      teamId: kit.text('team_id').notNull(),
      tagIds: kit.json('tag_ids').$type<string[]>().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.workspaceId, t.conversationId] })],
  )

  /** Up to which rev there are facts; `step` counts the times that some were written. */
  const factMarks = kit.table('fact_marks', {
    workspaceId: kit.text('workspace_id').primaryKey(),
    rev: kit.int('rev').notNull(),
    step: kit.int('step').notNull(),
  })

  /** Which conversations have a tag. */
  const taggings = kit.table(
    'taggings',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      conversationId: kit.text('conversation_id').notNull(),
      tagId: kit.text('tag_id').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.conversationId, t.tagId] }),
      kit.index('taggings_tag').on(t.workspaceId, t.tagId, t.conversationId),
    ],
  )

  return { facts, factStates, factMarks, taggings }
}
