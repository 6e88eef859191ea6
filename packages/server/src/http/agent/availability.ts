import { setAvailabilitySchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { setAvailability } from '../../commands/edit-skills.ts'
import { goOffDuty } from '../../commands/give-everything-back.ts'
import { agentEntityView } from '../../delivery/agent-view.ts'
import { FIGURES_MS, queueFigures } from '../../domain/routing/queue-figures.ts'
import { readBody } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** Whether an agent takes conversations, and how the queues do. */
export function availabilityRoutes({ store, now }: House) {
  return new Hono<AgentEnv>()
    .get('/queues', async (c) => {
      const reads = store.reads(c.var.agent.workspaceId)
      const [teams, waiting, stays] = await Promise.all([
        reads.teams(),
        reads.waiting(),
        reads.queueStays(now() - FIGURES_MS),
      ])
      const queues = teams.map((team) => queueFigures(team, waiting, stays, now()))
      return c.json({ queues })
    })
    .put('/availability', async (c) => {
      const { availability, handOver = false } = await readBody(c, setAvailabilitySchema)
      const agent = await setAvailability(store.journal, c.var.agent, availability)
      if (agent === null) throw new Refused('unauthenticated')
      if (availability === 'away' && handOver) await goOffDuty(store.journal, agent)
      return c.json({ changes: [agentEntityView(agent)] })
    })
}
