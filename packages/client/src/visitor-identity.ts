import type { Identified, Identify, UpdateVisitor } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { createErrand, type Errand } from './errand.ts'
import { randomText } from './random-text.ts'
import { createAsk } from './requests.ts'
import { type Answer, unreachable } from './result.ts'

const TOKEN_BYTES = 32

/** Which chat it is about: what a visitor's client is made from as well. */
export interface IdentityPlace {
  origin: string
  siteKey: string
  environment: Environment
}

/**
 * Tells the server who this visitor is, until it is told or refused: `onEnd` gets its answer. The token is kept before it is
 * asked for: what is written meanwhile is written by the same visitor. Gives back how to end it.
 */
export function identifyVisitor(
  place: IdentityPlace,
  identity: Identify,
  onEnd: (answer: Answer<Identified>) => void,
): () => void {
  const { storage } = place.environment
  const key = tokenKey(place)
  const isMade = storage.get(key) === null
  if (isMade) storage.set(key, randomText(place.environment, TOKEN_BYTES))
  return untilSettled(
    place,
    () => askAs<Identified>(place, 'POST', 'identity?', identity),
    (answer) => {
      // Whoever was not let in has said nothing, and leaves nothing.
      if (!answer.ok && isMade && storage.get(conversationKey(place)) === null) storage.remove(key)
      onEnd(answer)
    },
  )
}

/** Tells the server what the page says of its visitor. For somebody whom the server does not know it is in vain. */
export function updateVisitor(
  place: IdentityPlace,
  update: UpdateVisitor,
  onEnd: (answer: Answer<undefined>) => void,
): () => void {
  return untilSettled(place, () => askAs<undefined>(place, 'POST', 'update?', update), onEnd)
}

/** Has the server forget this browser's token: whoever finds a copy of it is shown nothing. */
export function revokeToken(place: IdentityPlace): void {
  if (place.environment.storage.get(tokenKey(place)) === null) return
  void askAs(place, 'DELETE', 'token?')
}

function untilSettled<T>(
  { environment }: IdentityPlace,
  ask: () => Promise<Answer<T>>,
  onEnd: (answer: Answer<T>) => void,
): () => void {
  let isOver = false
  const errand: Errand = createErrand(environment, () =>
    isOver
      ? null
      : ask().then((answer) => {
          if (isOver || (!answer.ok && !answer.isFinal)) return answer
          isOver = true
          onEnd(answer)
          return answer
        }),
  )
  errand.run()
  return () => {
    isOver = true
    errand.stop()
  }
}

/** The token is read here and now: it may be gone from storage before the request has left. */
function askAs<T>(
  place: IdentityPlace,
  method: string,
  path: string,
  body?: object,
): Promise<Answer<T>> {
  const { origin, siteKey, environment } = place
  const token = environment.storage.get(tokenKey(place))
  const ask = createAsk(environment, {
    url: (asked) => `${origin}/v1/visitor/${asked}site=${siteKey}`,
    bare: async () => unreachable(),
    signed: (headers) => ({
      credentials: 'omit',
      // A page that is left behind takes nothing back.
      keepalive: true,
      headers: { ...headers, Authorization: `Bearer ${token}` },
    }),
  })
  return ask<T>(method, path, body)
}

function tokenKey({ siteKey }: IdentityPlace): string {
  return `tealight:${siteKey}:token`
}

function conversationKey({ siteKey }: IdentityPlace): string {
  return `tealight:${siteKey}:conversation`
}
