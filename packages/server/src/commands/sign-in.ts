import type { Refusal, SignIn } from '@tealight/protocol'
import { isPassword } from '../auth/password.ts'
import { hashToken, newToken } from '../auth/token.ts'
import type { AgentRecord } from '../domain/entities.ts'
import { routingOfWorkspace } from '../domain/routing/routing-of.ts'
import type { Tx } from '../store/journal.ts'
import type { Store } from '../store/store.ts'

/** How long a session lasts. */
export const SESSION_MS = 30 * 24 * 60 * 60 * 1000

export type SignedIn =
  | {
      ok: true
      agent: AgentRecord
      token: string
      /** The sessions elsewhere that ended with it, where an agent is at one place only. */
      ended: string[]
    }
  | { ok: false; refusal: Refusal }

/** Signs an agent in, with a password or once with a link. The token goes into the cookie and is kept nowhere. */
export function signIn(store: Store, input: SignIn): Promise<SignedIn> {
  return 'link' in input ? signInByLink(store, input.link) : signInByPassword(store, input)
}

async function signInByPassword(
  store: Store,
  { email, password }: Extract<SignIn, { email: string }>,
): Promise<SignedIn> {
  const agent = await store.directory.agentByEmail(email.trim().toLowerCase())
  const isRight = await isPassword(password, agent?.passwordHash ?? null)
  if (agent === null || !isRight) return { ok: false, refusal: 'wrong-credentials' }
  return store.journal.write(agent.workspaceId, (tx) => openSession(tx, agent))
}

async function signInByLink(store: Store, link: string): Promise<SignedIn> {
  const linkHash = hashToken(link)
  const known = await store.directory.link(linkHash)
  if (known === null) return { ok: false, refusal: 'link-expired' }
  return store.journal.write(known.workspaceId, async (tx) => {
    const used = await tx.useLink(linkHash)
    const agent = used && (await tx.agent(used.workspaceId, used.agentId))
    return agent ? openSession(tx, agent) : { ok: false, refusal: 'link-expired' }
  })
}

async function openSession(tx: Tx, agent: AgentRecord): Promise<SignedIn> {
  const token = newToken()
  const workspace = await tx.workspace(agent.workspaceId)
  const { places } = routingOfWorkspace({ routing: workspace?.routing ?? {} })
  const ended = places === 'newest' ? await tx.removeSessionsOf(agent.id) : []
  await tx.addSession({
    tokenHash: hashToken(token),
    workspaceId: agent.workspaceId,
    agentId: agent.id,
    createdAt: tx.now,
    expiresAt: tx.now + SESSION_MS,
  })
  return { ok: true, agent, token, ended }
}
