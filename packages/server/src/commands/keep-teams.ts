import type { AddTeam, EditTeam } from '@tealight/protocol'
import type { ConversationRecord, TeamRecord } from '../domain/entities.ts'
import { settled } from '../domain/routing/due.ts'
import { routingOf } from '../domain/routing/routing-of.ts'
import { editedTeam, newTeam, withoutTeam } from '../domain/team.ts'
import type { Journal, Tx } from '../store/journal.ts'
import { recordMoves } from './record-moves.ts'
import { resettleTeam } from './resettle-team.ts'

type Added = { ok: true; team: TeamRecord; isNew: boolean } | { ok: false; refusal: 'id-taken' }

type Removed =
  | { ok: true; team: TeamRecord; conversations: ConversationRecord[] }
  | { ok: false; refusal: 'not-found' | 'last-team' }

/** Makes a team. Making it again, with the same id, changes nothing. */
export function addTeam(
  journal: Journal,
  workspaceId: string,
  { id, name }: AddTeam,
): Promise<Added> {
  return journal.write(workspaceId, async (tx) => {
    const existing = await findTeam(tx, workspaceId, id)
    if (existing !== undefined) {
      return existing.name === name
        ? { ok: true, team: existing, isNew: false }
        : { ok: false, refusal: 'id-taken' }
    }
    const team = newTeam({ workspaceId, id, name }, tx.now)
    tx.put('team', team)
    return { ok: true, team, isNew: true }
  })
}

/** Changes what is given of a team. Null when the workspace has no such team. */
export function editTeam(
  journal: Journal,
  workspaceId: string,
  id: string,
  edit: EditTeam,
): Promise<TeamRecord | null> {
  return journal.write(workspaceId, async (tx) => {
    const before = await findTeam(tx, workspaceId, id)
    if (before === undefined) return null
    const team = editedTeam(before, edit, await tx.agents(workspaceId))
    tx.put('team', team)
    if (edit.routing !== undefined || edit.memberIds !== undefined) await resettleTeam(tx, team)
    return team
  })
}

/** Takes a team away. What it has not resolved goes to the oldest of the others. */
export function removeTeam(journal: Journal, workspaceId: string, id: string): Promise<Removed> {
  return journal.write(workspaceId, async (tx) => {
    const teams = await tx.teams(workspaceId)
    const before = teams.find((team) => team.id === id)
    if (before === undefined) return { ok: false, refusal: 'not-found' }
    const active = await tx.activeOfTeam(workspaceId, id)
    const left = withoutTeam(before, teams, active, tx.now)
    if (left === null) return { ok: false, refusal: 'last-team' }
    tx.put('team', left.team)
    const routing = routingOf(left.heir)
    const conversations = left.conversations.map((one) => settled(one, routing))
    const asItWas = new Map(active.map((one) => [one.id, one]))
    for (const one of conversations) {
      tx.put('conversation', one)
      recordMoves(tx, asItWas.get(one.id) ?? null, one)
    }
    return { ok: true, team: left.team, conversations }
  })
}

async function findTeam(tx: Tx, workspaceId: string, id: string): Promise<TeamRecord | undefined> {
  return (await tx.teams(workspaceId)).find((team) => team.id === id)
}
