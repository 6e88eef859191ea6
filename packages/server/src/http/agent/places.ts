import { idSchema, setPrioritySchema, snoozeSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { claimNext } from '../../commands/claim-conversation.ts'
import { declineOffer } from '../../commands/decline-offer.ts'
import type { Outcome } from '../../commands/outcome.ts'
import { releaseConversation } from '../../commands/release-conversation.ts'
import { setPriority } from '../../commands/set-priority.ts'
import { snoozeConversation, wakeConversation } from '../../commands/snooze-conversation.ts'
import type { AgentRecord } from '../../domain/entities.ts'
import { accepted, agentDeed } from '../answer.ts'
import { readBody, readPart } from '../body.ts'
import type { AgentEnv, Asked, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** Where a conversation stands: aside for a while, back in the queue, earlier or later than others. */
export function placeRoutes({ store }: House) {
  const { journal } = store
  return new Hono<AgentEnv>()
    .put('/conversations/:id/snooze', async (c) => {
      const { until } = await readBody(c, snoozeSchema)
      const { agent } = c.var
      return c.json(await answer(agent, await snoozeConversation(journal, idOf(c), agent, until)))
    })
    .delete('/conversations/:id/snooze', async (c) => {
      const { agent } = c.var
      return c.json(await answer(agent, await wakeConversation(journal, idOf(c), agent)))
    })
    .put('/conversations/:id/priority', async (c) => {
      const { priority } = await readBody(c, setPrioritySchema)
      const { agent } = c.var
      return c.json(await answer(agent, await setPriority(journal, idOf(c), agent, priority)))
    })
    .delete('/conversations/:id/offer', async (c) => {
      const { agent } = c.var
      return c.json(await answer(agent, await declineOffer(journal, idOf(c), agent)))
    })
    .post('/teams/:id/claims', async (c) => {
      const { agent } = c.var
      return c.json(await answer(agent, await claimNext(journal, idOf(c), agent)))
    })
    .get('/conversations/:id/assignments', async (c) => {
      const reads = store.reads(c.var.agent.workspaceId)
      const id = idOf(c)
      if ((await reads.conversation(id)) === null) throw new Refused('not-found')
      return c.json({ assignments: await reads.assignments(id) })
    })
    .delete('/conversations/:id/claim', async (c) => {
      const { agent } = c.var
      return c.json(await answer(agent, await releaseConversation(journal, idOf(c), agent)))
    })

  function answer({ workspaceId }: AgentRecord, outcome: Outcome) {
    return agentDeed(store.reads(workspaceId), accepted(outcome))
  }
}

function idOf(c: Asked<AgentEnv>): string {
  return readPart(idSchema, 'id', c.req.param('id'))
}
