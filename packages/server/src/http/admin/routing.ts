import { editSkillsSchema, idSchema, workspaceRoutingSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { editRouting } from '../../commands/edit-routing.ts'
import { editSkills } from '../../commands/edit-skills.ts'
import { agentEntityView } from '../../delivery/agent-view.ts'
import { routingOfWorkspace } from '../../domain/routing/routing-of.ts'
import { readBody, readPart } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** How conversations find their agents: what holds for all teams, and what agents know. */
export function routingRoutes({ store }: House) {
  return new Hono<AgentEnv>()
    .get('/routing', async (c) => {
      const workspace = await store.reads(c.var.agent.workspaceId).workspace()
      return c.json(routingOfWorkspace({ routing: workspace?.routing ?? {} }))
    })
    .put('/routing', async (c) => {
      const routing = await readBody(c, workspaceRoutingSchema)
      await editRouting(store.journal, c.var.agent.workspaceId, routing)
      return c.json(routing)
    })
    .patch('/agents/:id/skills', async (c) => {
      const edit = await readBody(c, editSkillsSchema)
      const id = readPart(idSchema, 'id', c.req.param('id'))
      const { workspaceId } = c.var.agent
      const agent = await editSkills(store.journal, { workspaceId, id }, edit)
      if (agent === null) throw new Refused('not-found')
      return c.json({ changes: [agentEntityView(agent)] })
    })
}
