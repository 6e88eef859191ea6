import type { ConversationRecord, TeamRecord } from '../domain/entities.ts'
import { dependsOnTeam, hasMoved, settled } from '../domain/routing/due.ts'
import { routingOf } from '../domain/routing/routing-of.ts'
import { teamsThere } from '../domain/team.ts'
import type { Surroundings } from './surroundings.ts'

/** A conversation as it was, and as it is. */
export interface Move {
  before: ConversationRecord | null
  after: ConversationRecord
}

/**
 * Adds what follows from how conversations are, by what their teams say. Where one stands as it stood, nothing new does:
 * what is said in it asks nothing of its team.
 */
export async function settleAll(
  moves: readonly Move[],
  surroundings: Surroundings,
): Promise<Move[]> {
  const asking = moves.filter(
    ({ before, after }) => hasMoved(before, after) && dependsOnTeam(after),
  )
  const teams = await surroundings.teams(asking.map(({ after }) => after.workspaceId))
  return moves.map(({ before, after }) => {
    if (!hasMoved(before, after)) return { before, after }
    const others = teams.filter(({ workspaceId }) => workspaceId === after.workspaceId)
    return { before, after: settleIn(after, others) }
  })
}

function settleIn(
  conversation: ConversationRecord,
  teams: readonly TeamRecord[],
): ConversationRecord {
  const team = teams.find(({ id }) => id === conversation.teamId)
  if (team === undefined) return settled(conversation, routingOf({ routing: {} }))
  if (team.deletedAt === null) return settled(conversation, routingOf(team))
  // Its team was taken away while it was over: it goes on with the oldest of the others.
  const [heir = team] = teamsThere(teams)
  return settled({ ...conversation, teamId: heir.id }, routingOf(heir))
}
