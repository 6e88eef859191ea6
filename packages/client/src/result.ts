import type { Refusal, RefusalBody } from '@tealight/protocol'

/** Why something was not done: the server said no, or nobody could be asked. */
export type Failure = Refusal | 'unreachable'

/** What came of something that was asked for. `message` is what the server says of it, for logs; UIs have words of their own. */
export type Result<T> =
  | { ok: true; value: T }
  | { ok: false; refusal: Failure; message: string; issues?: RefusalBody['issues'] }

/** Asking again later may help. */
export interface Postponed {
  ok: false
  isFinal: false
  refusal: Failure
  message: string
  /** How long the server asks to be left alone. */
  retryMs: number
}

/** Asking again is in vain. */
export interface Declined {
  ok: false
  isFinal: true
  refusal: Refusal
  message: string
  /** What was wrong with which field, for `bad-request`. */
  issues?: RefusalBody['issues']
}

export type Refused = Postponed | Declined

/** What came of one request. */
export type Answer<T> = { ok: true; value: T } | Refused

/** Nothing came, or nothing that a Tealight server would say: a proxy's error page, a captive portal. */
export function unreachable(retryMs = 0): Postponed {
  return { ok: false, isFinal: false, refusal: 'unreachable', message: 'unreachable', retryMs }
}
