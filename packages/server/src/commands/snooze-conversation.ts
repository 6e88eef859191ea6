import type { AgentRecord } from '../domain/entities.ts'
import { snooze, wake } from '../domain/snooze.ts'
import type { Journal } from '../store/journal.ts'
import { decideConversation } from './decide-conversation.ts'
import type { Outcome } from './outcome.ts'

/** An agent puts a conversation aside until then; null: until the visitor writes. */
export function snoozeConversation(
  journal: Journal,
  id: string,
  agent: AgentRecord,
  until: number | null,
): Promise<Outcome> {
  return decideConversation(journal, id, agent, (before) => snooze(before, agent, until))
}

/** An agent takes a conversation up that was put aside. */
export function wakeConversation(
  journal: Journal,
  id: string,
  agent: AgentRecord,
): Promise<Outcome> {
  return decideConversation(journal, id, agent, wake)
}
