import { routingOfWorkspace } from '../domain/routing/routing-of.ts'
import type { InWorkspace, Journal, Tx } from '../store/journal.ts'
import { giveEverythingBack } from './give-everything-back.ts'

/** How long a node is taken for alive after it was heard of last. */
const LEASE_MS = 20_000

/** An agent at a node. */
export interface Attending extends InWorkspace {
  agentId: string
  nodeId: string
}

/** An agent is there: a stream is open at a node. */
export function attend(journal: Journal, attending: Attending): Promise<void> {
  return journal.write(attending.workspaceId, async (tx) => {
    renew(tx, attending.nodeId)
    tx.routing.keep('attendance', { ...attending, leftAt: null, dueAt: null })
  })
}

/** An agent's last stream at a node is closed. */
export function leave(journal: Journal, attending: Attending): Promise<void> {
  return journal.write(attending.workspaceId, async (tx) => {
    tx.routing.keep('attendance', { ...attending, leftAt: tx.now, dueAt: tx.now })
  })
}

/**
 * Tells that a node is alive.
 *
 * @returns false when it was taken for dead meanwhile: nobody counts as being there any more.
 */
export function renewNode(journal: Journal, nodeId: string): Promise<boolean> {
  return journal.write(nodeId, async (tx) => {
    const isKnown = await tx.routing.isKnown(nodeId)
    renew(tx, nodeId)
    return isKnown
  })
}

/** A node has not been heard of for too long: whoever was there has left. */
export function buryNode(journal: Journal, nodeId: string): Promise<void> {
  return journal.write(nodeId, (tx) => tx.routing.buryNode(nodeId, tx.now))
}

/** Looks after an agent who has left: after the grace their conversations wait in front, unless they came back. */
export function agentIsAway(
  journal: Journal,
  { workspaceId, agentId }: Omit<Attending, 'nodeId'>,
): Promise<void> {
  return journal.write(workspaceId, async (tx) => {
    const [agent, workspace, places, present] = await Promise.all([
      tx.agent(workspaceId, agentId),
      tx.workspace(workspaceId),
      tx.routing.attendances(workspaceId, agentId),
      tx.routing.present(workspaceId),
    ])
    const { vanishS } = routingOfWorkspace({ routing: workspace?.routing ?? {} })
    const leftAt = Math.max(0, ...places.map((place) => place.leftAt ?? 0))
    const isBack = present.includes(agentId)
    const dueAt = leftAt + (vanishS ?? 0) * 1_000
    if (!isBack && vanishS !== null && dueAt > tx.now) {
      for (const place of places)
        if (place.dueAt !== null) tx.routing.keep('attendance', { ...place, dueAt })
      return
    }
    if (isBack) {
      for (const place of places)
        if (place.dueAt !== null) tx.routing.keep('attendance', { ...place, dueAt: null })
      return
    }
    await tx.routing.forgetAttendance(workspaceId, agentId)
    if (vanishS !== null && agent !== null) await giveEverythingBack(tx, agent, 'vanished')
  })
}

function renew(tx: Tx, id: string): void {
  tx.routing.keep('node', { id, leaseUntil: tx.now + LEASE_MS })
}
