import { callOf, type Conversation } from '@tealight/protocol'

/** How many are queued, how many are the agent's own, and how many of those have something unread. */
export function countConversations(conversations: Iterable<Conversation>, agentId: string): Counts {
  const counts: Counts = { queue: 0, mine: 0, mentions: 0, unread: 0 }
  for (const conversation of conversations) {
    const isQueued = conversation.status === 'queued'
    const isMine = conversation.status === 'open' && conversation.assigneeId === agentId
    if (isQueued) counts.queue++
    if (isMine) counts.mine++
    if (callOf(conversation, agentId)?.isSeen === false) counts.mentions++
    if (isMine && conversation.unreadByAgents > 0) counts.unread++
  }
  return counts
}

export interface Counts {
  queue: number
  mine: number
  /** Calls to which the agent has not listened. */
  mentions: number
  unread: number
}

/** The row beside a row; from outside the list, its first or last. */
export function neighbour(ids: readonly string[], id: string | null, step: 1 | -1): string | null {
  const at = id === null ? -1 : ids.indexOf(id)
  if (at < 0) return (step === 1 ? ids[0] : ids.at(-1)) ?? null
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))] ?? null
}
