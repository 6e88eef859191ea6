import type { Decision, Moment } from '../domain/entries.ts'
import type { AgentRecord, ConversationRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'
import { type Outcome, refused } from './outcome.ts'
import { momentAt, openTranscript } from './transcript.ts'

type Rule = (before: ConversationRecord, agent: AgentRecord, moment: Moment) => Decision

/** Puts one rule to one conversation: read it, ask the rule, put what follows. */
export function decideConversation(
  journal: Journal,
  conversationId: string,
  agent: AgentRecord,
  rule: Rule,
): Promise<Outcome> {
  const key = { workspaceId: agent.workspaceId, conversationId }
  return journal.write(agent.workspaceId, async (tx) => {
    const transcript = await openTranscript(tx, [key])
    const before = transcript.conversation(key)
    if (before === null) return refused('not-found')
    const outcome = transcript.apply(rule(before, agent, momentAt(tx.now)))
    transcript.put()
    return outcome
  })
}
