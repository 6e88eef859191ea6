import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { visitorTokenSchema } from '@tealight/protocol/schemas'
import type { VisitorToken } from '@tealight/protocol'
import type { House, SiteEnv } from '../env.ts'

const COOKIE = 'tealight_visitor'
/** A year, as long as browsers keep a cookie at all. */
const KEPT_S = 365 * 24 * 60 * 60

/** The token of a visitor of the chat page, which the browser keeps where scripts don't run. */
export function readVisitorCookie(c: Context<SiteEnv>): VisitorToken | null {
  return visitorTokenSchema.safeParse(getCookie(c, COOKIE)).data ?? null
}

/** For this site's chat page alone, and out of reach of scripts. */
export function setVisitorCookie(c: Context<SiteEnv>, { config }: House, token: string): void {
  setCookie(c, COOKIE, token, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: config.publicUrl?.startsWith('https:') ?? false,
    path: pathOf(c),
    maxAge: KEPT_S,
  })
}

export function clearVisitorCookie(c: Context<SiteEnv>): void {
  deleteCookie(c, COOKIE, { path: pathOf(c) })
}

function pathOf(c: Context<SiteEnv>): string {
  return `/chat/${c.var.site.key}`
}
