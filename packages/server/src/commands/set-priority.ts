import type { Priority } from '@tealight/protocol'
import type { AgentRecord } from '../domain/entities.ts'
import { prioritise } from '../domain/routing/prioritise.ts'
import type { Journal } from '../store/journal.ts'
import { decideConversation } from './decide-conversation.ts'
import type { Outcome } from './outcome.ts'

/** An agent says how soon a conversation shall be answered. */
export function setPriority(
  journal: Journal,
  id: string,
  agent: AgentRecord,
  priority: Priority,
): Promise<Outcome> {
  return decideConversation(journal, id, agent, (before) => prioritise(before, priority))
}
