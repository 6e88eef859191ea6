import { tellBrowsingSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { settingsOf } from '../../domain/site-settings.ts'
import { readBody } from '../body.ts'
import type { House, SiteEnv } from '../env.ts'

/** `POST /v1/visitor/browsing`: somebody looks at a page. Whoever asks not to be tracked is not listened to. */
export function visitorBrowsingRoutes({ presence }: House) {
  return new Hono<SiteEnv>().post('/browsing', async (c) => {
    const told = await readBody(c, tellBrowsingSchema)
    const { site, address } = c.var
    const isTracked = c.req.header('dnt') !== '1' && c.req.header('sec-gpc') !== '1'
    if (isTracked && settingsOf(site).privacy.browsing)
      presence.guests.hear(site, `${address} ${c.req.header('user-agent')}`, told)
    return c.body(null, 204)
  })
}
