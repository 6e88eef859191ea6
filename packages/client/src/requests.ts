import type { RefusalBody } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { type Answer, type Refused, unreachable } from './result.ts'

/** Nobody waits longer than this for an answer: a connection that was forgotten on the way gives none, and asking again is harmless. */
const REQUEST_DEADLINE_MS = 12_000
/** A server that asks for more than this is asked anyway. */
const RETRY_AFTER_MAX_MS = 5 * 60_000

/** Where a server is, and who asks it. */
export interface Address {
  /** `path` ends with a query that can go on: `messages?`, `history?before=7&`. */
  url(path: string): string
  /** The same where no header can be sent, with whatever proves who asks for one time; or why there is none. */
  bare(path: string): Promise<string | Refused>
  /** What proves who asks, beside other headers. */
  signed(headers: Record<string, string>): RequestInit
}

/**
 * Asks the server for something. Never throws and always settles: whatever is not an answer in our own words counts
 * as unreachable. The server is trusted with the shape of its answers.
 */
export type Ask = <T>(method: string, path: string, body?: object) => Promise<Answer<T>>

export function createAsk(environment: Environment, address: Address): Ask {
  return async (method, path, body) => {
    const abort = new AbortController()
    const deadline = environment.setTimer(() => abort.abort(), REQUEST_DEADLINE_MS)
    try {
      const response = await environment.fetch(address.url(path), {
        ...address.signed({ 'Content-Type': 'application/json' }),
        method,
        signal: abort.signal,
        ...(body && { body: JSON.stringify(body) }),
      })
      const isEmpty = response.status === 204
      const isAnswer = isEmpty || (response.ok && isOfType(response, 'application/json'))
      if (!isAnswer) return await readRefusal(response)
      return { ok: true, value: isEmpty ? undefined : await response.json() }
    } catch {
      return unreachable()
    } finally {
      environment.clearTimer(deadline)
    }
  }
}

/**
 * Reads why the server said no. Also for a stream that was refused. What passes by itself has a status of 429 or 5xx;
 * by that even a refusal of a newer server is understood that is not known here.
 */
export async function readRefusal(response: Response): Promise<Refused> {
  const { status, headers } = response
  const seconds = Number(headers.get('Retry-After')) || 0
  const postponed = unreachable(Math.min(seconds * 1_000, RETRY_AFTER_MAX_MS))
  if (!isOfType(response, 'application/json')) return postponed
  const { refusal, message, issues }: RefusalBody = await response.json()
  if (!refusal) return postponed
  const isPassing = status === 429 || status >= 500
  return isPassing
    ? { ...postponed, refusal, message }
    : { ok: false, isFinal: true, refusal, message, issues }
}

export function isOfType(response: Response, type: string): boolean {
  return `${response.headers.get('Content-Type')}`.startsWith(type)
}
