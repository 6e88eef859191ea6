import { notificationChoicesSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { keepChoices } from '../../commands/keep-notifications.ts'
import { readBody } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'

/** How the agent wants to be told of news. */
export function notificationRoutes({ store }: House) {
  return new Hono<AgentEnv>()
    .get('/notifications', async (c) => {
      const { workspaceId, id } = c.var.agent
      const chosen = await store.reads(workspaceId).notifications.choices(id)
      return c.json(notificationChoicesSchema.parse(chosen ?? {}))
    })
    .put('/notifications', async (c) => {
      const choices = await readBody(c, notificationChoicesSchema)
      await keepChoices(store.journal, c.var.agent, choices)
      return c.json(choices)
    })
}
