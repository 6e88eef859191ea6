import type { WorkspaceRouting } from '@tealight/protocol'
import type { TeamRecord } from '../domain/entities.ts'
import { routingOfWorkspace } from '../domain/routing/routing-of.ts'
import type { Tx } from '../store/journal.ts'

/** What holds in the workspaces of a group of deeds: read once, and only when somebody asks. */
export interface Surroundings {
  /** All teams of these workspaces, those too that were taken away. */
  teams(workspaceIds: readonly string[]): Promise<TeamRecord[]>
  routing(workspaceId: string): Promise<WorkspaceRouting>
}

export function surroundingsIn(tx: Tx): Surroundings {
  const teams = new Map<string, TeamRecord[]>()
  const routings = new Map<string, WorkspaceRouting>()
  return {
    async teams(workspaceIds) {
      const asked = [...new Set(workspaceIds)]
      const unknown = asked.filter((id) => !teams.has(id))
      for (const id of unknown) teams.set(id, [])
      const found = unknown.length > 0 ? await tx.routing.teamsIn(unknown) : []
      for (const team of found) teams.get(team.workspaceId)?.push(team)
      return asked.flatMap((id) => teams.get(id) ?? [])
    },
    async routing(workspaceId) {
      const known = routings.get(workspaceId)
      if (known !== undefined) return known
      const workspace = await tx.workspace(workspaceId)
      const routing = routingOfWorkspace({ routing: workspace?.routing ?? {} })
      routings.set(workspaceId, routing)
      return routing
    },
  }
}
