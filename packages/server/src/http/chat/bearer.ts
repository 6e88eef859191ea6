import type { Context } from 'hono'
import { hashToken } from '../../auth/token.ts'
import type { Bearer } from '../../domain/entities.ts'
import type { SiteEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import type { VisitorDoors } from '../visitor/routes.ts'
import { readVisitorCookie } from './visitor-cookie.ts'

/**
 * Whom the page's cookie names.
 *
 * @throws {Refused} `unknown-visitor`.
 */
export async function findBearer(
  c: Context<SiteEnv>,
  { visitors }: Pick<VisitorDoors, 'visitors'>,
): Promise<Bearer> {
  const token = readVisitorCookie(c)
  const bearer = token && (await visitors.look(c.var.site.id, hashToken(token)))
  if (!bearer) throw new Refused('unknown-visitor')
  return bearer
}
