import { idSchema } from '@tealight/protocol/schemas'
import type { Context } from 'hono'
import { agentHistory } from '../../delivery/agent-history.ts'
import { frameBytes } from '../../delivery/frames.ts'
import {
  agentsTopic,
  agentTopic,
  sessionTopic,
  viewingTopic,
  watchTopic,
} from '../../delivery/topics.ts'
import { readPart } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'
import { Refused } from '../errors.ts'
import { openStream } from '../stream.ts'
import type { ReadStreamQuery } from '../stream-query.ts'

/**
 * `GET /v1/agent/stream` and `GET /v1/agent/socket`: all that happens in the workspace, and the transcript that the agent
 * has open.
 */
export function agentStream(house: House, readQuery: ReadStreamQuery) {
  const { config, store, presence, wallboard, sessionWatch } = house

  return async (c: Context<AgentEnv>): Promise<Response> => {
    const query = readQuery(c, house)
    const { agent, sessionHash } = c.var
    const watch = await findWatched(agent.workspaceId, c.req.query('watch'))
    const topics = [agentsTopic(agent.workspaceId), agentTopic(agent.id), sessionTopic(sessionHash)]
    if (watch !== null) {
      topics.push(watchTopic(agent.workspaceId, watch))
      topics.push(viewingTopic(agent.workspaceId, watch, agent.id))
    }
    const { heartbeatMs } = config
    return openStream(c, house, query, {
      topics,
      owner: { visitor: agent.id, site: agent.workspaceId, address: c.var.address },
      headers: {},
      history: agentHistory(store.reads(agent.workspaceId), {
        cursor: query.cursor,
        watch,
        heartbeatMs,
      }),
      onOpen() {
        presence.agentArrived(agent)
        sessionWatch.opened(sessionHash, agent)
      },
      onLive: (subscriber) => {
        const { workspaceId } = agent
        const signals = [...presence.everybody(workspaceId), ...wallboard.everything(workspaceId)]
        subscriber.send(frameBytes({ kind: 'signals', signals }))
      },
    })
  }

  async function findWatched(workspaceId: string, watch: string | undefined) {
    if (watch === undefined) return null
    const conversation = await store
      .reads(workspaceId)
      .conversation(readPart(idSchema, 'watch', watch))
    if (conversation === null) throw new Refused('not-found')
    return conversation.id
  }
}
