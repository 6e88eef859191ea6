import type { WorkspaceRouting } from '@tealight/protocol'
import { routingOfWorkspace } from '../domain/routing/routing-of.ts'
import type { Journal } from '../store/journal.ts'

/** Says what holds for all teams of a workspace. */
export function editRouting(
  journal: Journal,
  workspaceId: string,
  routing: WorkspaceRouting,
): Promise<void> {
  return journal.write(workspaceId, async (tx) => {
    const before = await tx.workspace(workspaceId)
    if (before === null) return
    tx.put('workspace', { ...before, routing })
    if (routing.vanishS !== routingOfWorkspace(before).vanishS)
      await tx.routing.lookAfterLeft(workspaceId)
  })
}
