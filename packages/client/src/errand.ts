import type { Environment } from './environment.ts'
import { type Answer, unreachable } from './result.ts'

const RETRY_MIN_MS = 1_000
const RETRY_MAX_MS = 30_000
/** An attempt that took this long stands for itself: the next one is a first one again. */
const STEADY_MS = 15_000

/** Something that is done until nothing of it is left, one attempt at a time. */
export interface Errand {
  /** Sees whether there is something to do. Does nothing while an attempt is under way or waits for its time. */
  run(): void
  /** Forgets it. What is under way has no consequences here. */
  stop(): void
}

/** Makes one attempt, or tells by null that there is nothing to do. It is told the how many-th in a row it is. */
export type Deed = (attempt: number) => Promise<Answer<unknown>> | null

/**
 * Does a deed again and again until it says that nothing is left, or is refused for good. What may pass is tried for
 * ever, at growing distances, and at once when the network or the person comes back. `onPause` is told which attempt
 * failed and when the next is due.
 */
export function createErrand(
  environment: Environment,
  deed: Deed,
  onPause?: (attempt: number, retryAt: number) => void,
): Errand {
  let failures = 0
  /** How long it has paused of its own accord since it last succeeded. */
  let pausedMs = 0
  /** The attempt that is under way. One that was begun before a stop is none. */
  let underWay: object | null = null
  let endPause: (() => void) | null = null

  function attempt(): void {
    const own = (underWay = {})
    const begunAt = environment.now()
    endPause?.()
    const outcome = deed(failures + 1)
    if (!outcome) underWay = null
    void outcome
      ?.catch(() => unreachable())
      .then((answer) => {
        if (underWay !== own) return
        underWay = null
        if (environment.now() - begunAt > STEADY_MS) failures = 0
        if (!answer.ok && !answer.isFinal) return pause(answer.retryMs)
        failures = 0
        if (answer.ok) attempt()
      })
  }

  /**
   * Full jitter: clients that were cut off together come back spread over the whole time. It grows with the time that has
   * passed, not with the attempts, which may have been quick ones: who was away for seconds is back within seconds.
   * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
   */
  function pause(askedMs: number): void {
    if (!failures++) pausedMs = 0
    const ownMs = Math.min(RETRY_MAX_MS, RETRY_MIN_MS + pausedMs) * environment.random()
    const delayMs = Math.max(askedMs, ownMs)
    pausedMs += ownMs
    const timer = environment.setTimer(attempt, delayMs)
    const forgetWake = environment.onWake(() => {
      // A network that has come back often needs a moment more.
      failures = 1
      pausedMs = RETRY_MIN_MS
      attempt()
    })
    endPause = () => {
      environment.clearTimer(timer)
      forgetWake()
      endPause = null
    }
    onPause?.(failures, environment.now() + delayMs)
  }

  return {
    run() {
      if (!underWay && !endPause) attempt()
    },
    stop() {
      endPause?.()
      underWay = null
      failures = 0
    },
  }
}
