import { decodeFrame, type Frame, type SseEvent, type VisitorFrame } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { type Refused, unreachable } from './result.ts'
import type { StreamRequest, Transport } from './transport.ts'

/** A stream that has not said hello by then never will: something in between holds it back. */
const HELLO_DEADLINE_MS = 10_000
/** Beats that may fail to come before a stream counts as dead. */
const BEATS_MISSED = 2.5
/** The same when somebody has just come back, and waiting would be seen. */
const BEATS_MISSED_AT_WAKE = 1.25

/** What some stream carries: an agent's, or a visitor's. */
export type AnyFrame = Frame | VisitorFrame

/**
 * Opens a stream and watches over it: one that says nothing for too long has ended. `onFrame` is told of each frame
 * with the cursor that stands after it, or null when it moves nothing; `onEnd` of the end, even when it was closed.
 * Gives back how to close it.
 */
export function openConnection<Carried extends AnyFrame>(
  environment: Environment,
  transport: Transport,
  request: StreamRequest,
  onFrame: (frame: Carried, cursor: string | null) => void,
  onEnd: (ending: Refused) => void,
): () => void {
  const abort = new AbortController()
  let heartbeatMs = 0
  let heardAt = environment.now()
  let watchdog = environment.setTimer(close, HELLO_DEADLINE_MS)
  const forgetWake = environment.onWake(() => {
    // After a sleep the socket of a dead stream may look alive for minutes: a beat that did not come is the only sign.
    const silentMs = environment.now() - heardAt
    if (heartbeatMs > 0 && silentMs > heartbeatMs * BEATS_MISSED_AT_WAKE) close()
  })
  transport(request, { signal: abort.signal, heard, event }).then(end, close)

  function heard(): void {
    heardAt = environment.now()
    if (!heartbeatMs) return
    environment.clearTimer(watchdog)
    watchdog = environment.setTimer(close, heartbeatMs * BEATS_MISSED)
  }

  function event(sent: SseEvent): void {
    try {
      take(decodeFrame<Carried>(sent), sent.id)
    } catch {
      // What can't be read is passed over, and its cursor with it. One bad frame must not end the stream: the next
      // stream would bring the same one again.
    }
  }

  function take(frame: Carried, cursor: string | null): void {
    if (frame.kind === 'hello') {
      heartbeatMs = frame.heartbeatMs
      heard()
    }
    onFrame(frame, cursor)
    if (frame.kind !== 'bye') return
    // Who is sent away for good has to sign in, or to start, again.
    const refusal = 'unauthenticated'
    end(
      frame.retryMs === null
        ? { ...unreachable(), isFinal: true, refusal }
        : unreachable(frame.retryMs),
    )
  }

  function close(): void {
    end(unreachable())
  }

  function end(ending: Refused): void {
    environment.clearTimer(watchdog)
    forgetWake()
    abort.abort()
    onEnd(ending)
  }

  return close
}
