import type { Refusal, SetPassword } from '@tealight/protocol'
import { hashPassword, isPassword } from '../auth/password.ts'
import type { AgentRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'

export type PasswordSet = { ok: true } | { ok: false; refusal: Refusal }

/** Chooses or changes an agent's password. Every other session of the agent ends. */
export async function setPassword(
  journal: Journal,
  agent: AgentRecord,
  { password, current }: SetPassword,
  keptSessionHash: string,
): Promise<PasswordSet> {
  if (agent.passwordHash !== null && !(await isPassword(current ?? '', agent.passwordHash))) {
    return { ok: false, refusal: 'wrong-credentials' }
  }
  const passwordHash = await hashPassword(password)
  return journal.write(agent.workspaceId, async (tx) => {
    const before = await tx.agent(agent.workspaceId, agent.id)
    if (before === null) return { ok: false, refusal: 'unauthenticated' }
    tx.put('agent', { ...before, passwordHash })
    await tx.removeSessionsOf(agent.id, keptSessionHash)
    return { ok: true }
  })
}
