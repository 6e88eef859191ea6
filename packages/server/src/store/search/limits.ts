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
