import { Hono } from 'hono'
import type { SiteEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import { clearVisitorCookie, readVisitorCookie } from './visitor-cookie.ts'

/**
 * Scripts run after all: the conversation that began without them goes on in the widget. It asks for the token, keeps it
 * where it keeps its own, and then has the cookie deleted, so that it alone decides when to forget. Whatever is lost in
 * between, one of the two has the token.
 */
export function handoverRoutes() {
  return new Hono<SiteEnv>()
    .post('/handover', (c) => {
      const token = readVisitorCookie(c)
      if (token === null) throw new Refused('unknown-visitor')
      return c.json({ token })
    })
    .delete('/handover', (c) => {
      clearVisitorCookie(c)
      return c.body(null, 204)
    })
}
