import type { ConversationRecord } from '../../domain/entities.ts'
import type { Journal } from '../journal.ts'
import { asRows } from '../wide.ts'
import type { ReadQueries } from './queries.ts'
import { readTogether } from './read-together.ts'
import { RecentRevs } from './recent-revs.ts'

/** A visitor, and up to which rev its client has heard. */
export interface VisitorSince {
  workspaceId: string
  visitorId: string
  after: number
}

/** What every stream asks when it resumes, found for many of them at once. Each key names its workspace. */
export interface SharedReads {
  recentRev(workspaceId: string): Promise<number>
  conversationsSince(key: VisitorSince): Promise<ConversationRecord[]>
}

export function shareReads(queries: ReadQueries, journal: Journal): SharedReads {
  const revs = new RecentRevs(
    journal,
    readTogether((workspaceIds) => revsOf(queries, workspaceIds)),
  )
  return {
    recentRev: (workspaceId) => revs.of(workspaceId),
    conversationsSince: readTogether((keys) => conversationsOf(queries, keys)),
  }
}

async function revsOf(
  queries: ReadQueries,
  workspaceIds: readonly string[],
): Promise<(workspaceId: string) => number> {
  const keys = [...new Set(workspaceIds)].map((workspaceId) => ({ workspaceId }))
  const found = await queries.counters.execute({ rows: asRows(keys) })
  const revs = new Map(found.map(({ workspaceId, rev }) => [workspaceId, rev]))
  return (workspaceId) => revs.get(workspaceId) ?? 0
}

/** Asks for what is new to the one who has heard least, and gives everybody what is new to them. */
async function conversationsOf(
  queries: ReadQueries,
  keys: readonly VisitorSince[],
): Promise<(key: VisitorSince) => ConversationRecord[]> {
  const after = Math.min(...keys.map((key) => key.after))
  const found = await queries.ofVisitorsSince.execute({ rows: asRows(keys), after })
  const byVisitor = new Map<string, ConversationRecord[]>(keys.map((key) => [nameOf(key), []]))
  for (const conversation of found) byVisitor.get(nameOf(conversation))?.push(conversation)
  return (key) => byVisitor.get(nameOf(key))?.filter(({ rev }) => rev > key.after) ?? []
}

function nameOf({ workspaceId, visitorId }: Omit<VisitorSince, 'after'>): string {
  return `${workspaceId} ${visitorId}`
}
