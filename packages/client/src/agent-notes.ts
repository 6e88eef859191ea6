import type { AddNote, EditNote } from '@tealight/protocol'
import type { AgentClient } from './agent-client.ts'
import type { Result } from './result.ts'

type Changing = Pick<AgentClient, 'change'>

/** Names a note within its conversation. */
export interface NoteName {
  conversationId: string
  id: string
}

/** Writes a note for colleagues. No visitor is sent any of it. */
export function addNote(
  { change }: Changing,
  conversationId: string,
  note: AddNote,
): Promise<Result<void>> {
  return change('POST', `/agent/conversations/${conversationId}/notes`, note)
}

/** Puts another text in place of an own note's. */
export function editNote(
  { change }: Changing,
  name: NoteName,
  edit: EditNote,
): Promise<Result<void>> {
  return change('PATCH', pathOf(name), edit)
}

/** Erases an own note. */
export function eraseNote({ change }: Changing, name: NoteName): Promise<Result<void>> {
  return change('DELETE', pathOf(name))
}

/** The agent has looked at what a note had called them to. */
export function seeMention({ change }: Changing, conversationId: string): Promise<Result<void>> {
  return change('DELETE', `/agent/conversations/${conversationId}/mention`)
}

function pathOf({ conversationId, id }: NoteName): string {
  return `/agent/conversations/${conversationId}/notes/${id}`
}
