import type { TeamRouting, WorkspaceRouting } from '@tealight/protocol'
import { teamRoutingSchema, workspaceRoutingSchema } from '@tealight/protocol/schemas'
import type { TeamRecord, WorkspaceRecord } from '../entities.ts'

/** How a team's queue reaches its agents: what was chosen, and the defaults for the rest. */
export function routingOf({ routing }: Pick<TeamRecord, 'routing'>): TeamRouting {
  return teamRoutingSchema.parse(routing)
}

/** What holds for all teams of a workspace: what was chosen, and the defaults for the rest. */
export function routingOfWorkspace({
  routing,
}: Pick<WorkspaceRecord, 'routing'>): WorkspaceRouting {
  return workspaceRoutingSchema.parse(routing)
}
