import { hashToken, newToken } from '../auth/token.ts'
import type { AgentRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'

/** How long a sign-in link can be used. */
const LINK_MS = 30 * 60 * 1000

/** Makes a link's secret: good for one sign-in, within half an hour. */
export function makeSignInLink(journal: Journal, agent: AgentRecord): Promise<string> {
  return journal.write(agent.workspaceId, async (tx) => {
    const token = newToken()
    await tx.addLink({
      tokenHash: hashToken(token),
      workspaceId: agent.workspaceId,
      agentId: agent.id,
      expiresAt: tx.now + LINK_MS,
    })
    return token
  })
}
