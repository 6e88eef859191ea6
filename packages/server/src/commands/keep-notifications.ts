import type { NotificationChoices } from '@tealight/protocol'
import type { AgentRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'

/** Keeps how an agent wants to be told, on whichever device. */
export function keepChoices(
  journal: Journal,
  { workspaceId, id: agentId }: AgentRecord,
  choices: NotificationChoices,
): Promise<void> {
  return journal.write(workspaceId, (tx) =>
    tx.notifications.putChoices({ workspaceId, agentId, choices }),
  )
}
