import { Hono } from 'hono'
import { agentSnapshot } from '../../delivery/agent-history.ts'
import type { AgentEnv, Env, House } from '../env.ts'
import type { RateLimits } from '../limits.ts'
import { readSocketQuery, readStreamQuery } from '../stream-query.ts'
import { openFileDesk } from '../files.ts'
import { requireSameOrigin } from '../same-origin.ts'
import { requireAgent, requireOrigin } from './agent.ts'
import { agentFileRoutes } from './files.ts'
import { amendmentRoutes } from './amendments.ts'
import { availabilityRoutes } from './availability.ts'
import { blockRoutes } from './blocks.ts'
import { conversationRoutes } from './conversations.ts'
import { deedRoutes } from './deeds.ts'
import { peopleRoutes } from './people.ts'
import { placeRoutes } from './places.ts'
import { searchRoutes } from './search.ts'
import { reportRoutes } from './reports.ts'
import { exportRoutes } from './export/routes.ts'
import { handOverRoutes } from './hand-over.ts'
import { notificationRoutes } from './notifications.ts'
import { noteRoutes } from './notes.ts'
import { replyRoutes } from './replies.ts'
import { tagRoutes } from './tags.ts'
import { sessionRoutes } from './session.ts'
import { agentStream } from './stream.ts'
import { viewRoutes } from './views.ts'
import { agentVisitorRoutes } from './visitors.ts'

/** Everything that an agent's console asks. */
export function agentRoutes(house: House, limits: RateLimits) {
  const signedIn = new Hono<AgentEnv>()
    .use(requireAgent(house))
    .get('/bootstrap', async (c) => {
      const { agent } = c.var
      const snapshot = await agentSnapshot(house.store.reads(agent.workspaceId))
      return c.json({ agentId: agent.id, hasPassword: agent.passwordHash !== null, ...snapshot })
    })
    .get('/stream', agentStream(house, readStreamQuery))
    .get('/socket', requireOrigin, agentStream(house, readSocketQuery))
    .route('/', conversationRoutes(house))
    .route('/', deedRoutes(house))
    .route('/', blockRoutes(house))
    .route('/', placeRoutes(house))
    .route('/', availabilityRoutes(house))
    .route('/', agentFileRoutes(house, openFileDesk(house, limits)))
    .route('/', amendmentRoutes(house))
    .route('/', agentVisitorRoutes(house))
    .route('/', peopleRoutes(house))
    .route('/', searchRoutes(house))
    .route('/', reportRoutes(house))
    .route('/', noteRoutes(house))
    .route('/', exportRoutes(house))
    .route('/', handOverRoutes(house))
    .route('/', tagRoutes(house))
    .route('/', replyRoutes(house))
    .route('/', viewRoutes(house))
    .route('/', notificationRoutes(house))

  return new Hono<Env>()
    .use(requireSameOrigin(house))
    .route('/', sessionRoutes(house, limits))
    .route('/', signedIn)
}
