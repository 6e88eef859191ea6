import { setAvailabilitySchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { setAvailability } from '../../commands/edit-skills.ts'
import { goOffDuty } from '../../commands/give-everything-back.ts'
import { agentEntityView } from '../../delivery/agent-view.ts'
import { readFigures } from '../../delivery/read-figures.ts'
import { readBody } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** Whether an agent takes conversations, and how the queues do. */
export function availabilityRoutes({ store, now }: House) {
  return new Hono<AgentEnv>()
    .get('/queues', async (c) => {
      return c.json(await readFigures(store.reads(c.var.agent.workspaceId), now()))
    })
    .put('/availability', async (c) => {
      const { availability, handOver = false } = await readBody(c, setAvailabilitySchema)
      const agent = await setAvailability(store.journal, c.var.agent, availability)
      if (agent === null) throw new Refused('unauthenticated')
      if (availability === 'away' && handOver) await goOffDuty(store.journal, agent)
      return c.json({ changes: [agentEntityView(agent)] })
    })
}
