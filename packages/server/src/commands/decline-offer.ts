import type { AgentRecord } from '../domain/entities.ts'
import { turnDown } from '../domain/routing/give.ts'
import type { Journal } from '../store/journal.ts'
import { decideConversation } from './decide-conversation.ts'
import type { Outcome } from './outcome.ts'

/** An agent turns down what is offered to them. */
export function declineOffer(journal: Journal, id: string, agent: AgentRecord): Promise<Outcome> {
  return decideConversation(journal, id, agent, (before) => turnDown(before, agent.id))
}
