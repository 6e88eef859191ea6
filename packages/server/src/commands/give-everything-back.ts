import type { AgentRecord, ConversationRecord } from '../domain/entities.ts'
import { type Decision, unchanged } from '../domain/entries.ts'
import { turnDown } from '../domain/routing/give.ts'
import { takenFrom } from '../domain/routing/release.ts'
import type { Journal, Tx } from '../store/journal.ts'
import { momentAt, openTranscript } from './transcript.ts'

type Why = Parameters<typeof takenFrom>[2]

/** An agent goes off duty: everything of theirs waits in front of the queues. */
export function goOffDuty(journal: Journal, agent: AgentRecord): Promise<void> {
  return journal.write(agent.workspaceId, (tx) => giveEverythingBack(tx, agent, 'signed-off'))
}

/** Takes everything out of an agent's hands that is open, and what they were offered. What is snoozed stays theirs. */
export async function giveEverythingBack(tx: Tx, agent: AgentRecord, why: Why): Promise<void> {
  const { workspaceId } = agent
  const held = await tx.routing.inHands(workspaceId, agent.id)
  const transcript = await openTranscript(tx, [])
  transcript.meet(held)
  for (const before of held) transcript.apply(takenAway(before, agent, why, tx.now))
  await transcript.put()
}

function takenAway(
  before: ConversationRecord,
  agent: AgentRecord,
  why: Why,
  now: number,
): Decision {
  if (before.status === 'open') return takenFrom(before, agent, why, momentAt(now))
  return before.status === 'queued' ? turnDown(before, agent.id) : unchanged(before)
}
