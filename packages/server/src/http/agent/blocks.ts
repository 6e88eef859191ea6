import type { AgentDeed } from '@tealight/protocol'
import { blockVisitorSchema, idSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { type BlockOutcome, blockVisitor } from '../../commands/block-visitor.ts'
import { clearSpam } from '../../commands/clear-spam.ts'
import { liftBlock } from '../../commands/lift-block.ts'
import { agentView } from '../../delivery/agent-view.ts'
import { blockList, withoutNetworks } from '../../delivery/block-list.ts'
import { accepted, agentDeed } from '../answer.ts'
import { readBody, readPart } from '../body.ts'
import type { AgentEnv, Asked, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** Who is kept out, and what was spam. */
export function blockRoutes({ store }: House) {
  const { journal } = store
  return new Hono<AgentEnv>()
    .get('/blocks', async (c) => {
      const { workspaceId, role } = c.var.agent
      const list = await blockList(store.reads(workspaceId), c.req.query('before'))
      return c.json(role === 'agent' ? withoutNetworks(list) : list)
    })
    .put('/conversations/:id/block', async (c) => c.json(await block(c, false)))
    .put('/conversations/:id/spam', async (c) => c.json(await block(c, true)))
    .delete('/conversations/:id/spam', async (c) => {
      return c.json(await answer(c, await clearSpam(journal, c.var.agent, idOf(c))))
    })
    .delete('/visitors/:id/block', async (c) => {
      const outcome = await liftBlock(journal, c.var.agent, idOf(c))
      if (!outcome.ok) throw new Refused(outcome.refusal)
      return c.json({ changes: [agentView({ kind: 'visitor', record: outcome.visitor })] })
    })

  async function block(c: Asked<AgentEnv>, isSpam: boolean): Promise<AgentDeed> {
    const asked = await readBody(c, blockVisitorSchema)
    const blocking = { ...asked, conversationId: idOf(c), isSpam }
    return answer(c, await blockVisitor(journal, c.var.agent, blocking))
  }

  async function answer(c: Asked<AgentEnv>, outcome: BlockOutcome): Promise<AgentDeed> {
    const { changes } = await agentDeed(store.reads(c.var.agent.workspaceId), accepted(outcome))
    const { visitor } = outcome
    const who = visitor ? [agentView({ kind: 'visitor', record: visitor })] : []
    return { changes: [...who, ...changes] }
  }
}

function idOf(c: Asked<AgentEnv>): string {
  return readPart(idSchema, 'id', c.req.param('id'))
}
