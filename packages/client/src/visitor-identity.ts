import type { Environment } from './environment.ts'
import { randomId, randomText } from './random-text.ts'

const TOKEN_BYTES = 32

/** Who a visitor is, on this browser. Nothing of it exists before the first message. */
export interface VisitorIdentity {
  /** The visitor's secret; null for somebody who never wrote. */
  token(): string | null
  /** Makes the identity when there is none. Gives back the id of the conversation that its first message begins. */
  establish(): string
  forget(): void
}

/** Storage is asked as long as nothing is known: another tab may have begun the conversation meanwhile. */
export function createVisitorIdentity(environment: Environment, prefix: string): VisitorIdentity {
  const { storage } = environment
  const tokenKey = `${prefix}token`
  const conversationKey = `${prefix}conversation`
  let token: string | null = null
  let conversationId: string | null = null

  function keep(key: string, value: string): string {
    if (!storage.get(key)) storage.set(key, value)
    return value
  }

  function readToken(): string | null {
    return (token ??= storage.get(tokenKey))
  }

  return {
    token: readToken,
    establish() {
      token = keep(tokenKey, readToken() ?? randomText(environment, TOKEN_BYTES))
      conversationId ??= storage.get(conversationKey) ?? randomId(environment)
      return keep(conversationKey, conversationId)
    },
    forget() {
      token = conversationId = null
      storage.remove(tokenKey)
      storage.remove(conversationKey)
    },
  }
}
