import type { Decision, Moment } from '../domain/entries.ts'
import type { AgentRecord, ConversationRecord } from '../domain/entities.ts'
import type { Journal, Tx } from '../store/journal.ts'
import { type Outcome, refused } from './outcome.ts'
import { roomsIn } from './rooms.ts'
import { surroundingsIn } from './surroundings.ts'
import { momentAt, openTranscript } from './transcript.ts'

type Rule = (before: ConversationRecord, agent: AgentRecord, moment: Moment) => Decision

/** Puts one rule to one conversation: read it, ask the rule, put what follows. */
export function decideConversation(
  journal: Journal,
  conversationId: string,
  agent: AgentRecord,
  rule: Rule,
): Promise<Outcome> {
  return journal.write(agent.workspaceId, (tx) => decideIn(tx, conversationId, agent, rule))
}

/** The same within a transaction that is under way. */
export async function decideIn(
  tx: Tx,
  conversationId: string,
  agent: AgentRecord,
  rule: Rule,
): Promise<Outcome> {
  const key = { workspaceId: agent.workspaceId, conversationId }
  const surroundings = surroundingsIn(tx)
  const transcript = await openTranscript(tx, [key], surroundings)
  const before = transcript.conversation(key)
  if (before === null) return refused('not-found')
  const decision = rule(before, agent, momentAt(tx.now))
  const outcome = transcript.apply(await roomsIn(tx, surroundings).within(before, decision, agent))
  await transcript.put()
  return outcome
}
