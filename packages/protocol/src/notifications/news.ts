import type { Conversation, Team } from '../entities.ts'

/*
 * What is worth telling an agent. Whoever watches conversations change asks each of them for its marks: one that was
 * not there before is news to those whom it concerns. Consoles and server find the same.
 */

/** What can be news, the most urgent first. */
export const NEWS_KINDS = ['offered', 'given', 'called', 'message', 'waiting'] as const

export type NewsKind = (typeof NEWS_KINDS)[number]

/** Something about a conversation that is news once. */
export interface Mark {
  kind: NewsKind
  /** Tells it from all others of the same conversation. */
  name: string
  /** Since when it is so; null: nobody has written that down. */
  at: number | null
  to: { agentIds: readonly string[] } | { teamId: string }
}

/** Whom something may be news to. */
export interface Reader {
  agentId: string
  teams: ReadonlyMap<string, Pick<Team, 'memberIds'>>
}

/** All that somebody may have to be told of a conversation, as it is now: the most urgent first. */
export function marksOf(conversation: Conversation): Mark[] {
  return [
    ...offerOf(conversation),
    ...givingOf(conversation),
    ...callsOf(conversation),
    ...messageOf(conversation),
    ...waitOf(conversation),
  ]
}

/** The most urgent of what is new and concerns this agent; null: nothing. */
export function newsFor(
  reader: Reader,
  conversation: Conversation,
  isKnown: (mark: Mark) => boolean,
): Mark | null {
  return marksOf(conversation).find((mark) => concerns(reader, mark) && !isKnown(mark)) ?? null
}

/** What the visitor has just written, as it may be shown beside their name; empty when somebody else had the last word. */
export function newestWords({ lastMessage }: Conversation): string {
  return lastMessage?.author?.kind === 'visitor' ? lastMessage.excerpt : ''
}

/** A queue without members is everybody's. */
function concerns({ agentId, teams }: Reader, { to }: Mark): boolean {
  if ('agentIds' in to) return to.agentIds.includes(agentId)
  const members = teams.get(to.teamId)?.memberIds ?? []
  return members.length === 0 || members.includes(agentId)
}

function offerOf({ offer }: Conversation): Mark[] {
  if (offer === undefined) return []
  const { agentId, until } = offer
  return [
    { kind: 'offered', name: `offered ${agentId} ${until}`, at: null, to: { agentIds: [agentId] } },
  ]
}

function givingOf({ assigneeId, givenAt }: Conversation): Mark[] {
  if (assigneeId === null || givenAt === undefined) return []
  return [{ kind: 'given', name: `given ${givenAt}`, at: givenAt, to: { agentIds: [assigneeId] } }]
}

/** A note that mentions somebody, or the wish that they help. */
function callsOf({ mentions, helperIds }: Conversation): Mark[] {
  const mentioned = mentions.filter(({ isSeen }) => !isSeen)
  return [
    ...mentioned.map(({ agentId, at }) => callTo(agentId, `mentioned ${agentId} ${at}`, at)),
    ...helperIds.map((agentId) => callTo(agentId, `helps ${agentId}`, null)),
  ]
}

function callTo(agentId: string, name: string, at: number | null): Mark {
  return { kind: 'called', name, at, to: { agentIds: [agentId] } }
}

/** It is there whoever answers: what was written before somebody began to is no news to them. */
function messageOf({ lastMessage, unreadByAgents, assigneeId, helperIds }: Conversation): Mark[] {
  if (lastMessage?.author?.kind !== 'visitor' || unreadByAgents === 0) return []
  const { seq, at } = lastMessage
  const agentIds = assigneeId === null ? helperIds : [assigneeId, ...helperIds]
  return [{ kind: 'message', name: `message ${seq}`, at, to: { agentIds } }]
}

/** What is offered to somebody is news to others when they have turned it down. */
function waitOf({ status, queuedAt, offer, teamId }: Conversation): Mark[] {
  if (status !== 'queued' || offer !== undefined) return []
  return [{ kind: 'waiting', name: `waiting ${teamId} ${queuedAt}`, at: queuedAt, to: { teamId } }]
}
