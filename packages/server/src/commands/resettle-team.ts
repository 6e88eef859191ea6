import type { ConversationRecord, TeamRecord } from '../domain/entities.ts'
import { settledAnew } from '../domain/routing/due.ts'
import { routingOf } from '../domain/routing/routing-of.ts'
import type { Tx } from '../store/journal.ts'
import type { QueuePosition } from '../store/routing-tx.ts'

const PAGE_SIZE = 1_000
const BEFORE_ALL: QueuePosition = { rank: Number.MIN_SAFE_INTEGER, id: '' }

/** What a team says has changed: it holds at once for whoever waits, and for whoever owes an answer. */
export async function resettleTeam(tx: Tx, team: TeamRecord): Promise<void> {
  const routing = routingOf(team)
  await tx.routing.setLapses(team, routing.inactivity)
  for (const before of await everybodyWaiting(tx, team)) {
    const after = settledAnew(before, team, routing)
    if (after !== before) tx.putForAgents(after)
  }
}

/** All are read before the first of them is given another place. */
async function everybodyWaiting(
  tx: Tx,
  { workspaceId, id: teamId }: TeamRecord,
): Promise<ConversationRecord[]> {
  const all: ConversationRecord[] = []
  for (let after = BEFORE_ALL; ;) {
    const page = await tx.routing.waiting(workspaceId, { teamId, after, limit: PAGE_SIZE })
    all.push(...page)
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE_SIZE) return all
    after = { rank: last.rank ?? 0, id: last.id }
  }
}
