import type { Channel, Workload, WorkspaceRouting } from '@tealight/protocol'
import type { AgentRecord } from '../entities.ts'

/** How many conversations of one kind an agent has. */
interface Load {
  agentId: string
  channel: Channel
  count: number
}

/** How much an agent has to do now, and how much they may be given. */
export function workloadOf(
  agent: Pick<AgentRecord, 'id' | 'availability' | 'capacity'>,
  loads: readonly Load[],
  present: readonly string[],
  routing: WorkspaceRouting,
): Workload {
  return {
    agentId: agent.id,
    availability: present.includes(agent.id) ? agent.availability : 'offline',
    load: loadOf(agent, loads, routing),
    capacity: capacityOf(agent, routing),
  }
}

/** How much an agent has to do. */
export function loadOf(
  { id }: Pick<AgentRecord, 'id'>,
  loads: readonly Load[],
  { weights }: Pick<WorkspaceRouting, 'weights'>,
): number {
  return loads
    .filter(({ agentId }) => agentId === id)
    .reduce((sum, { channel, count }) => sum + count * weights[channel], 0)
}

/** How much an agent may be given: their own, or what the workspace says. */
export function capacityOf(
  { capacity }: Pick<AgentRecord, 'capacity'>,
  routing: Pick<WorkspaceRouting, 'capacity'>,
): number {
  return capacity ?? routing.capacity
}
