import { resolve } from '../domain/conversation.ts'
import type { AgentRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'
import { decideConversation } from './decide-conversation.ts'
import type { Outcome } from './outcome.ts'

/** An agent ends a conversation. */
export function resolveConversation(
  journal: Journal,
  id: string,
  agent: AgentRecord,
): Promise<Outcome> {
  return decideConversation(journal, id, agent, resolve)
}
