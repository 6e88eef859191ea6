import type { Environment } from './environment.ts'
import { randomText } from './random-text.ts'

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
  let known: string | null = null

  function token(): string | null {
    return (known ??= storage.get(tokenKey))
  }

  function keep(key: string, value: string): string {
    storage.set(key, value)
    return value
  }

  return {
    token,
    establish() {
      known = keep(tokenKey, token() ?? randomText(environment, 32))
      return keep(conversationKey, storage.get(conversationKey) ?? randomText(environment, 16))
    },
    forget() {
      known = null
      storage.remove(tokenKey)
      storage.remove(conversationKey)
    },
  }
}
