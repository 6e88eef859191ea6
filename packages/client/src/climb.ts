import type { SseEvent } from '@tealight/protocol'
import { HELLO_DEADLINE_MS } from './connection.ts'
import type { Environment, Timer } from './environment.ts'
import { type Refused, unreachable } from './result.ts'
import type { StreamListener, StreamRequest, Transport } from './transports/transport.ts'

/** A way up: when to try, which rung, and whom to tell what came of it. */
export interface Ascent {
  /** How long to stay before the next try. */
  pauseMs(): number
  next(): { open: Transport; climbed(): void; failed(): void }
}

/**
 * Streams on one rung and tries a better one beside it from time to time, at once when the network may be another one.
 * The better one takes over when it is live, from its hello on: nobody notices a try that fails.
 */
export function openAndClimb(
  environment: Environment,
  below: Transport,
  request: StreamRequest,
  listener: StreamListener,
  ascent: Ascent,
): Promise<Refused> {
  const lower = new AbortController()
  let { cursor } = request
  let timer: Timer
  let closeTry: (() => void) | null = null
  let isUp = false

  return new Promise<Refused>((resolve, reject) => {
    const forgetWake = environment.onWake((isNewNetwork) => {
      if (isNewNetwork && !closeTry) climb()
    })
    listener.signal.addEventListener('abort', () => {
      stay()
      closeTry?.()
      lower.abort()
    })
    rest()
    below(request, { signal: lower.signal, heard: listener.heard, event: follow }).then(
      (ending) => isUp || resolve(ending),
      (error: unknown) => isUp || reject(error),
    )

    function follow(event: SseEvent): void {
      cursor = event.id ?? cursor
      if (!isUp) listener.event(event)
    }

    function rest(): void {
      closeTry = null
      if (!listener.signal.aborted) timer = environment.setTimer(climb, ascent.pauseMs())
    }

    function stay(): void {
      environment.clearTimer(timer)
      forgetWake()
    }

    function climb(): void {
      environment.clearTimer(timer)
      const { open, climbed, failed } = ascent.next()
      const tried = tryAbove(environment, open, { ...request, cursor }, listener, () => {
        isUp = true
        stay()
        lower.abort()
        climbed()
      })
      closeTry = tried.close
      tried.ending.then((ending) => {
        if (isUp) return resolve(ending)
        if (!listener.signal.aborted) failed()
        rest()
      }, reject)
    }
  })
}

/** Opens a stream that tells nothing before it is live, and then everything. It is given up when that takes too long. */
function tryAbove(
  environment: Environment,
  open: Transport,
  request: StreamRequest,
  listener: StreamListener,
  onLive: () => void,
): { ending: Promise<Refused>; close(): void } {
  const abort = new AbortController()
  const { signal } = abort
  const held: SseEvent[] = []
  let isLive = false
  const deadline = environment.setTimer(() => abort.abort(), HELLO_DEADLINE_MS)

  function event(sent: SseEvent): void {
    if (isLive) return listener.event(sent)
    held.push(sent)
    if (sent.event !== 'live' || signal.aborted) return
    isLive = true
    environment.clearTimer(deadline)
    onLive()
    held.forEach(listener.event)
  }

  const heard = (): void => {
    if (isLive) listener.heard()
  }
  const ending = open(request, { signal, heard, event })
    .catch((error: unknown) => {
      if (isLive) throw error
      return unreachable()
    })
    .finally(() => environment.clearTimer(deadline))
  return { ending, close: () => abort.abort() }
}
