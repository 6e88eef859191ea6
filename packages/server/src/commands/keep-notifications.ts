import type { NotificationChoices, PushSubscription } from '@tealight/protocol'
import type { AgentRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'
import type { SubscriptionName } from '../store/notifications.ts'

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

/** From now on a browser is told while no console is open. */
export function subscribe(
  journal: Journal,
  { workspaceId, id: agentId }: AgentRecord,
  sessionHash: string,
  { endpoint, keys }: PushSubscription,
): Promise<void> {
  const record = { workspaceId, sessionHash, agentId, endpoint, ...keys }
  return journal.write(workspaceId, (tx) => tx.notifications.putSubscription(record))
}

/** A browser is told no more. */
export function unsubscribe(journal: Journal, name: SubscriptionName): Promise<void> {
  return journal.write(name.workspaceId, (tx) => tx.notifications.removeSubscription(name))
}
