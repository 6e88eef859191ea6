import { readBy, readMark } from '../domain/conversation.ts'
import type { ConversationRecord } from '../domain/entities.ts'
import type { ConversationKey, GroupDeed, Journal, Tx } from '../store/journal.ts'
import { type Outcome, refused } from './outcome.ts'
import { openTranscript } from './transcript.ts'

/** Somebody has read a conversation up to a seq. */
export interface ReadMark extends ConversationKey {
  by: 'visitor' | 'agent'
  seq: number
  /** Whose conversation it must be; null for agents, who may read them all. */
  visitorId: string | null
}

/** Moves a read mark forward; a mark that is not ahead of what was read changes nothing. */
export function markRead(journal: Journal, mark: ReadMark): Promise<Outcome> {
  return journal.join(marksRead, mark)
}

const marksRead: GroupDeed<ReadMark, Outcome> = async (tx, marks) => {
  const transcript = await openTranscript(tx, marks)
  const unread = await countUnread(tx, marks, marks.map(transcript.conversation))
  const outcomes = marks.map((mark, index): Outcome => {
    const before = transcript.conversation(mark)
    if (before === null || !mayRead(mark, before)) return refused('not-found')
    const conversation = readBy(mark.by, before, mark.seq, unread[index] ?? 0)
    return transcript.apply({ ok: true, conversation, entries: [] })
  })
  await transcript.put()
  return outcomes
}

function mayRead({ visitorId }: ReadMark, conversation: ConversationRecord): boolean {
  return visitorId === null || conversation.visitorId === visitorId
}

/** How many unread texts each mark leaves. Only marks that stop short of the newest message need counting. */
async function countUnread(
  tx: Tx,
  marks: readonly ReadMark[],
  conversations: readonly (ConversationRecord | null)[],
): Promise<(number | undefined)[]> {
  const isShort = marks.map(({ by, seq }, index) => {
    const conversation = conversations[index]
    return conversation
      ? seq > readMark(by, conversation) && seq < conversation.messageCount
      : false
  })
  const short = marks.filter((_, index) => isShort[index])
  if (short.length === 0) return []
  const counts = await tx.textsAfter(
    short.map(({ workspaceId, conversationId, seq, by }) => {
      return { workspaceId, conversationId, seq, author: by === 'agent' ? 'visitor' : 'agent' }
    }),
  )
  return isShort.map((counted) => (counted ? counts.shift() : 0))
}
