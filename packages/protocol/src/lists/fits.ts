import type { Conversation, Rating } from '../entities.ts'
import { fold } from '../search/fold.ts'
import type { Filter, Order, Verdict, View } from './filter.ts'

/** Who asks, and when. */
export interface Asking {
  agentId: string
  now: number
}

/** What is known of a visitor beside the conversation. */
type Known = { name: string | null; email: string | null; phone: string | null } | undefined

const MINUTE_MS = 60_000

/**
 * Whether a list has a conversation. Of a text only what a copy can know is looked at: the last words, and who the
 * visitor is; the server looks at all that was ever said.
 */
export function fits(
  { filter, order }: View,
  conversation: Conversation,
  visitor: Known,
  { agentId, now }: Asking,
): boolean {
  const { queuedAt, priority, siteId, teamId, status, tagIds } = conversation
  if (order === 'waiting' && queuedAt === null) return false
  if (conversation.isSpam !== filter.isSpam) return false
  if (!isAmong(filter.statuses, status)) return false
  if (!isAmong(filter.siteIds, siteId) || !isAmong(filter.teamIds, teamId)) return false
  if (!isAmong(filter.priorities, priority)) return false
  if (filter.assigneeIds && !isOf(filter.assigneeIds, conversation.assigneeId, agentId))
    return false
  if (filter.tagIds && !filter.tagIds.some((id) => tagIds.includes(id))) return false
  if (filter.languages && !filter.languages.some((tag) => speaks(conversation.language, tag)))
    return false
  if (
    filter.ratings &&
    !(conversation.rating && isAmong(filter.ratings, verdictOf(conversation.rating)))
  )
    return false
  if (
    filter.waitedMinutes &&
    !(queuedAt !== null && queuedAt <= now - filter.waitedMinutes * MINUTE_MS)
  )
    return false
  if ((filter.callsMe || order === 'called') && callOf(conversation, agentId) === undefined)
    return false
  return filter.text === undefined || says(conversation, visitor, filter.text)
}

type Placed = Pick<Conversation, 'queuedAt' | 'mentions' | 'lastMessage' | 'createdAt'> & {
  rank?: number | null | undefined
  offer?: Conversation['offer'] | null
}

/** Where a conversation stands in a list: the lowest number first, and of equal ones the id decides. */
export function placeIn(order: Order, conversation: Placed, agentId: string): number {
  switch (order) {
    case 'waiting':
      // What is offered to whoever asks stands in front of all.
      if (conversation.offer?.agentId === agentId) return 0
      return conversation.rank ?? conversation.queuedAt ?? 0
    case 'called':
      return -(callOf(conversation, agentId)?.at ?? 0)
    case 'newest':
      return -activeAt(conversation)
  }
}

/** The name of that place on the wire: `before` and `ahead` of a page. */
export function placeName(order: Order, conversation: Placed & { id: string }, agentId: string) {
  return `${placeIn(order, conversation, agentId)}.${conversation.id}`
}

/** When something was last said. Not the rev: a row must not jump because somebody has read. */
export function activeAt({
  lastMessage,
  createdAt,
}: Pick<Conversation, 'lastMessage' | 'createdAt'>): number {
  return lastMessage?.at ?? createdAt
}

/** The note that calls an agent to a conversation. */
export function callOf(
  { mentions }: Pick<Conversation, 'mentions'>,
  agentId: string,
): Conversation['mentions'][number] | undefined {
  return mentions.find((mention) => mention.agentId === agentId)
}

/** What was meant by a rating: of two thumbs one is good, of five stars four. */
export function verdictOf({ scale, score }: Pick<Rating, 'scale' | 'score'>): Verdict {
  if (scale === 'thumbs') return score > 1 ? 'good' : 'poor'
  return score > 3 ? 'good' : score < 3 ? 'poor' : 'fair'
}

/** Whether a list can only have what is not resolved: those that somebody has to do with. */
export function isActiveView({ filter: { statuses, waitedMinutes }, order }: View): boolean {
  return (
    order === 'waiting' ||
    waitedMinutes !== undefined ||
    (statuses !== undefined && !statuses.includes('resolved'))
  )
}

function isAmong<Value>(values: readonly Value[] | undefined, value: Value): boolean {
  return values === undefined || values.includes(value)
}

function isOf(wanted: NonNullable<Filter['assigneeIds']>, id: string | null, me: string): boolean {
  return wanted.some((name) =>
    name === 'nobody' ? id === null : id === (name === 'me' ? me : name),
  )
}

/** `pt` is what a `pt-BR` speaks, not the other way round. */
function speaks(language: string, tag: string): boolean {
  return `${language}-`.toLowerCase().startsWith(`${tag}-`.toLowerCase())
}

function says({ lastMessage, contact }: Conversation, visitor: Known, text: string): boolean {
  const known = [lastMessage?.excerpt, contact, visitor?.name, visitor?.email, visitor?.phone]
  const said = fold(known.filter(Boolean).join('\n'))
  return fold(text)
    .split(/\s+/)
    .every((word) => said.includes(word))
}
