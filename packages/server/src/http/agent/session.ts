import { setPasswordSchema, signInSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { setPassword } from '../../commands/set-password.ts'
import { signIn } from '../../commands/sign-in.ts'
import { signOut } from '../../commands/sign-out.ts'
import { agentEntityView } from '../../delivery/agent-view.ts'
import { SIGNED_IN_ELSEWHERE, SIGNED_OUT } from '../../delivery/frames.ts'
import { sessionTopic } from '../../delivery/topics.ts'
import type { AgentRecord } from '../../domain/entities.ts'
import { readBody } from '../body.ts'
import type { AgentEnv, Env, House } from '../env.ts'
import { Refused } from '../errors.ts'
import type { RateLimits } from '../limits.ts'
import { clearSession, requireAgent, setSession } from './agent.ts'

/** Signing in, out, and who one is. */
export function sessionRoutes(house: House, limits: RateLimits) {
  const { store, hub, sessions } = house

  const signedIn = new Hono<AgentEnv>()
    .use(requireAgent(house))
    .get('/session', (c) => c.json(sessionOf(c.var.agent)))
    .delete('/session', async (c) => {
      await signOut(store.journal, c.var.agent, c.var.sessionHash)
      sessions.forget(c.var.sessionHash)
      hub.end(sessionTopic(c.var.sessionHash), SIGNED_OUT)
      clearSession(c)
      return c.body(null, 204)
    })
    .put('/password', async (c) => {
      const input = await readBody(c, setPasswordSchema)
      const { agent, sessionHash } = c.var
      limits.maySignIn(agent.email)
      const outcome = await setPassword(store.journal, agent, input, sessionHash)
      if (!outcome.ok) {
        limits.failedSignIn(agent.email)
        throw new Refused(outcome.refusal)
      }
      return c.body(null, 204)
    })

  return new Hono<Env>()
    .post('/session', async (c) => {
      const input = await readBody(c, signInSchema)
      const email = 'email' in input ? input.email.toLowerCase() : c.var.address
      limits.maySignIn(email)
      const outcome = await signIn(store, input)
      if (!outcome.ok) {
        limits.failedSignIn(email)
        throw new Refused(outcome.refusal)
      }
      for (const ended of outcome.ended) {
        sessions.forget(ended)
        hub.end(sessionTopic(ended), SIGNED_IN_ELSEWHERE)
      }
      setSession(c, house, outcome.token)
      return c.json(sessionOf(outcome.agent))
    })
    .route('/', signedIn)
}

function sessionOf(agent: AgentRecord) {
  return { agent: agentEntityView(agent), hasPassword: agent.passwordHash !== null }
}
