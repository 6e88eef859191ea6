import type { VisitRecord } from '../domain/entities.ts'
import { heard, type Sight, type Sights, VISIT_KEPT_MS } from '../domain/visit.ts'
import type { GroupDeed, Journal } from '../store/journal.ts'

/** Keeps how visitors come and what they look at. */
export function noteVisits(journal: Journal, sights: Sights): Promise<null> {
  return journal.join(visitsNoted, sights)
}

const visitsNoted: GroupDeed<Sights, null> = async (tx, group) => {
  const sights = group.flatMap((each) => each.sights)
  const known = new Map<string, VisitRecord>()
  for (const visit of await tx.people.visits(keysOf(sights))) known.set(nameOf(visit), visit)
  const after = new Map<string, VisitRecord>()
  for (const sight of sights) {
    const name = nameOf(sight)
    after.set(name, heard(after.get(name) ?? known.get(name) ?? null, sight))
  }
  await tx.people.putVisits([...after.values()])
  for (const { workspaceId, isSweep } of group)
    if (isSweep) await tx.people.forgetVisits(workspaceId, tx.now - VISIT_KEPT_MS)
  return group.map(() => null)
}

/** Each visitor once. */
function keysOf(sights: readonly Sight[]) {
  const keys = sights.map(({ workspaceId, visitorId }) => ({ workspaceId, visitorId }))
  return [...new Map(keys.map((key) => [nameOf(key), key])).values()]
}

function nameOf({ workspaceId, visitorId }: { workspaceId: string; visitorId: string }): string {
  return `${workspaceId} ${visitorId}`
}
