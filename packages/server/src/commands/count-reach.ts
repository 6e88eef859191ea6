import type { GroupDeed, Journal, ReachCount } from '../store/journal.ts'

/** Counts what came of reaching out to somebody: nobody is remembered. */
export function countReach(journal: Journal, result: Omit<ReachCount, 'count'>): Promise<null> {
  return journal.join(reachesCount, result)
}

const reachesCount: GroupDeed<Omit<ReachCount, 'count'>, null> = async (tx, results) => {
  const counts = new Map<string, ReachCount>()
  for (const { workspaceId, siteId, rule, result } of results) {
    const name = [workspaceId, siteId, rule, result].join(' ')
    const { count } = counts.get(name) ?? { count: 0 }
    counts.set(name, { workspaceId, siteId, rule, result, count: count + 1 })
  }
  await tx.addToReach([...counts.values()])
  return results.map(() => null)
}
