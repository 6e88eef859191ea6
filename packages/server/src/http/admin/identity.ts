import type { IdentitySecrets } from '@tealight/protocol'
import { idSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { dropPreviousSecret, makeIdentitySecret } from '../../commands/identity-secrets.ts'
import type { IdentitySecret } from '../../domain/entities.ts'
import { readPart } from '../body.ts'
import type { AgentEnv, Asked, House } from '../env.ts'
import { Refused } from '../errors.ts'

const ENDING_LENGTH = 4

/** The secrets that a site's backend signs with. Each is shown once, when it is made. */
export function identityRoutes({ store }: House) {
  return new Hono<AgentEnv>()
    .get('/sites/:id/identity', async (c) => {
      const site = await store.reads(c.var.agent.workspaceId).site(readId(c))
      return c.json(shown(site && site.identitySecrets))
    })
    .post('/sites/:id/identity', async (c) => {
      const secrets = await makeIdentitySecret(store.journal, c.var.agent.workspaceId, readId(c))
      return c.json({ ...shown(secrets), secret: secrets?.[0]?.secret }, 201)
    })
    .delete('/sites/:id/identity/previous', async (c) => {
      const secrets = await dropPreviousSecret(store.journal, c.var.agent.workspaceId, readId(c))
      return c.json(shown(secrets))
    })
}

function readId(c: Asked<AgentEnv>): string {
  return readPart(idSchema, 'id', c.req.param('id'))
}

/** @throws {Refused} `not-found` when there is no such site. */
function shown(secrets: readonly IdentitySecret[] | null): IdentitySecrets {
  if (secrets === null) throw new Refused('not-found')
  return {
    secrets: secrets.map(({ secret, madeAt }) => ({
      madeAt,
      ending: secret.slice(-ENDING_LENGTH),
    })),
  }
}
