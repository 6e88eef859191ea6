import type { AgentRecord } from '../domain/entities.ts'
import { routingOfWorkspace } from '../domain/routing/routing-of.ts'
import type { Journal } from '../store/journal.ts'
import { giveEverythingBack } from './give-everything-back.ts'

/** Ends one session. With the last one the agent's conversations go back to the queue, unless the workspace keeps them. */
export function signOut(journal: Journal, agent: AgentRecord, tokenHash: string): Promise<void> {
  return journal.write(agent.workspaceId, async (tx) => {
    await tx.removeSession(tokenHash)
    if ((await tx.routing.sessions(agent.id)) > 0) return
    const workspace = await tx.workspace(agent.workspaceId)
    const { signOff } = routingOfWorkspace({ routing: workspace?.routing ?? {} })
    if (signOff === 'requeue') await giveEverythingBack(tx, agent, 'signed-off')
    await tx.routing.forgetAttendance(agent.workspaceId, agent.id)
  })
}
