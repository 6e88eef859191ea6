import { isTemporary, type Refusal } from '@tealight/protocol'

/** Why something was not done: the server said no, or nobody could be asked. */
export type Failure = Refusal | 'unreachable'

/** What came of something that was asked for. `message` is English, for logs; UIs have words for each refusal. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Failure; message: string }

/** A request that was not granted. */
export interface Refused {
  ok: false
  refusal: Failure
  message: string
  /** How long the server asks to be left alone. */
  retryAfterMs: number
}

/** What came of one request. */
export type Answer<T> = { ok: true; value: T } | Refused

/** Nothing came, or nothing that a Tealight server would say: a proxy's error page, a captive portal. */
export function unreachable(retryAfterMs = 0): Refused {
  return { ok: false, refusal: 'unreachable', message: 'The server can not be reached.', retryAfterMs }
}

/** Whether trying the same again later is in vain. */
export function isFinal(refusal: Failure): refusal is Refusal {
  return refusal !== 'unreachable' && !isTemporary(refusal)
}
