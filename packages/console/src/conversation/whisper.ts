import type { Conversation } from '@tealight/protocol'
import { COMPOSER_ID, focusElement } from '../shell/focus.ts'
import type { Desk } from '../state/desk.ts'

/** Begins a note that calls whoever answers. The visitor notices nothing. */
export function whisper(
  { copy, drafts, writes }: Desk,
  { id, assigneeId }: Pick<Conversation, 'id' | 'assigneeId'>,
): void {
  const draft = `note:${id}`
  const name = copy.agents.value.get(assigneeId ?? '')?.name
  if (name !== undefined && drafts.of(draft) === '') drafts.keep(draft, `@${name} `)
  writes.value = 'note'
  // The field has to be there first.
  requestAnimationFrame(() => focusElement(COMPOSER_ID))
}
