import type { SavedView } from '@tealight/protocol'
import {
  addViewSchema,
  editViewSchema,
  idSchema,
  orderViewsSchema,
} from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { addView, editView, orderViews, removeView } from '../../commands/keep-views.ts'
import { tellViews } from '../../delivery/views.ts'
import type { AgentRecord, ViewRecord } from '../../domain/entities.ts'
import { readBody, readPart } from '../body.ts'
import type { AgentEnv, Asked, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** Saved views: everybody's, and the agent's own. */
export function viewRoutes({ store, hub }: House) {
  const { journal } = store
  return new Hono<AgentEnv>()
    .get('/views', async (c) => {
      const { workspaceId, id } = c.var.agent
      return c.json(shown(await store.reads(workspaceId).workplace.views(id)))
    })
    .post('/views', async (c) => {
      const { agent } = c.var
      return c.json(
        told(agent, await addView(journal, agent, await readBody(c, addViewSchema))),
        201,
      )
    })
    .put('/views/order', async (c) => {
      const { ids } = await readBody(c, orderViewsSchema)
      return c.json(told(c.var.agent, await orderViews(journal, c.var.agent, ids)))
    })
    .patch('/views/:id', async (c) => {
      const edit = await readBody(c, editViewSchema)
      return c.json(told(c.var.agent, await editView(journal, c.var.agent, idOf(c), edit)))
    })
    .delete('/views/:id', async (c) => {
      return c.json(told(c.var.agent, await removeView(journal, c.var.agent, idOf(c))))
    })

  /** The answer, once everybody whom it concerns has heard. */
  function told(agent: AgentRecord, outcome: Awaited<ReturnType<typeof addView>>) {
    if (!outcome.ok) throw new Refused(outcome.refusal)
    tellViews(hub, agent, outcome)
    return shown(outcome.views)
  }
}

function idOf(c: Asked<AgentEnv>): string {
  return readPart(idSchema, 'id', c.req.param('id'))
}

/** Everybody's stand first, each part in its order. */
function shown(records: readonly ViewRecord[]): { views: SavedView[] } {
  const views = records.map(({ workspaceId, ...view }) => view)
  const isShared = ({ ownerId }: SavedView) => ownerId === null
  return { views: [...views.filter(isShared), ...views.filter((view) => !isShared(view))] }
}
