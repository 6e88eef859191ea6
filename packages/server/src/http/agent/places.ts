import { idSchema, setPrioritySchema, snoozeSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import type { Outcome } from '../../commands/outcome.ts'
import { releaseConversation } from '../../commands/release-conversation.ts'
import { setPriority } from '../../commands/set-priority.ts'
import { snoozeConversation, wakeConversation } from '../../commands/snooze-conversation.ts'
import type { AgentRecord } from '../../domain/entities.ts'
import { accepted, agentDeed } from '../answer.ts'
import { readBody, readPart } from '../body.ts'
import type { AgentEnv, Asked, House } from '../env.ts'

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
