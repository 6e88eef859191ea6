import { tellBrowsingSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { settingsOf } from '../../domain/site-settings.ts'
import { readBody } from '../body.ts'
import type { Asked, House, SiteEnv } from '../env.ts'
import { countryOf, mayTrack } from './sights.ts'

/**
 * `POST /v1/visitor/browsing`: somebody looks at a page. Whoever asks not to be tracked is not listened to. The answer is
 * what an agent wants to say, if one does.
 */
export function visitorBrowsingRoutes({ presence, countries }: House) {
  return new Hono<SiteEnv>().post('/browsing', async (c) => {
    const told = await readBody(c, tellBrowsingSchema)
    const { site } = c.var
    if (!mayTrack(c) || !settingsOf(site).privacy.browsing) return c.body(null, 204)
    const invitation = presence.guests.hear(site, signOf(c), {
      ...told,
      country: countryOf(c, countries),
    })
    return invitation === null ? c.body(null, 204) : c.json(invitation)
  })
}

/** What tells one browser from another for now. */
export function signOf({ var: { address }, req }: Asked<SiteEnv>): string {
  return `${address} ${req.header('user-agent')}`
}
