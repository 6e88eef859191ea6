import { addTeamSchema, editTeamSchema, idSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { addTeam, editTeam, removeTeam } from '../../commands/keep-teams.ts'
import { agentView, conversationView } from '../../delivery/agent-view.ts'
import { readBody, readPart } from '../body.ts'
import type { AgentEnv, Asked, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** The teams of a workspace, and who is in them. */
export function teamRoutes({ store: { journal } }: House) {
  return new Hono<AgentEnv>()
    .post('/teams', async (c) => {
      const team = await readBody(c, addTeamSchema)
      const outcome = await addTeam(journal, c.var.agent.workspaceId, team)
      if (!outcome.ok) throw new Refused(outcome.refusal)
      const changes = [agentView({ kind: 'team', record: outcome.team })]
      return c.json({ changes }, outcome.isNew ? 201 : 200)
    })
    .patch('/teams/:id', async (c) => {
      const edit = await readBody(c, editTeamSchema)
      const team = await editTeam(journal, c.var.agent.workspaceId, readId(c), edit)
      if (team === null) throw new Refused('not-found')
      return c.json({ changes: [agentView({ kind: 'team', record: team })] })
    })
    .delete('/teams/:id', async (c) => {
      const outcome = await removeTeam(journal, c.var.agent.workspaceId, readId(c))
      if (!outcome.ok) throw new Refused(outcome.refusal)
      const team = agentView({ kind: 'team', record: outcome.team })
      return c.json({ changes: [team, ...outcome.conversations.map(conversationView)] })
    })
}

function readId(c: Asked<AgentEnv>): string {
  return readPart(idSchema, 'id', c.req.param('id'))
}
