import type { AgentRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'

/** Ends one session. */
export function signOut(journal: Journal, agent: AgentRecord, tokenHash: string): Promise<void> {
  return journal.write(agent.workspaceId, (tx) => tx.removeSession(tokenHash))
}
