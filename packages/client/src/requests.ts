import type { Refusal } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { type Answer, unreachable } from './result.ts'

/** Nobody waits longer than this for an answer. */
const REQUEST_DEADLINE_MS = 20_000
/** A server that asks for more than this is asked anyway. */
const RETRY_AFTER_MAX_MS = 5 * 60_000

/** How requests to one server are made: where it is, and who asks. */
export interface Address {
  origin: string
  credentials: RequestCredentials
  headers(): Record<string, string>
}

/**
 * Asks the server for something. Never throws and always settles: whatever is not an answer in our own words
 * counts as unreachable. The server is trusted with the shape of its answers.
 */
export type Ask = <T>(method: string, path: string, body?: object) => Promise<Answer<T>>

export function createAsk(environment: Environment, address: Address): Ask {
  return <T>(method: string, path: string, body?: object) =>
    new Promise<Answer<T>>((resolve) => {
      const abort = new AbortController()
      const deadline = environment.setTimer(() => {
        abort.abort()
        settle(unreachable('no answer in time'))
      }, REQUEST_DEADLINE_MS)
      function settle(answer: Answer<T>): void {
        environment.clearTimer(deadline)
        resolve(answer)
      }
      environment
        .fetch(address.origin + path, {
          method,
          credentials: address.credentials,
          headers: { ...address.headers(), 'Content-Type': 'application/json' },
          signal: abort.signal,
          ...(body && { body: JSON.stringify(body) }),
        })
        .then((response) => readAnswer<T>(environment, response))
        .then(settle, (error: unknown) => settle(unreachable(String(error))))
    })
}

async function readAnswer<T>(environment: Environment, response: Response): Promise<Answer<T>> {
  if (!response.ok) return readRefusal(environment, response)
  const isEmpty = response.status === 204
  if (!isEmpty && !isJson(response)) return unreachable('not an answer of this server')
  return { ok: true, value: isEmpty ? undefined : await response.json() }
}

/** Reads why the server said no. Also for a stream that was refused. */
export async function readRefusal(
  environment: Environment,
  response: Response,
): Promise<Extract<Answer<never>, { ok: false }>> {
  const retryAfterMs = readRetryAfterMs(environment, response.headers.get('Retry-After'))
  const body: { refusal?: Refusal; message?: string } | null = isJson(response)
    ? await response.json()
    : null
  return body?.refusal
    ? { ok: false, refusal: body.refusal, message: String(body.message), retryAfterMs }
    : unreachable(`status ${response.status}`, retryAfterMs)
}

function isJson(response: Response): boolean {
  return /^application\/json/.test(response.headers.get('Content-Type') ?? '')
}

/** Seconds or a date, as RFC 9110 says. */
function readRetryAfterMs(environment: Environment, header: string | null): number {
  if (!header) return 0
  const ms = Number(header) * 1_000 || Date.parse(header) - environment.now()
  return Math.min(Math.max(ms, 0) || 0, RETRY_AFTER_MAX_MS)
}
