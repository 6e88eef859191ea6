import type { AddTag, EditTag } from '@tealight/protocol'
import type { AgentClient } from './agent-client.ts'
import type { Result } from './result.ts'

type Changing = Pick<AgentClient, 'change'>

/** Makes a tag; one that is called the same is the same. */
export function addTag({ change }: Changing, tag: AddTag): Promise<Result<void>> {
  return change('POST', '/agent/tags', tag)
}

/** Changes a tag, for owners and admins. */
export function editTag({ change }: Changing, id: string, edit: EditTag): Promise<Result<void>> {
  return change('PATCH', `/admin/tags/${id}`, edit)
}

/** Takes a tag away, and so off all conversations; for owners and admins. */
export function removeTag({ change }: Changing, id: string): Promise<Result<void>> {
  return change('DELETE', `/admin/tags/${id}`)
}

/** Gives a conversation these tags and no others. */
export function setTags(
  { change }: Changing,
  conversationId: string,
  tagIds: readonly string[],
): Promise<Result<void>> {
  return change('PUT', `/agent/conversations/${conversationId}/tags`, { tagIds })
}
