import { asRows } from '../wide.ts'

/** What a search is narrowed to. What is left out lets everything pass. */
export interface SearchLimits {
  siteIds?: readonly string[]
  teamIds?: readonly string[]
  /** It has one of these. */
  tagIds?: readonly string[]
  assigneeIds?: readonly string[]
  /** Ids of agents and of visitors. */
  authorIds?: readonly string[]
  authorKind?: 'visitor' | 'agent'
  status?: string
  hasFiles?: boolean
  /** Milliseconds, `to` excluded. */
  from?: number
  to?: number
}

/** The same as parameters. */
export function limitParameters(limits: SearchLimits) {
  const { siteIds, teamIds, tagIds, assigneeIds, authorIds } = limits
  return {
    sites: asIds(siteIds),
    teams: asIds(teamIds),
    tags: asIds(tagIds),
    agents: asIds(assigneeIds),
    authors: asIds(authorIds),
    authorKind: limits.authorKind ?? null,
    status: limits.status ?? null,
    hasFiles: limits.hasFiles ? 'yes' : null,
    from: limits.from ?? 0,
    to: limits.to ?? Number.MAX_SAFE_INTEGER,
  }
}

function asIds(ids: readonly string[] | undefined): string | null {
  return ids ? asRows(ids.map((id) => ({ id }))) : null
}
