import { openAndClimb } from './climb.ts'
import type { Environment } from './environment.ts'
import type { LadderNote, LadderReport } from './ladder.ts'
import { rememberRung } from './rung-memory.ts'
import { unreachable } from './result.ts'
import { createStanding } from './standing.ts'
import { eventSource } from './transports/event-source.ts'
import { longPoll } from './transports/long-poll.ts'
import { poll } from './transports/poll.ts'
import type { RungName, StreamListener, Transport } from './transports/transport.ts'
import { webSocket } from './transports/web-socket.ts'
import type { Verdict } from './verdict.ts'

/** The whole ladder, from the first time on that more than its first rung is needed. */
export interface LowerRungs {
  readonly report: LadderReport
  readonly transport: Transport
  judge(verdict: Verdict): void
}

export interface LowerRungsOptions {
  environment: Environment
  top: Transport
  /** Under which the rung is remembered. */
  key: string
  /** Name of the rung to begin with, if there is one of that name. */
  preferred: string | undefined
  /** Why the first rung is left, if it is. */
  why: Verdict | undefined
}

const ORDER: readonly RungName[] = ['streaming-fetch', 'event-source', 'long-poll', 'poll']
/** Only for whoever asks for it. */
const BESIDE: readonly RungName[] = ['web-socket']

/** When it is tried again whether a better rung works, after each time that it did not: longer and longer. */
const CLIMB_MIN_MS = 30_000
const CLIMB_MAX_MS = 10 * 60_000

const NOTES = 50

export function createLowerRungs(options: LowerRungsOptions): LowerRungs {
  const { environment, top, key, preferred, why } = options
  const rungs = makeRungs(environment, top)
  const order = orderOf(preferred).filter((name) => rungs[name])
  const notes: LadderNote[] = []
  const standing = createStanding(order, rememberRung(environment, key), note)
  if (why) standing.leave(why)

  function transport(...[request, listener]: Parameters<Transport>): ReturnType<Transport> {
    // It may have been closed while this was loaded.
    if (listener.signal.aborted) return Promise.resolve(unreachable())
    const own = noticingLive(listener, standing.prove)
    const open = rungs[standing.rung] ?? top
    if (standing.above.length === 0) return open(request, own)
    return openAndClimb(environment, open, request, own, { pauseMs, next: nextAbove })
  }

  function pauseMs(): number {
    return Math.min(CLIMB_MAX_MS, CLIMB_MIN_MS * 2 ** standing.failedClimbs)
  }

  function nextAbove() {
    const { above, failedClimbs, climbTo, climbFailed } = standing
    const name = above[failedClimbs % above.length] ?? 'streaming-fetch'
    return {
      open: rungs[name] ?? top,
      climbed: () => climbTo(name),
      failed: () => climbFailed(name),
    }
  }

  function note(rung: RungName, what: LadderNote['what']): void {
    if (notes.length === NOTES) notes.shift()
    notes.push({ at: environment.now(), rung, what })
  }

  return {
    get report() {
      return { rung: standing.rung, notes: [...notes] }
    },
    transport,
    judge: standing.judge,
  }
}

function makeRungs(environment: Environment, top: Transport): Partial<Record<RungName, Transport>> {
  const { EventSource = globalThis.EventSource, WebSocket = globalThis.WebSocket } = environment
  return {
    'streaming-fetch': top,
    ...(EventSource && { 'event-source': eventSource(EventSource) }),
    'long-poll': longPoll(environment),
    poll: poll(environment),
    ...(WebSocket && { 'web-socket': webSocket(WebSocket) }),
  }
}

function orderOf(preferred: string | undefined): RungName[] {
  const first = [...ORDER, ...BESIDE].filter((name) => name === preferred)
  return [...first, ...ORDER.filter((name) => name !== preferred)]
}

function noticingLive(listener: StreamListener, onLive: () => void): StreamListener {
  return {
    ...listener,
    event(event) {
      if (event.event === 'live') onLive()
      listener.event(event)
    },
  }
}
