import type { AgentRecord } from '../domain/entities.ts'
import { release } from '../domain/routing/release.ts'
import type { Journal } from '../store/journal.ts'
import { decideConversation } from './decide-conversation.ts'
import type { Outcome } from './outcome.ts'

/** An agent gives a conversation back to the queue. */
export function releaseConversation(
  journal: Journal,
  id: string,
  agent: AgentRecord,
): Promise<Outcome> {
  return decideConversation(journal, id, agent, release)
}
