import { visitorTokenSchema } from '@tealight/protocol/schemas'
import { createMiddleware } from 'hono/factory'
import { hashToken } from '../../auth/token.ts'
import type { VisitorRecord } from '../../domain/entities.ts'
import type { Asked, House, VisitorEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import { ShortMemory } from '../short-memory.ts'

/** Finds visitors by their token's hash, from memory while nothing changes. */
export type FindVisitor = (siteId: string, tokenHash: string) => Promise<VisitorRecord | null>

const REMEMBERED_VISITORS = 50_000
const REMEMBERED_MS = 60_000

export function rememberVisitors({ store }: House): FindVisitor {
  const visitors = new ShortMemory<VisitorRecord>(REMEMBERED_VISITORS, REMEMBERED_MS)
  store.journal.onCommit(({ changes }) => {
    for (const change of changes) {
      if (change.kind === 'visitor')
        visitors.delete(keyOf(change.record.siteId, change.record.tokenHash))
    }
  })
  return async (siteId, tokenHash) => {
    const key = keyOf(siteId, tokenHash)
    const known = visitors.get(key)
    if (known !== undefined) return known
    const visitor = await store.directory.visitorByToken(siteId, tokenHash)
    if (visitor !== null) visitors.set(key, visitor)
    return visitor
  }
}

/** Lets in whoever has a known token. */
export function requireVisitor(findVisitor: FindVisitor) {
  return createMiddleware<VisitorEnv>(async (c, next) => {
    const visitor = await findVisitor(c.var.site.id, readTokenHash(c))
    if (visitor === null) throw new Refused('unknown-visitor')
    c.set('visitor', visitor)
    await next()
  })
}

/**
 * The hash of the token that a request carries.
 *
 * @throws {Refused} when it carries none, or something else.
 */
export function readTokenHash(c: Asked): string {
  const header = c.req.header('authorization') ?? ''
  const token = visitorTokenSchema.safeParse(header.replace(/^Bearer /i, ''))
  if (!token.success) throw new Refused('unauthenticated')
  return hashToken(token.data)
}

function keyOf(siteId: string, tokenHash: string): string {
  return `${siteId} ${tokenHash}`
}
