import type { Draft, Transfer } from '@tealight/protocol'
import type { AgentClient } from './agent-client.ts'
import type { Result } from './result.ts'

type Changing = Pick<AgentClient, 'change'>
type Asking = Pick<AgentClient, 'ask'>

/** Gives a conversation to an agent, or into the queue of a team. */
export function transfer(
  { change }: Changing,
  conversationId: string,
  wish: Transfer,
): Promise<Result<void>> {
  return change('POST', `${pathOf(conversationId)}/transfer`, wish)
}

/** Lets another agent answer along. */
export function inviteHelper(
  { change }: Changing,
  conversationId: string,
  agentId: string,
): Promise<Result<void>> {
  return change('PUT', `${pathOf(conversationId)}/helpers/${agentId}`, {})
}

/** An agent answers along no more. */
export function removeHelper(
  { change }: Changing,
  conversationId: string,
  agentId: string,
): Promise<Result<void>> {
  return change('DELETE', `${pathOf(conversationId)}/helpers/${agentId}`)
}

/** What this agent has written in a conversation and not sent, on whichever device. */
export function loadDraft({ ask }: Asking, conversationId: string): Promise<Result<Draft>> {
  return ask('GET', `${pathOf(conversationId)}/draft`)
}

export function keepDraft(
  { ask }: Asking,
  conversationId: string,
  text: string,
): Promise<Result<void>> {
  return ask('PUT', `${pathOf(conversationId)}/draft`, { text })
}

function pathOf(conversationId: string): string {
  return `/agent/conversations/${conversationId}`
}
