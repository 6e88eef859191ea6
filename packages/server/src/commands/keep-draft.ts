import type { AgentRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'

/** Keeps what an agent has written in a conversation and not sent. False when there is no such conversation. */
export function keepDraft(
  journal: Journal,
  { workspaceId, id: agentId }: AgentRecord,
  conversationId: string,
  text: string,
): Promise<boolean> {
  const key = { workspaceId, conversationId }
  return journal.write(workspaceId, async (tx) => {
    if ((await tx.conversations([key])).length === 0) return false
    await tx.workplace.putDraft({ ...key, agentId, text })
    return true
  })
}
