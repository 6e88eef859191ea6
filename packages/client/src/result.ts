import { isTemporary, type Refusal } from '@tealight/protocol'

/** Why something was not done: the server said no, or nobody could be asked. */
export type Failure = Refusal | 'unreachable'

/** What came of something that was asked for. `message` is English, for logs; UIs have words for each refusal. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Failure; message: string }

/** What came of one request. */
export type Answer<T> =
  | { ok: true; value: T }
  | {
      ok: false
      refusal: Failure
      message: string
      /** How long the server asks to be left alone. */
      retryAfterMs: number
    }

/** Whether trying the same again later can succeed. */
export function passes(refusal: Failure): boolean {
  return refusal === 'unreachable' || isTemporary(refusal)
}

/** Nothing came, or nothing that a Tealight server would say: a proxy's error page, a captive portal. */
export function unreachable(
  message: string,
  retryAfterMs = 0,
): Extract<Answer<never>, { ok: false }> {
  return { ok: false, refusal: 'unreachable', message, retryAfterMs }
}
