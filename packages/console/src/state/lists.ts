import type { Conversation, ListName, Mention } from '@tealight/protocol'

/** The conversations of a list, in the order in which an agent wants to meet them. */
export function listOf(
  list: ListName,
  conversations: Iterable<Conversation>,
  agentId: string,
): Conversation[] {
  const members = [...conversations].filter((conversation) => belongs(list, conversation, agentId))
  if (list === 'mentions') return members.sort(byCall(agentId))
  return members.sort(list === 'queue' ? byWaiting(agentId) : byActivity)
}

/** How many are queued, how many are the agent's own, and how many of both have something unread. */
export function countConversations(conversations: Iterable<Conversation>, agentId: string): Counts {
  const counts: Counts = { queue: 0, mine: 0, mentions: 0, unread: 0 }
  for (const conversation of conversations) {
    const isQueued = belongs('queue', conversation, agentId)
    const isMine = belongs('mine', conversation, agentId)
    if (isQueued) counts.queue++
    if (isMine) counts.mine++
    if (callOf(conversation, agentId)?.isSeen === false) counts.mentions++
    if ((isQueued || isMine) && conversation.unreadByAgents > 0) counts.unread++
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

function belongs(list: ListName, conversation: Conversation, agentId: string): boolean {
  const { status, assigneeId } = conversation
  switch (list) {
    case 'queue':
      return status === 'queued'
    case 'mine':
      return status === 'open' && assigneeId === agentId
    case 'mentions':
      return callOf(conversation, agentId) !== undefined
    case 'all':
      return true
  }
}

/** The note that calls an agent to a conversation. */
export function callOf({ mentions }: Conversation, agentId: string): Mention | undefined {
  return mentions.find((mention) => mention.agentId === agentId)
}

const byCall =
  (agentId: string) =>
  (a: Conversation, b: Conversation): number =>
    (callOf(b, agentId)?.at ?? 0) - (callOf(a, agentId)?.at ?? 0) || compareIds(a, b)

/** What is offered to the agent stands in front of all. */
const byWaiting =
  (agentId: string) =>
  (a: Conversation, b: Conversation): number =>
    Number(b.offer?.agentId === agentId) - Number(a.offer?.agentId === agentId) ||
    rankOf(a) - rankOf(b) ||
    compareIds(a, b)

const rankOf = ({ rank, queuedAt }: Conversation): number => rank ?? queuedAt ?? 0

// Not by rev: a read mark is a change too, and a row must not jump because somebody looked at it.
const byActivity = (a: Conversation, b: Conversation): number =>
  activeAt(b) - activeAt(a) || compareIds(a, b)

const activeAt = (conversation: Conversation): number =>
  conversation.lastMessage?.at ?? conversation.createdAt

const compareIds = (a: Conversation, b: Conversation): number => (a.id < b.id ? -1 : 1)
