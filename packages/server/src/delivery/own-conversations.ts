import { LIST_PAGE_SIZE, type OwnConversations } from '@tealight/protocol'
import type { ConversationRecord } from '../domain/entities.ts'
import { glimpse } from '../domain/entries.ts'
import type { ConversationPlace, Reads } from '../store/reads.ts'
import { visitorConversationView } from './visitor-view.ts'

/** So many entries are looked through for what was written last: more have seldom happened since. */
const ENTRIES_AT_END = 5

/** A page of what a visitor has talked about, the newest first, from the place on that the page before has named. */
export async function ownConversations(
  reads: Reads,
  visitorId: string,
  before: string | undefined,
): Promise<OwnConversations> {
  const found = await reads.conversationsOf(visitorId, LIST_PAGE_SIZE + 1, readPlace(before))
  const records = found.slice(0, LIST_PAGE_SIZE)
  const last = records.at(-1)
  const conversations = records.map(async (record) => ({
    conversation: visitorConversationView(record),
    lastMessage: await lastWritten(reads, record),
  }))
  return {
    conversations: await Promise.all(conversations),
    next: last && found.length > LIST_PAGE_SIZE ? `${last.createdAt}.${last.id}` : null,
  }
}

/** Most conversations end with something that happened: what was written before it tells more. */
async function lastWritten(reads: Reads, { id, lastMessage }: ConversationRecord) {
  if (lastMessage === null || lastMessage.author !== null) return lastMessage
  const entries = await reads.messages(id, { limit: ENTRIES_AT_END })
  const written = entries.findLast((entry) => entry.author !== null)
  return written ? glimpse(written) : lastMessage
}

/** It comes back from a client: what makes no sense stands for the beginning. */
function readPlace(before = ''): ConversationPlace | undefined {
  const [, createdAt, id] = /^(\d{1,15})\.([A-Za-z0-9_-]+)$/.exec(before) ?? []
  return id === undefined ? undefined : { createdAt: Number(createdAt), id }
}
