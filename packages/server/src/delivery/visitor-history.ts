import { HISTORY_PAGE_SIZE, type VisitorChange } from '@tealight/protocol'
import type { SiteRecord, VisitorRecord } from '../domain/entities.ts'
import type { Reads } from '../store/reads.ts'
import type { Cursors } from './cursor.ts'
import { changesBytes, frameBytes, helloBytes } from './frames.ts'
import { visitorConversationView, visitorMessageView, visitorSiteView } from './visitor-view.ts'

const SNAPSHOT_CONVERSATIONS = 20
/** Further behind than so many messages, a visitor is given a snapshot. */
const MISSED_MAX = 200

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
  {
    cursor,
    sinceRev,
    heartbeatMs,
  }: { cursor: string | null; sinceRev: number; heartbeatMs: number },
): AsyncGenerator<Buffer> {
  const { reads, cursors, visitor } = source
  const from = resumeFrom(
    cursor === null ? null : cursors.open(visitor.workspaceId, cursor),
    sinceRev,
  )
  const rev = await revAtLeast(reads, from ?? 0)
  const missed = from !== null && from <= rev ? await readMissed(source, from, rev) : null
  yield helloBytes(missed === null, heartbeatMs)
  for (const changes of missed ?? [await snapshotChanges(source)]) yield changesBytes(changes)
  yield frameBytes({ kind: 'live' }, cursors.seal(visitor.workspaceId, rev))
}

/** What was seen before the token came to this visitor may have been somebody else's. */
function resumeFrom(rev: number | null, sinceRev: number): number | null {
  return rev !== null && rev >= sinceRev ? rev : null
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

/**
 * What was changed since a rev, frame by frame; null when it is so much that nobody would read it all: then the newest
 * page is better, and whoever scrolls up gets the rest. Every message that changed made its conversation change too.
 */
async function readMissed(
  { reads, site, visitor }: VisitorHistorySource,
  from: number,
  rev: number,
): Promise<VisitorChange[][] | null> {
  if (from === rev) return []
  const conversations = await reads.conversationsSince(visitor.id, from)
  const ids = conversations.map(({ id }) => id)
  const messages = ids.length > 0 ? await reads.messagesSince(ids, from, MISSED_MAX + 1) : []
  if (messages.length > MISSED_MAX) return null
  const frames: VisitorChange[][] = [
    site.rev > from ? [visitorSiteView(site)] : [],
    messages.map(visitorMessageView),
    conversations.map(visitorConversationView),
  ]
  return frames.filter(({ length }) => length > 0)
}
