import type { AgentRecord, ConversationRecord } from './entities.ts'

/**
 * Whether a conversation has gone on after a seq by more than what this agent wrote: somebody else has written, or
 * something has happened.
 */
export function wentOn(
  { lastMessage }: Pick<ConversationRecord, 'lastMessage'>,
  { id }: Pick<AgentRecord, 'id'>,
  since: number | undefined,
): boolean {
  if (since === undefined || lastMessage === null || lastMessage.seq <= since) return false
  const { author } = lastMessage
  return author?.kind !== 'agent' || author.id !== id
}
