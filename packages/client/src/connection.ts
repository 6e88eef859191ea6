import { type Bye, decodeFrame, type Frame, type SseEvent, type VisitorFrame } from '@tealight/protocol'
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

/** One open stream, from the attempt to its end. */
export interface Connection {
  /** Whether a beat is missing: it may be dead without knowing. */
  isSilent(): boolean
  close(): void
}

export interface ConnectionOptions<Carried extends AnyFrame> {
  environment: Environment
  transport: Transport
  request: StreamRequest
  /** `cursor` is where to go on after this frame, or null when it moves nothing. */
  onFrame(frame: Carried, cursor: string | null): void
  /** It has ended, or was closed. Nothing comes after it. */
  onEnd(ending: Refused): void
}

/** Opens a stream and watches over it: one that says nothing for too long has ended. */
export function openConnection<Carried extends AnyFrame>(
  options: ConnectionOptions<Carried>,
): Connection {
  const { environment } = options
  const abort = new AbortController()
  const { signal } = abort
  let heartbeatMs = 0
  let heardAt = environment.now()
  let watchdog = environment.setTimer(close, HELLO_DEADLINE_MS)
  options.transport(options.request, { signal, heard, event }).then(end, close)

  function heard(): void {
    heardAt = environment.now()
    if (heartbeatMs > 0) expectBeat()
  }

  function expectBeat(): void {
    environment.clearTimer(watchdog)
    if (!signal.aborted) watchdog = environment.setTimer(close, heartbeatMs * BEATS_MISSED)
  }

  function event(sent: SseEvent): void {
    try {
      const frame = decodeFrame(sent)
      if (!signal.aborted && isKnown<Carried>(frame)) take(frame, sent.id)
    } catch {
      // What can't be read is passed over, and its cursor with it. One bad frame must not end the stream: the next
      // stream would bring the same one again.
    }
  }

  function take(frame: Carried, cursor: string | null): void {
    if (frame.kind === 'hello') {
      heartbeatMs = frame.heartbeatMs
      expectBeat()
    }
    options.onFrame(frame, cursor)
    if (frame.kind === 'bye') end(farewell(frame))
  }

  function close(): void {
    end(unreachable())
  }

  function end(ending: Refused): void {
    environment.clearTimer(watchdog)
    abort.abort()
    options.onEnd(ending)
  }

  return {
    isSilent: () => environment.now() - heardAt > heartbeatMs * BEATS_MISSED_AT_WAKE,
    close,
  }
}

/** The server is trusted with the shape of the frames that it sends, not with their vocabulary. */
function isKnown<Carried extends AnyFrame>(frame: { kind: string }): frame is Carried {
  return /^(hello|changes|live|signals|bye)$/.test(frame.kind)
}

/** Who is sent away for good has to sign in, or to start, again. */
function farewell({ retryMs }: Bye): Refused {
  const ending = unreachable(retryMs ?? 0)
  return retryMs === null ? { ...ending, refusal: 'unauthenticated' } : ending
}
