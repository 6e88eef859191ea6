import { notificationChoicesSchema, pushSubscriptionSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { keepChoices, subscribe, unsubscribe } from '../../commands/keep-notifications.ts'
import { readBody } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** How the agent wants to be told of news, and whether in this browser while no console is open. */
export function notificationRoutes({ store, push }: House) {
  const { journal } = store
  return new Hono<AgentEnv>()
    .get('/notifications', async (c) => {
      const { workspaceId, id } = c.var.agent
      const chosen = await store.reads(workspaceId).notifications.choices(id)
      return c.json(notificationChoicesSchema.parse(chosen ?? {}))
    })
    .put('/notifications', async (c) => {
      const choices = await readBody(c, notificationChoicesSchema)
      await keepChoices(journal, c.var.agent, choices)
      return c.json(choices)
    })
    .get('/push', async (c) => {
      const { agent, sessionHash } = c.var
      const isOn = await store.reads(agent.workspaceId).notifications.isTold(sessionHash)
      return c.json({ key: push.publicKey, isOn })
    })
    .put('/push', async (c) => {
      const subscription = await readBody(c, pushSubscriptionSchema)
      if (!push.admits(new URL(subscription.endpoint))) {
        const issue = { path: 'endpoint', message: 'must be a public address' }
        throw new Refused('bad-request', { issues: [issue] })
      }
      await subscribe(journal, c.var.agent, c.var.sessionHash, subscription)
      return c.body(null, 204)
    })
    .delete('/push', async (c) => {
      const { agent, sessionHash } = c.var
      await unsubscribe(journal, { workspaceId: agent.workspaceId, sessionHash })
      return c.body(null, 204)
    })
}
