import type { SseEvent } from '@tealight/protocol'
import { HELLO_DEADLINE_MS } from './connection.ts'
import type { Environment, Timer } from './environment.ts'
import type { Refused } from './result.ts'
import type { StreamListener, StreamRequest, Transport } from './transports/transport.ts'

/** A way up: which rung to try next, and whom to tell what came of it. */
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
  let upper: AbortController | null = null
  let { cursor } = request
  let timer: Timer
  let isTaken = false

  return new Promise<Refused>((resolve, reject) => {
    const forgetWake = environment.onWake((isNewNetwork) => {
      if (isNewNetwork && !upper && !isTaken) climb()
    })
    listener.signal.addEventListener('abort', () => {
      stopClimbing()
      upper?.abort()
      lower.abort()
    })
    rest()
    below(request, { signal: lower.signal, heard: listener.heard, event: follow }).then(
      (ending) => isTaken || resolve(ending),
      (error: unknown) => isTaken || reject(error),
    )

    function follow(event: SseEvent): void {
      cursor = event.id ?? cursor
      if (!isTaken) listener.event(event)
    }

    function rest(): void {
      timer = environment.setTimer(climb, ascent.pauseMs())
    }

    function climb(): void {
      environment.clearTimer(timer)
      const attempt = ascent.next()
      const own = (upper = new AbortController())
      const held: SseEvent[] = []
      let isUp = false
      const deadline = environment.setTimer(() => own.abort(), HELLO_DEADLINE_MS)
      const { signal } = own
      own.signal.addEventListener('abort', giveUp)
      attempt
        .open({ ...request, cursor }, { signal, heard: () => isUp && listener.heard(), event })
        .then(end, (error: unknown) => (isUp ? reject(error) : own.abort()))

      function event(sent: SseEvent): void {
        if (isUp) return listener.event(sent)
        held.push(sent)
        if (sent.event !== 'live' || signal.aborted) return
        isUp = isTaken = true
        environment.clearTimer(deadline)
        stopClimbing()
        lower.abort()
        attempt.climbed()
        held.forEach(listener.event)
      }

      function end(ending: Refused): void {
        if (isUp) resolve(ending)
        else own.abort()
      }

      function giveUp(): void {
        environment.clearTimer(deadline)
        upper = null
        if (isUp || listener.signal.aborted) return
        attempt.failed()
        rest()
      }
    }

    function stopClimbing(): void {
      environment.clearTimer(timer)
      forgetWake()
    }
  })
}
