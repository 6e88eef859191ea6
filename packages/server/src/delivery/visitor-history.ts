import { HISTORY_PAGE_SIZE, type VisitorChange } from '@tealight/protocol'
import type { ConversationRecord, SiteRecord, VisitorRecord } from '../domain/entities.ts'
import type { Reads } from '../store/reads.ts'
import { messagePages } from './agent-history.ts'
import type { Cursors } from './cursor.ts'
import { changesBytes, frameBytes, helloBytes } from './frames.ts'
import { visitorConversationView, visitorMessageView, visitorSiteView } from './visitor-view.ts'

const SNAPSHOT_CONVERSATIONS = 20

/** Whose history it is, and where it is read. */
export interface VisitorHistorySource {
  reads: Reads
  cursors: Cursors
  site: SiteRecord
  visitor: VisitorRecord
}

/**
 * What a visitor's stream begins with: hello, then everything since the cursor (or a snapshot), then live. Like an
 * agent's, it reads the rev first and promises nothing beyond it.
 */
export async function* visitorHistory(
  source: VisitorHistorySource,
  { cursor, heartbeatMs }: { cursor: string | null; heartbeatMs: number },
): AsyncGenerator<Buffer> {
  const { reads, cursors, visitor } = source
  const from = cursor === null ? null : cursors.open(visitor.workspaceId, cursor)
  const rev = await revAtLeast(reads, from ?? 0)
  const isResumed = from !== null && from <= rev
  yield helloBytes(!isResumed, heartbeatMs)
  yield* isResumed ? catchUp(source, from, rev) : snapshot(source)
  yield frameBytes({ kind: 'live' }, cursors.seal(visitor.workspaceId, rev))
}

/** Everything that a returning visitor starts from, in one piece. */
export async function visitorSnapshot(
  source: VisitorHistorySource,
): Promise<{ changes: VisitorChange[]; cursor: string }> {
  const rev = await source.reads.recentRev()
  const changes = await snapshotChanges(source)
  return { changes, cursor: source.cursors.seal(source.visitor.workspaceId, rev) }
}

/** Only who has heard more than this process makes it look again. */
async function revAtLeast(reads: Reads, least: number): Promise<number> {
  const rev = await reads.recentRev()
  return rev >= least ? rev : reads.rev()
}

async function* snapshot(source: VisitorHistorySource): AsyncGenerator<Buffer> {
  yield changesBytes(await snapshotChanges(source))
}

async function snapshotChanges({
  reads,
  site,
  visitor,
}: VisitorHistorySource): Promise<VisitorChange[]> {
  const conversations = await reads.conversationsOf(visitor.id, SNAPSHOT_CONVERSATIONS)
  const newest = conversations[0]
  const messages = newest ? await reads.messages(newest.id, { limit: HISTORY_PAGE_SIZE }) : []
  return [
    visitorSiteView(site),
    ...conversations.map(visitorConversationView),
    ...messages.map(visitorMessageView),
  ]
}

async function* catchUp(
  { reads, site, visitor }: VisitorHistorySource,
  from: number,
  rev: number,
): AsyncGenerator<Buffer> {
  if (from === rev) return
  if (site.rev > from) yield changesBytes([visitorSiteView(site)])
  const conversations = await reads.conversationsSince(visitor.id, from)
  yield* messagesOf(reads, conversations, from)
  if (conversations.length > 0) yield changesBytes(conversations.map(visitorConversationView))
}

/** Every message that changed made its conversation change too: no other conversation needs to be looked at. */
async function* messagesOf(
  reads: Reads,
  conversations: readonly ConversationRecord[],
  from: number,
): AsyncGenerator<Buffer> {
  const ids = conversations.map(({ id }) => id)
  if (ids.length === 0) return
  for await (const page of messagePages(reads, ids, from)) {
    yield changesBytes(page.map(visitorMessageView))
  }
}
