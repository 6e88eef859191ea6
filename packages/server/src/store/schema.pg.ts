import { pgKit } from './kit.ts'
import { define } from './schema.ts'

/** One by one, because drizzle-kit looks for tables among the exports. */
export const {
  counters,
  workspaces,
  sites,
  reachCounts,
  teams,
  agents,
  visitors,
  visitorTokens,
  conversations,
  messages,
  files,
  searchEntries,
  sessions,
  signInLinks,
  installation,
  nodes,
  attendances,
  turns,
  assignments,
  queueStays,
  notes,
  mentions,
  tags,
  replies,
  views,
  drafts,
} = define(pgKit)
