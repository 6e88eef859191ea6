import { IDENTITIES_MAX, type Refusal } from '@tealight/protocol'
import type { AgentRecord, VisitorRecord } from '../domain/entities.ts'
import { merge, type Merged, split, ungiven } from '../domain/merging.ts'
import type { Journal, Tx } from '../store/journal.ts'

/** Everybody who was concerned, as they are now; or why nothing came of it. */
export type MergeOutcome = { ok: true; visitors: VisitorRecord[] } | { ok: false; refusal: Refusal }

/**
 * An agent has found out that two visitors are one person. Whoever was merged into either of them belongs to that person
 * too. No device is told: each goes on with what its own visitor has said.
 */
export function mergeVisitors(
  journal: Journal,
  agent: AgentRecord,
  visitorId: string,
  intoId: string,
): Promise<MergeOutcome> {
  const { workspaceId } = agent
  return journal.write(workspaceId, async (tx) => {
    const from = await personOf(tx, workspaceId, visitorId)
    const into = await personOf(tx, workspaceId, intoId)
    if (from === null || into === null) return refused('not-found')
    if (from.kept.id === into.kept.id) return { ok: true, visitors: [from.kept, ...from.others] }
    if (from.others.length + into.others.length + 2 > IDENTITIES_MAX) return refused('too-many')
    const bare = { ...ungiven(from), merger: null }
    const by = { id: agent.id, name: agent.name }
    const merged = merge(into.kept, [bare, ...from.others], { at: tx.now, by })
    return put(tx, [merged.kept, ...merged.others])
  })
}

/** An agent has found out that a visitor is somebody else after all. */
export function splitVisitor(
  journal: Journal,
  { workspaceId }: AgentRecord,
  visitorId: string,
): Promise<MergeOutcome> {
  return journal.write(workspaceId, async (tx) => {
    const before = await personOf(tx, workspaceId, visitorId)
    if (before === null) return refused('not-found')
    const leaving = before.others.find(({ id }) => id === visitorId)
    if (leaving === undefined) return { ok: true, visitors: [before.kept] }
    const { kept, others, left } = split(before, leaving)
    return put(tx, [kept, ...others, left])
  })
}

/** Who a visitor is, with all others who are the same person. */
async function personOf(tx: Tx, workspaceId: string, visitorId: string): Promise<Merged | null> {
  const visitor = await tx.people.visitor({ workspaceId, visitorId })
  if (visitor === null) return null
  const keptId = visitor.mergedInto ?? visitor.id
  const kept = await tx.people.visitor({ workspaceId, visitorId: keptId })
  if (kept === null) throw new Error(`visitor ${visitorId} is merged into nobody`)
  return { kept, others: await tx.people.mergedInto({ workspaceId, visitorId: keptId }) }
}

function put(tx: Tx, visitors: VisitorRecord[]): MergeOutcome {
  for (const visitor of visitors) tx.put('visitor', visitor)
  return { ok: true, visitors }
}

function refused(refusal: Refusal): MergeOutcome {
  return { ok: false, refusal }
}
