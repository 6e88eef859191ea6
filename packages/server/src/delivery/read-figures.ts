import type { Queues } from '@tealight/protocol'
import { FIGURES_MS, queueFigures } from '../domain/routing/queue-figures.ts'
import { routingOfWorkspace } from '../domain/routing/routing-of.ts'
import { workloadOf } from '../domain/routing/workload.ts'
import type { Reads } from '../store/reads.ts'

/** How the queues of a workspace do, and what its agents have to do, on whatever node. */
export async function readFigures(reads: Reads, now: number): Promise<Queues> {
  const since = now - FIGURES_MS
  const [workspace, { teams, agents }, sizes, stays, loads, present] = await Promise.all([
    reads.workspace(),
    reads.places(),
    reads.routing.queueSizes(since),
    reads.queueStays(since),
    reads.routing.loads(),
    reads.routing.present(now),
  ])
  const routing = routingOfWorkspace({ routing: workspace?.routing ?? {} })
  return {
    queues: teams.map((team) => queueFigures(team, sizes, stays, now)),
    agents: agents.map((agent) => workloadOf(agent, loads, present, routing)),
  }
}
