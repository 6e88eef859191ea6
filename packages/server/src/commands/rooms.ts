import type { AgentRecord, ConversationRecord } from '../domain/entities.ts'
import { type Decision, refused } from '../domain/entries.ts'
import { capacityOf, loadOf } from '../domain/routing/workload.ts'
import type { Tx } from '../store/journal.ts'
import { type Surroundings, surroundingsIn } from './surroundings.ts'

/** How much room agents have for what they take or are handed, where the workspace binds that to their capacity. */
export interface Rooms {
  /**
   * The decision, or a refusal where it gives an agent more than they have room for. What it gives and takes counts from
   * then on.
   */
  within(before: ConversationRecord, decision: Decision, by: AgentRecord): Promise<Decision>
}

/** The agents of a workspace with what each of them can still take. */
type Left = Map<string, number>

export function roomsIn(tx: Tx, surroundings: Surroundings = surroundingsIn(tx)): Rooms {
  const lefts = new Map<string, Left>()

  async function leftIn(workspaceId: string): Promise<Left> {
    const known = lefts.get(workspaceId)
    if (known !== undefined) return known
    const [routing, agents, loads] = await Promise.all([
      surroundings.routing(workspaceId),
      tx.agents(workspaceId),
      tx.routing.loads(workspaceId),
    ])
    const left = new Map(
      agents.map((agent) => [agent.id, capacityOf(agent, routing) - loadOf(agent, loads, routing)]),
    )
    lefts.set(workspaceId, left)
    return left
  }

  return {
    async within(before, decision, by) {
      if (!decision.ok) return decision
      const takerId = takerOf(before, decision.conversation)
      if (takerId === null) return decision
      const { workspaceId, channel, offer } = before
      const { claimBeyond, weights } = await surroundings.routing(workspaceId)
      if (claimBeyond) return decision
      const left = await leftIn(workspaceId)
      const weight = weights[channel]
      // What they are offered counts already.
      const more = offer?.agentId === takerId ? 0 : weight
      const room = left.get(takerId) ?? 0
      if (more > room && more > 0)
        return refused(takerId === by.id ? 'at-capacity' : 'agent-at-capacity')
      left.set(takerId, room - more)
      const giverId = before.status === 'open' ? before.assigneeId : null
      if (giverId !== null) left.set(giverId, (left.get(giverId) ?? 0) + weight)
      return decision
    },
  }
}

/** Who has one more to answer; null: nobody has. What was put aside is its agent's all the while. */
function takerOf(before: ConversationRecord, after: ConversationRecord): string | null {
  const { status, assigneeId } = after
  return status === 'open' && assigneeId !== before.assigneeId ? assigneeId : null
}
