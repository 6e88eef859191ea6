import type { TeamRouting, WorkspaceRouting } from '@tealight/protocol'
import { teamRoutingSchema, workspaceRoutingSchema } from '@tealight/protocol/schemas'
import type { TeamRecord, WorkspaceRecord } from '../entities.ts'

/** More than an installation has in use at a time. */
const REMEMBERED = 2_000

const readTeam = once((chosen: object): TeamRouting => teamRoutingSchema.parse(chosen))
const readWorkspace = once((chosen: object): WorkspaceRouting =>
  workspaceRoutingSchema.parse(chosen),
)

/** How a team's queue reaches its agents: what was chosen, and the defaults for the rest. */
export function routingOf({ routing }: Pick<TeamRecord, 'routing'>): TeamRouting {
  return readTeam(routing)
}

/** What holds for all teams of a workspace: what was chosen, and the defaults for the rest. */
export function routingOfWorkspace({
  routing,
}: Pick<WorkspaceRecord, 'routing'>): WorkspaceRouting {
  return readWorkspace(routing)
}

/** Each message asks for it: what was chosen is read once, however often its row is. */
function once<Value>(read: (chosen: object) => Value): (chosen: object) => Value {
  const known = new Map<string, Value>()
  return (chosen) => {
    const text = JSON.stringify(chosen)
    const value = known.get(text) ?? read(chosen)
    if (known.size === REMEMBERED) known.clear()
    known.set(text, value)
    return value
  }
}
