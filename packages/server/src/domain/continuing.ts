import type { AgentRecord, ConversationRecord } from './entities.ts'
import { type Decision, refused, told, type Moment } from './entries.ts'
import { isInHands, named } from './conversation.ts'
import { ended } from './states.ts'

/**
 * A conversation is resolved because it goes on in another one of the same visitor. That must be the newer one: it is
 * the one that the visitor has before them, whichever was written to last.
 */
export function continueIn(
  before: ConversationRecord,
  next: ConversationRecord,
  agent: AgentRecord,
  moment: Moment,
): Decision {
  if (before.visitorId !== next.visitorId || !isNewer(next, before)) return refused('bad-request')
  if (before.status === 'resolved' || next.status === 'resolved')
    return refused('conversation-resolved')
  if (!isInHands(before, agent)) return refused('claimed-by-another')
  const event = { kind: 'resolved', ...named(agent), continuedIn: next.id } as const
  return told(ended(before, moment.at), event, moment)
}

/** As visitors' devices and the chat page choose the one that they show. */
function isNewer(a: ConversationRecord, b: ConversationRecord): boolean {
  return a.createdAt > b.createdAt || (a.createdAt === b.createdAt && a.id > b.id)
}
