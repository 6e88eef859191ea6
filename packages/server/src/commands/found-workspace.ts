import { nanoid } from 'nanoid'
import { UNSKILLED } from '../domain/routing/skills.ts'
import type { AgentRecord } from '../domain/entities.ts'
import { newTeam } from '../domain/team.ts'
import type { Journal } from '../store/journal.ts'

/** What a new workspace starts from. */
export interface Foundation {
  name: string
  owner: { name: string; email: string }
  site: { key: string; name: string; greeting: string; origins: string[] }
}

/** Founds a workspace: with its owner, one team and one site. */
export function foundWorkspace(
  journal: Journal,
  { name, owner, site }: Foundation,
): Promise<AgentRecord> {
  const workspaceId = nanoid()
  return journal.write(workspaceId, async (tx) => {
    const kept = { workspaceId, rev: 0 }
    const agent: AgentRecord = {
      ...kept,
      ...owner,
      id: nanoid(),
      email: owner.email.toLowerCase(),
      role: 'owner',
      passwordHash: null,
      ...UNSKILLED,
    }
    tx.put('workspace', { ...kept, id: workspaceId, name, routing: {} })
    tx.put('team', newTeam({ workspaceId, id: nanoid(), name: 'Support' }, tx.now))
    tx.put('agent', agent)
    tx.put('site', { ...kept, ...site, id: nanoid(), settings: {}, identitySecrets: [], step: 1 })
    return agent
  })
}
