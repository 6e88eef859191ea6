import type { NotificationChoices, PushState, PushSubscription } from '@tealight/protocol'
import type { AgentClient } from './agent-client.ts'
import type { Result } from './result.ts'

type Asking = Pick<AgentClient, 'ask'>

/** How this agent wants to be told of news. */
export function loadNotificationChoices({ ask }: Asking): Promise<Result<NotificationChoices>> {
  return ask('GET', '/agent/notifications')
}

export function saveNotificationChoices(
  { ask }: Asking,
  choices: NotificationChoices,
): Promise<Result<NotificationChoices>> {
  return ask('PUT', '/agent/notifications', choices)
}

/** Whether this browser is told while no console is open, and the key to ask its maker with. */
export function loadPushState({ ask }: Asking): Promise<Result<PushState>> {
  return ask('GET', '/agent/push')
}

export function subscribeToPush(
  { ask }: Asking,
  subscription: PushSubscription,
): Promise<Result<void>> {
  return ask('PUT', '/agent/push', subscription)
}

export function unsubscribeFromPush({ ask }: Asking): Promise<Result<void>> {
  return ask('DELETE', '/agent/push')
}
