import type { AddTeam } from '@tealight/protocol'
import type { TeamRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'

type Added = { ok: true; team: TeamRecord; isNew: boolean } | { ok: false; refusal: 'id-taken' }

/** Makes a team. Making it again, with the same id, changes nothing. */
export function addTeam(
  journal: Journal,
  workspaceId: string,
  { id, name }: AddTeam,
): Promise<Added> {
  return journal.write(workspaceId, async (tx) => {
    const existing = (await tx.teams(workspaceId)).find((team) => team.id === id)
    if (existing !== undefined) {
      return existing.name === name
        ? { ok: true, team: existing, isNew: false }
        : { ok: false, refusal: 'id-taken' }
    }
    const team: TeamRecord = { workspaceId, id, rev: 0, name, createdAt: tx.now }
    tx.put('team', team)
    return { ok: true, team, isNew: true }
  })
}

/** Gives a team another name. Null when the workspace has no such team. */
export function renameTeam(
  journal: Journal,
  workspaceId: string,
  { id, name }: AddTeam,
): Promise<TeamRecord | null> {
  return journal.write(workspaceId, async (tx) => {
    const before = (await tx.teams(workspaceId)).find((team) => team.id === id)
    if (before === undefined) return null
    const team = { ...before, name }
    tx.put('team', team)
    return team
  })
}
