import { isIP } from 'node:net'
import { nanoid } from 'nanoid'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Env, House } from './env.ts'
import { networkOf } from './network-of.ts'

/** Gives every request an id, an address and a logger, and tells how it was answered: never what it said. */
export function trackRequests({ config, log, metrics, isDraining }: House) {
  return createMiddleware<Env>(async (c, next) => {
    const started = performance.now()
    const requestId = nanoid(12)
    c.set('requestId', requestId)
    c.set(
      'address',
      networkOf(addressOf(c.env.incoming, c.req.header('x-forwarded-for'), config.trustedProxies)),
    )
    c.set('log', log.child({ requestId }))
    c.header('X-Request-Id', requestId)
    await next()
    const ms = performance.now() - started
    const route = routePath(c)
    metrics.answered(c.req.method, route, c.res.status, ms / 1000)
    c.var.log[levelOf(c.res.status, isDraining())](
      { method: c.req.method, route, status: c.res.status, ms: Math.round(ms) },
      'answered',
    )
  })
}

/** Only what nobody expected is an error; turning people away is worth a warning, unless that is what stopping means. */
function levelOf(status: number, isDraining: boolean): 'error' | 'warn' | 'debug' {
  if (status === 500) return 'error'
  return status > 500 && !isDraining ? 'warn' : 'debug'
}

/** The client's address: the socket's, or what the outermost trusted proxy saw. */
function addressOf(
  incoming: { socket: { remoteAddress?: string | undefined } },
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const direct = incoming.socket.remoteAddress ?? 'unknown'
  if (trustedProxies === 0 || forwardedFor === undefined) return direct
  const hops = forwardedFor.split(',').map((hop) => hop.trim())
  const told = hops.at(-trustedProxies) ?? hops[0] ?? ''
  return isIP(told) === 0 ? direct : told
}
