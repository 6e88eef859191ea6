import { createMiddleware } from 'hono/factory'
import type { Env, House } from './env.ts'
import { Refused } from './errors.ts'

/**
 * Keeps other sites from using a cookie. Browsers say where a request comes from; programs say nothing, and
 * have no cookie that they were not given.
 */
export function requireSameOrigin({ config }: House) {
  return createMiddleware<Env>(async (c, next) => {
    const site = c.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new Refused('origin-not-allowed')
    const origin = c.req.header('origin')
    const own = [config.publicUrl, new URL(c.req.url).origin]
    if (origin !== undefined && !own.includes(origin)) throw new Refused('origin-not-allowed')
    await next()
  })
}
