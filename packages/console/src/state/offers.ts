import type { Conversation } from '@tealight/protocol'

export type Offered = Conversation & { offer: NonNullable<Conversation['offer']> }

/** What is offered to an agent, what has to be accepted soonest first. */
export function offersTo(conversations: Iterable<Conversation>, agentId: string): Offered[] {
  return [...conversations]
    .filter((conversation): conversation is Offered => conversation.offer?.agentId === agentId)
    .sort((a, b) => a.offer.until - b.offer.until)
}
