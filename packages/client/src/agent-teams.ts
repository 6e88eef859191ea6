import type { AddTeam, EditTeam } from '@tealight/protocol'
import type { AgentClient } from './agent-client.ts'
import type { Result } from './result.ts'

type Changing = Pick<AgentClient, 'change'>

/** Makes a team, for owners and admins. */
export function addTeam({ change }: Changing, team: AddTeam): Promise<Result<void>> {
  return change('POST', '/admin/teams', team)
}

export function editTeam({ change }: Changing, id: string, edit: EditTeam): Promise<Result<void>> {
  return change('PATCH', `/admin/teams/${id}`, edit)
}

/** Takes a team away: what it has not resolved goes on in the oldest of the others. */
export function removeTeam({ change }: Changing, id: string): Promise<Result<void>> {
  return change('DELETE', `/admin/teams/${id}`)
}
