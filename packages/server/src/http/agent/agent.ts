import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { hashToken } from '../../auth/token.ts'
import { SESSION_MS } from '../../commands/sign-in.ts'
import type { AgentEnv, Env, House } from '../env.ts'
import { Refused } from '../errors.ts'

const COOKIE = 'tealight_session'

/** Puts a session's token into the browser, out of reach of scripts and of other sites. */
export function setSession<Of extends Env>(c: Context<Of>, { config }: House, token: string): void {
  setCookie(c, COOKIE, token, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: config.publicUrl?.startsWith('https:') ?? false,
    path: '/',
    maxAge: SESSION_MS / 1000,
  })
}

export function clearSession<Of extends Env>(c: Context<Of>): void {
  deleteCookie(c, COOKIE, { path: '/' })
}

/** Lets in whoever is signed in. */
export function requireAgent({ sessions, now }: House) {
  return createMiddleware<AgentEnv>(async (c, next) => {
    const token = getCookie(c, COOKIE)
    if (token === undefined) throw new Refused('unauthenticated')
    const sessionHash = hashToken(token)
    const found = await sessions.find(sessionHash)
    if (found === null || found.session.expiresAt <= now()) throw new Refused('unauthenticated')
    c.set('agent', found.agent)
    c.set('sessionHash', sessionHash)
    await next()
  })
}

/** Lets in owners and admins. */
export const requireAdmin = createMiddleware<AgentEnv>(async (c, next) => {
  if (c.var.agent.role === 'agent') throw new Refused('forbidden')
  await next()
})

/** WebSockets ignore CORS, and a browser sends the cookie from any page: here silence about the origin is a no. */
export const requireOrigin = createMiddleware<Env>(async (c, next) => {
  if (c.req.header('origin') === undefined) throw new Refused('origin-not-allowed')
  await next()
})
