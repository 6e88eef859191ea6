import type { EditTeam } from '@tealight/protocol'
import type { ConversationRecord, TeamRecord } from './entities.ts'
import { isFront } from './routing/queue-order.ts'

/** A team that nobody is in yet: whoever is there answers its queue. */
export function newTeam(
  start: Pick<TeamRecord, 'workspaceId' | 'id' | 'name'>,
  now: number,
): TeamRecord {
  const unrouted = { memberIds: [], routing: {}, dueAt: null }
  return { ...start, rev: 0, ...unrouted, createdAt: now, deletedAt: null }
}

/** Those that were not taken away, the oldest first. */
export function teamsThere(teams: readonly TeamRecord[]): TeamRecord[] {
  return teams
    .filter(({ deletedAt }) => deletedAt === null)
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
}

/** A team as it was edited. Whom the workspace does not know is left out. */
export function editedTeam(
  before: TeamRecord,
  { name, memberIds, routing }: EditTeam,
  agents: readonly { id: string }[],
): TeamRecord {
  const known = new Set(agents.map(({ id }) => id))
  const chosen = memberIds && [...new Set(memberIds)].filter((id) => known.has(id))
  return {
    ...before,
    name: name ?? before.name,
    memberIds: chosen ?? before.memberIds,
    routing: routing ?? before.routing,
    // Found out anew, should the hours be others.
    dueAt: null,
  }
}

/** What is left of a team that is taken away: its conversations go on in another one. */
export function withoutTeam(
  team: TeamRecord,
  others: readonly TeamRecord[],
  active: readonly ConversationRecord[],
  now: number,
): { team: TeamRecord; heir: TeamRecord; conversations: ConversationRecord[] } | null {
  const heir = others.find(({ id }) => id !== team.id)
  if (heir === undefined) return null
  return {
    team: { ...team, memberIds: [], dueAt: null, deletedAt: now },
    heir,
    conversations: active.map((it) => inherited(it, heir, now)),
  }
}

/** Who waits goes on waiting in the heir's queue: what they were offered was by the other team. */
function inherited(it: ConversationRecord, heir: TeamRecord, now: number): ConversationRecord {
  const moved = { ...it, step: it.step + 1, teamId: heir.id }
  if (it.status !== 'queued') return moved
  const rank = it.rank !== null && isFront(it.rank) ? it.rank : null
  return { ...moved, enteredAt: now, rank, offer: null, declinedBy: [] }
}
