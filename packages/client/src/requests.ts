import type { Refusal } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { type Answer, type Refused, unreachable } from './result.ts'

/** Nobody waits longer than this for an answer. */
const REQUEST_DEADLINE_MS = 20_000
/** A server that asks for more than this is asked anyway. */
const RETRY_AFTER_MAX_MS = 5 * 60_000

/** Where a server is, and who asks it. */
export interface Address {
  /** `path` ends with a query that can go on: `messages?`, `history?before=7&`. */
  url(path: string): string
  /** What proves who asks, beside other headers. */
  signed(headers: Record<string, string>): RequestInit
}

/**
 * Asks the server for something. Never throws and always settles: whatever is not an answer in our own words counts
 * as unreachable. The server is trusted with the shape of its answers.
 */
export type Ask = <T>(method: string, path: string, body?: object) => Promise<Answer<T>>

export function createAsk(environment: Environment, address: Address): Ask {
  return <T>(method: string, path: string, body?: object) =>
    new Promise<Answer<T>>((resolve) => {
      const abort = new AbortController()
      const deadline = environment.setTimer(giveUp, REQUEST_DEADLINE_MS)
      environment
        .fetch(address.url(path), {
          ...address.signed({ 'Content-Type': 'application/json' }),
          method,
          signal: abort.signal,
          ...(body && { body: JSON.stringify(body) }),
        })
        .then((response) => readAnswer<T>(response))
        .then(settle, giveUp)
      function giveUp(): void {
        abort.abort()
        settle(unreachable())
      }
      function settle(answer: Answer<T>): void {
        environment.clearTimer(deadline)
        resolve(answer)
      }
    })
}

async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  const isEmpty = response.status === 204
  const isAnswer = response.ok && (isEmpty || isOfType(response, 'application/json'))
  return isAnswer
    ? { ok: true, value: isEmpty ? undefined : await response.json() }
    : readRefusal(response)
}

/** Reads why the server said no. Also for a stream that was refused. */
export async function readRefusal(response: Response): Promise<Refused> {
  const seconds = Number(response.headers.get('Retry-After')) || 0
  const refused = unreachable(Math.min(seconds * 1_000, RETRY_AFTER_MAX_MS))
  if (response.ok || !isOfType(response, 'application/json')) return refused
  const body: { refusal?: Refusal; message?: string } | null = await response.json()
  return { ...refused, ...body }
}

export function isOfType(response: Response, type: string): boolean {
  return `${response.headers.get('Content-Type')}`.startsWith(type)
}
