import type { SearchResult } from '@tealight/protocol'
import type { AgentClient } from './agent-client.ts'
import type { Result } from './result.ts'

/** What somebody searches for: as it was typed, and from where on. */
export interface Search {
  typed: string
  /** The `next` of the page before. */
  before?: number | null
  /** Where days begin at midnight. */
  zone: string
}

/** Searches all that was ever said. What comes back is no part of the copy. */
export function searchTranscripts(
  { ask }: Pick<AgentClient, 'ask'>,
  { typed, before, zone }: Search,
): Promise<Result<SearchResult>> {
  const query = new URLSearchParams({ q: typed, zone })
  if (before != null) query.set('before', String(before))
  return ask('GET', `/agent/search?${query.toString()}`)
}
