import type { Agent, Conversation } from '@tealight/protocol'

/** Whoever answers may give a conversation away, and whoever leads; what waits is anybody's to give. */
export function mayHandOver(
  { status, assigneeId, helperIds }: Conversation,
  me: Agent | null,
): boolean {
  if (me === null || status === 'resolved') return false
  return assigneeId === null || me.role !== 'agent' || [assigneeId, ...helperIds].includes(me.id)
}
