import { claim } from '../domain/conversation.ts'
import type { AgentRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'
import { decideConversation } from './decide-conversation.ts'
import type { Outcome } from './outcome.ts'

/** An agent takes a conversation out of the queue. Two agents can never both have it. */
export function claimConversation(
  journal: Journal,
  id: string,
  agent: AgentRecord,
): Promise<Outcome> {
  return decideConversation(journal, id, agent, claim)
}
