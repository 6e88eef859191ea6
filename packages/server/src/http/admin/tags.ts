import type { EditTag } from '@tealight/protocol'
import { editTagSchema, idSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { editTag } from '../../commands/keep-tags.ts'
import { agentView } from '../../delivery/agent-view.ts'
import { readBody, readPart } from '../body.ts'
import type { AgentEnv, Asked, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** How tags are called and coloured, and their end. */
export function adminTagRoutes({ store: { journal } }: House) {
  return new Hono<AgentEnv>()
    .patch('/tags/:id', async (c) => c.json(await edit(c, await readBody(c, editTagSchema))))
    .delete('/tags/:id', async (c) => c.json(await edit(c, null)))

  async function edit({ req, var: { agent } }: Asked<AgentEnv>, change: EditTag | null) {
    const id = readPart(idSchema, 'id', req.param('id'))
    const outcome = await editTag(journal, agent.workspaceId, id, change)
    if (!outcome.ok) throw new Refused(outcome.refusal)
    return { changes: [agentView({ kind: 'tag', record: outcome.tag })] }
  }
}
