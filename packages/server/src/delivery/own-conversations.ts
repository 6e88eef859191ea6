import { LIST_PAGE_SIZE, type OwnConversations } from '@tealight/protocol'
import type { ConversationPlace, Reads } from '../store/reads.ts'
import { visitorConversationView } from './visitor-view.ts'

/** A page of what a visitor has talked about, the newest first, from the place on that the page before has named. */
export async function ownConversations(
  reads: Reads,
  visitorId: string,
  before: string | undefined,
): Promise<OwnConversations> {
  const found = await reads.conversationsOf(visitorId, LIST_PAGE_SIZE + 1, readPlace(before))
  const records = found.slice(0, LIST_PAGE_SIZE)
  const last = records.at(-1)
  return {
    conversations: records.map((record) => ({
      conversation: visitorConversationView(record),
      lastMessage: record.lastMessage,
    })),
    next: last && found.length > LIST_PAGE_SIZE ? `${last.createdAt}.${last.id}` : null,
  }
}

/** It comes back from a client: what makes no sense stands for the beginning. */
function readPlace(before = ''): ConversationPlace | undefined {
  const [, createdAt, id] = /^(\d{1,15})\.([A-Za-z0-9_-]+)$/.exec(before) ?? []
  return id === undefined ? undefined : { createdAt: Number(createdAt), id }
}
