import { isBlocked } from '../domain/block.ts'
import { reopen } from '../domain/conversation.ts'
import type { AgentRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'
import { decideIn } from './decide-conversation.ts'
import { type Outcome, refused } from './outcome.ts'

/** An agent takes a resolved conversation up again: not with somebody who is blocked, who could not answer. */
export function reopenConversation(
  journal: Journal,
  conversationId: string,
  agent: AgentRecord,
): Promise<Outcome> {
  const { workspaceId } = agent
  return journal.write(workspaceId, async (tx) => {
    const [before] = await tx.conversations([{ workspaceId, conversationId }])
    const visitor =
      before && (await tx.people.visitor({ workspaceId, visitorId: before.visitorId }))
    if (visitor && isBlocked(visitor, tx.now)) return refused('blocked')
    return decideIn(tx, conversationId, agent, reopen)
  })
}
