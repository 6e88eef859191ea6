import { PROTOCOL_VERSION } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { createAsk } from './requests.ts'
import type { Answer } from './result.ts'
import type { StreamRequest } from './transport.ts'

/** How a visitor of one site asks the server. */
export interface VisitorRequests {
  /** `subject` is the path below `/v1/visitor/`. */
  ask<T>(method: string, subject: string, body?: object, query?: string): Promise<Answer<T>>
  stream(cursor: string | null): StreamRequest
}

export function createVisitorRequests(
  environment: Environment,
  { origin, siteKey }: { origin: string; siteKey: string },
  token: () => string | null,
): VisitorRequests {
  const address = {
    origin,
    credentials: 'omit',
    headers: () => ({ Authorization: `Bearer ${token()}` }),
  } as const
  const ask = createAsk(environment, address)
  const path = (subject: string, query = ''): string =>
    `/v1/visitor/${subject}?site=${encodeURIComponent(siteKey)}${query}`
  return {
    ask: (method, subject, body, query) => ask(method, path(subject, query), body),
    stream: (cursor) => ({ ...address, path: path('stream', `&protocol=${PROTOCOL_VERSION}`), cursor }),
  }
}
