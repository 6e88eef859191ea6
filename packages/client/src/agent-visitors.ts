import type { EditVisitor } from '@tealight/protocol'
import type { AgentClient } from './agent-client.ts'
import type { Result } from './result.ts'

/** Says something to somebody who looks at a site and has not written: the page shows it within half a minute. */
export function inviteGuest(
  { ask }: Pick<AgentClient, 'ask'>,
  guestId: string,
  text: string,
): Promise<Result<void>> {
  return ask('POST', `/agent/visitors/${guestId}/invitation`, { text })
}

/** Brings a visitor's conversations, the newest fifty. */
export function loadConversationsOf(
  { change }: Pick<AgentClient, 'change'>,
  visitorId: string,
): Promise<Result<void>> {
  return change('GET', `/agent/visitors/${visitorId}/conversations`)
}

/** Writes down what an agent has learnt of somebody. */
export function editVisitor(
  { change }: Pick<AgentClient, 'change'>,
  visitorId: string,
  edit: EditVisitor,
): Promise<Result<void>> {
  return change('PATCH', `/agent/visitors/${visitorId}`, edit)
}
