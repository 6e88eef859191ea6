import { type Change, HISTORY_PAGE_SIZE, SNAPSHOT_CONVERSATIONS } from '@tealight/protocol'
import type { EntityRecord, MessageRecord } from '../domain/entities.ts'
import type { Reads } from '../store/reads.ts'
import { agentView, messageView } from './agent-view.ts'
import { agentCursors } from './cursor.ts'
import { changesBytes, frameBytes, helloBytes } from './frames.ts'

const PAGE_SIZE = 200
/** Further behind than this, a snapshot is cheaper than what was missed. */
const RESUMABLE_CHANGES = 20_000
/** Nobody reads more messages in one go: further behind, the newest page is shown, and older ones by scrolling. */
const RESUMABLE_MESSAGES = 4 * HISTORY_PAGE_SIZE

/**
 * What an agent's stream begins with: hello, then everything since the cursor (or a snapshot), then live.
 *
 * The rev is read before anything else and no cursor goes beyond it: whatever is committed while history is read
 * may be sent twice, by history and by the live frames that wait behind it, but is never skipped.
 */
export async function* agentHistory(
  reads: Reads,
  {
    cursor,
    watch,
    heartbeatMs,
  }: { cursor: string | null; watch: string | null; heartbeatMs: number },
): AsyncGenerator<Buffer> {
  const rev = await reads.rev()
  const from = resumeFrom(cursor, rev)
  const watched = watch === null || from === rev ? [] : [watch]
  const messages = from === null ? null : await missedMessages(reads, watched, from)
  const isResumed = from !== null && messages !== null
  yield helloBytes(!isResumed, heartbeatMs)
  yield* isResumed ? catchUp(reads, from, rev, messages) : snapshot(reads, watch)
  yield frameBytes({ kind: 'live' }, agentCursors.seal('', rev))
}

/** Everything that a console starts from, in one piece. */
export async function agentSnapshot(reads: Reads): Promise<{ changes: Change[]; cursor: string }> {
  const rev = await reads.rev()
  const entities = await reads.snapshot(SNAPSHOT_CONVERSATIONS)
  return { changes: entities.map(agentView), cursor: agentCursors.seal('', rev) }
}

function resumeFrom(cursor: string | null, rev: number): number | null {
  const from = cursor === null ? null : agentCursors.open('', cursor)
  return from !== null && from <= rev && rev - from <= RESUMABLE_CHANGES ? from : null
}

async function* snapshot(reads: Reads, watch: string | null): AsyncGenerator<Buffer> {
  if (watch !== null)
    yield* messagesBytes(await reads.messages(watch, { limit: HISTORY_PAGE_SIZE }))
  const entities = await reads.snapshot(SNAPSHOT_CONVERSATIONS)
  for (let start = 0; start < entities.length; start += PAGE_SIZE) {
    yield changesBytes(entities.slice(start, start + PAGE_SIZE).map(agentView))
  }
}

async function* catchUp(
  reads: Reads,
  from: number,
  rev: number,
  messages: readonly MessageRecord[],
): AsyncGenerator<Buffer> {
  if (from === rev) return
  yield* messagesBytes(messages)
  for await (const page of changePages(reads, from)) {
    const reached = Math.min(lastRev(page), rev)
    yield changesBytes(page.map(agentView), agentCursors.seal('', reached))
  }
}

/** Messages of these conversations since a rev; null when there are too many to be read one after the other. */
async function missedMessages(
  reads: Reads,
  conversationIds: readonly string[],
  from: number,
): Promise<MessageRecord[] | null> {
  if (conversationIds.length === 0) return []
  const messages = await reads.messagesSince(conversationIds, from, RESUMABLE_MESSAGES + 1)
  return messages.length > RESUMABLE_MESSAGES ? null : messages
}

async function* changePages(reads: Reads, from: number): AsyncGenerator<EntityRecord[]> {
  for (let after = from; ;) {
    const page = await reads.changesSince(after, PAGE_SIZE)
    if (page.length > 0) yield page
    if (page.length < PAGE_SIZE) return
    after = lastRev(page)
  }
}

function* messagesBytes(messages: readonly MessageRecord[]): Generator<Buffer> {
  if (messages.length > 0) yield changesBytes(messages.map(messageView))
}

function lastRev(page: readonly EntityRecord[]): number {
  return page.at(-1)?.record.rev ?? 0
}
