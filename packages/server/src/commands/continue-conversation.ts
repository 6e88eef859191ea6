import { continueIn } from '../domain/continuing.ts'
import type { AgentRecord, ConversationRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'
import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'
import { momentAt, openTranscript } from './transcript.ts'

/** The conversation that was resolved, and the one in which it goes on. */
export type Continued = Outcome & { next?: ConversationRecord }

/** A conversation goes on in a newer one of the same visitor. All messages stay where they are. */
export function continueConversation(
  journal: Journal,
  agent: AgentRecord,
  conversationId: string,
  nextId: string,
): Promise<Continued> {
  const { workspaceId } = agent
  const key = { workspaceId, conversationId }
  const nextKey = { workspaceId, conversationId: nextId }
  return journal.write(workspaceId, async (tx) => {
    const transcript = await openTranscript(tx, [key, nextKey])
    const before = transcript.conversation(key)
    const next = transcript.conversation(nextKey)
    if (before === null || next === null) return refused('not-found')
    const outcome = transcript.apply(continueIn(before, next, agent, momentAt(tx.now)))
    if (!outcome.ok) return outcome
    await transcript.put()
    const continues = [...next.continues.filter((id) => id !== conversationId), conversationId]
    const after = { ...next, continues }
    // The visitor sees nothing of it: their own transcript is as it was.
    tx.putForAgents(after)
    return { ...outcome, conversation: outcome.conversation, next: after }
  })
}
