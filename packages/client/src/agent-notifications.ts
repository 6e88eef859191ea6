import type { NotificationChoices } from '@tealight/protocol'
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
