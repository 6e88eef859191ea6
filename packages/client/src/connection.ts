import {
  type Bye,
  decodeFrame,
  type Frame,
  type Refusal,
  type SseEvent,
  type VisitorFrame,
} from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { unreachable } from './result.ts'
import type { Ending, StreamRequest, Transport } from './transport.ts'

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
  /** Closes it. It calls nobody any more. */
  close(): void
}

export interface ConnectionOptions<Carried extends AnyFrame> {
  environment: Environment
  transport: Transport
  request: StreamRequest
  /** `cursor` is where to go on after this frame, or null when it moves nothing. */
  onFrame(frame: Carried, cursor: string | null): void
  /** Called once, unless it was closed. */
  onEnd(ending: Ending): void
}

/** Opens a stream and watches over it: one that says nothing for too long has ended. */
export function openConnection<Carried extends AnyFrame>(
  options: ConnectionOptions<Carried>,
): Connection {
  const { environment } = options
  let heartbeatMs = 0
  let heardAt = environment.now()
  let watchdog = environment.setTimer(giveUp, HELLO_DEADLINE_MS)
  const closeTransport = options.transport.open(options.request, { heard, event, ended: end })

  function heard(): void {
    heardAt = environment.now()
    if (heartbeatMs > 0) expectBeat()
  }

  function expectBeat(): void {
    environment.clearTimer(watchdog)
    watchdog = environment.setTimer(giveUp, heartbeatMs * BEATS_MISSED)
  }

  function event(sent: SseEvent): void {
    try {
      const frame = decodeFrame(sent)
      if (isKnown<Carried>(frame)) take(frame, sent.id)
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
    if (frame.kind === 'bye') finish(farewell(frame))
  }

  function giveUp(): void {
    finish(unreachable('nothing came for too long'))
  }

  function finish(ending: Ending): void {
    closeTransport()
    end(ending)
  }

  function end(ending: Ending): void {
    environment.clearTimer(watchdog)
    options.onEnd(ending)
  }

  return {
    isSilent: () => environment.now() - heardAt > heartbeatMs * BEATS_MISSED_AT_WAKE,
    close() {
      environment.clearTimer(watchdog)
      closeTransport()
    },
  }
}

/** The server is trusted with the shape of the frames that it sends, not with their vocabulary. */
function isKnown<Carried extends AnyFrame>(frame: { kind: string }): frame is Carried {
  return /^(hello|changes|live|signals|bye)$/.test(frame.kind)
}

const FAREWELLS: Record<Bye['reason'], Refusal> = {
  draining: 'draining',
  'too-slow': 'busy',
  'signed-out': 'unauthenticated',
  replaced: 'too-many-streams',
}

function farewell({ reason, retryMs }: Bye): Ending {
  return { refusal: FAREWELLS[reason], retryAfterMs: retryMs }
}
