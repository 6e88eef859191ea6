import type { Conversation } from '@tealight/protocol'

/** What an agent does in one conversation. */
export interface Doing {
  id: string
  visitorId: string
  priority: Conversation['priority']
  /** The visitor waits for an answer: since this happened last. Null: it is answered. */
  owedSince: number | null
}

/** The open conversations of each agent, who has waited longest first. */
export function doingsOf(conversations: Iterable<Conversation>): ReadonlyMap<string, Doing[]> {
  const doings = new Map<string, Doing[]>()
  for (const conversation of conversations) {
    const { status, assigneeId } = conversation
    if (status !== 'open' || assigneeId === null) continue
    doings.set(assigneeId, [...(doings.get(assigneeId) ?? []), doingIn(conversation)])
  }
  for (const own of doings.values()) own.sort(byWait)
  return doings
}

function doingIn(conversation: Conversation): Doing {
  const { id, visitorId, priority, isOwed, lastMessage, createdAt } = conversation
  return { id, visitorId, priority, owedSince: isOwed ? (lastMessage?.at ?? createdAt) : null }
}

const byWait = (a: Doing, b: Doing): number =>
  (a.owedSince ?? Infinity) - (b.owedSince ?? Infinity) || (a.id < b.id ? -1 : 1)
