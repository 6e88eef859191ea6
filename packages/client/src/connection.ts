import { decodeFrame, type Frame, type SseEvent, type VisitorFrame } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { type Answer, unreachable } from './result.ts'
import type { StreamRequest, Transport } from './transports/transport.ts'
import type { Verdict } from './verdict.ts'

/** A stream that has not said hello by then never will: something in between holds it back. */
export const HELLO_DEADLINE_MS = 10_000
/** Beats that may fail to come before a stream counts as dead. */
export const BEATS_MISSED = 2.5
/** The same when somebody has just come back, or the machine has slept: waiting would be seen. */
const BEATS_MISSED_AT_WAKE = 1.25
/** So often it is seen whether time has passed that no timer has counted: then the machine has slept. */
const LOOK_BEATS = 0.5

/** What some stream carries: an agent's, or a visitor's. */
export type AnyFrame = Frame | VisitorFrame

/**
 * Opens a stream and watches over it: one that says nothing for too long has ended. `onFrame` is told of each frame
 * with the cursor that stands after it, or null when it moves nothing; `onEnd` of the end, even when it was closed, and
 * what it says about the way that the stream took; null: nothing. An end that is no failure only asks for the next stream.
 */
// oxlint-disable-next-line max-lines-per-function -- one closure: what is named only within it costs no bytes in the widget
export function openConnection<Carried extends AnyFrame>(
  environment: Environment,
  transport: Transport,
  request: StreamRequest,
  onFrame: (frame: Carried, cursor: string | null) => void,
  onEnd: (ending: Answer<null>, verdict: Verdict | null) => void,
): () => void {
  const abort = new AbortController()
  const { signal } = abort
  let isHeard = false
  let heartbeatMs = 0
  let helloAt = 0
  let heardAt = environment.now()
  let watchdog = environment.setTimer(() => {
    end(unreachable(), isHeard ? 'unreadable' : 'withheld')
  }, HELLO_DEADLINE_MS)
  const forgetWake = environment.onWake(() => {
    look(0)
    if (!environment.isOnline()) close()
  })
  transport(request, { signal, heard, event }).then(
    (ending) => end(ending, ending.refusal === 'unreachable' ? judge('garbled') : null),
    () => end(unreachable(), judge('failed')),
  )

  function heard(): void {
    isHeard = true
    heardAt = environment.now()
    if (heartbeatMs) watch(LOOK_BEATS)
  }

  /** `beats`: how many will have been counted by timers then. */
  function watch(beats: number): void {
    environment.clearTimer(watchdog)
    watchdog = environment.setTimer(() => {
      // One that brought beats before has died of something else.
      if (beats === BEATS_MISSED)
        return end(unreachable(), heardAt - helloAt < heartbeatMs ? 'silent' : null)
      watch(beats + LOOK_BEATS)
      look(beats)
    }, heartbeatMs * LOOK_BEATS)
  }

  /** After a sleep the socket of a dead stream may look alive for minutes: a beat that did not come is the only sign. */
  function look(countedBeats: number): void {
    const beats = heartbeatMs && (environment.now() - heardAt) / heartbeatMs
    if (beats - countedBeats > BEATS_MISSED_AT_WAKE) close()
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
      helloAt ||= heardAt
      heard()
    }
    onFrame(frame, cursor)
    if (frame.kind === 'bye') end(farewell(frame.retryMs), null)
  }

  /** What an end says that nobody asked for. */
  function judge(unheard: Verdict): Verdict {
    if (!heartbeatMs) return isHeard ? 'unreadable' : unheard
    return environment.now() - helloAt < heartbeatMs ? 'cut' : 'fine'
  }

  function end(ending: Answer<null>, verdict: Verdict | null): void {
    if (signal.aborted) return
    environment.clearTimer(watchdog)
    forgetWake()
    abort.abort()
    onEnd(ending, verdict)
  }

  function close(): void {
    end(unreachable(), null)
  }

  return close
}

function farewell(retryMs: number | null): Answer<null> {
  // Who is sent away for good has to sign in, or to start, again.
  if (retryMs === null) return { ...unreachable(), isFinal: true, refusal: 'unauthenticated' }
  return retryMs > 0 ? unreachable(retryMs) : { ok: true, value: null }
}
