import type { AddReply, EditReply, Replies } from '@tealight/protocol'
import type { AgentClient } from './agent-client.ts'
import type { Result } from './result.ts'

type Asking = Pick<AgentClient, 'ask'>

/** Everybody's canned replies and the agent's own, the most used first. */
export function loadReplies({ ask }: Asking): Promise<Result<Replies>> {
  return ask('GET', '/agent/replies')
}

export function addReply({ ask }: Asking, reply: AddReply): Promise<Result<Replies>> {
  return ask('POST', '/agent/replies', reply)
}

export function editReply({ ask }: Asking, id: string, edit: EditReply): Promise<Result<Replies>> {
  return ask('PATCH', `/agent/replies/${id}`, edit)
}

export function removeReply({ ask }: Asking, id: string): Promise<Result<void>> {
  return ask('DELETE', `/agent/replies/${id}`)
}

/** Counts that one was used. */
export function countReply({ ask }: Asking, id: string): Promise<Result<void>> {
  return ask('POST', `/agent/replies/${id}/uses`)
}
