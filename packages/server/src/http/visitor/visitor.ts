import { visitorTokenSchema } from '@tealight/protocol/schemas'
import { createMiddleware } from 'hono/factory'
import { hashToken } from '../../auth/token.ts'
import type { Bearer, TokenRecord } from '../../domain/entities.ts'
import type { Asked, House, VisitorEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import { ShortMemory } from '../short-memory.ts'

/** Knows who bears a token, from memory while nothing changes. */
export interface KnownVisitors {
  find(siteId: string, tokenHash: string): Promise<Bearer | null>
  /** Asks the store, for whoever asks once in a while: memory is for those who ask again and again. */
  look(siteId: string, tokenHash: string): Promise<Bearer | null>
  /** A token has come to somebody else, or to nobody. */
  forget(key: TokenName): void
}

type TokenName = Pick<TokenRecord, 'siteId' | 'tokenHash'>

const REMEMBERED_VISITORS = 50_000
const REMEMBERED_MS = 60_000

export function rememberVisitors({ store }: House): KnownVisitors {
  const bearers = new ShortMemory<Bearer>(REMEMBERED_VISITORS, REMEMBERED_MS)
  const changedRevs = new ShortMemory<number>(REMEMBERED_VISITORS, REMEMBERED_MS)
  const forgotten = new ShortMemory<number>(REMEMBERED_VISITORS, REMEMBERED_MS)
  let times = 0

  store.journal.onCommit(({ changes }) => {
    for (const { kind, record } of changes)
      if (kind === 'visitor') changedRevs.set(record.id, record.rev)
  })

  function isCurrent({ visitor }: Bearer): boolean {
    return visitor.rev >= (changedRevs.get(visitor.id) ?? 0)
  }

  /** What was read before a token was forgotten must not be believed after it. */
  async function look(siteId: string, tokenHash: string): Promise<Bearer | null> {
    for (;;) {
      const begun = times
      const bearer = await store.directory.bearer(siteId, tokenHash)
      if ((forgotten.get(keyOf({ siteId, tokenHash })) ?? 0) <= begun) return bearer
    }
  }

  return {
    look,
    async find(siteId, tokenHash) {
      const key = keyOf({ siteId, tokenHash })
      const known = bearers.get(key)
      if (known !== undefined && isCurrent(known)) return known
      const bearer = await look(siteId, tokenHash)
      if (bearer !== null) bearers.set(key, bearer)
      return bearer
    },
    forget(name) {
      times += 1
      forgotten.set(keyOf(name), times)
      bearers.delete(keyOf(name))
    },
  }
}

/** Lets in whoever has a known token. */
export function requireVisitor(visitors: KnownVisitors) {
  return createMiddleware<VisitorEnv>(async (c, next) => {
    const bearer = await visitors.find(c.var.site.id, readTokenHash(c))
    if (bearer === null) throw new Refused('unknown-visitor')
    c.set('visitor', bearer.visitor)
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

function keyOf({ siteId, tokenHash }: TokenName): string {
  return `${siteId} ${tokenHash}`
}
