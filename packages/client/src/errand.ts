import type { Environment } from './environment.ts'
import { type Answer, isFinal, unreachable } from './result.ts'

const RETRY_MIN_MS = 1_000
const RETRY_MAX_MS = 30_000
/** An attempt that took this long stands for itself: the next one is a first one again. */
const STEADY_MS = 30_000

/** Something that is done until it succeeds, once at a time. */
export interface Errand {
  /** Does it. While it is under way: does it once more afterwards. */
  run(): void
  /** Forgets it. What is under way has no consequences here. */
  stop(): void
}

/**
 * Repeats a deed while what comes of it may pass: for ever, at growing distances, and at once when the network or the
 * person comes back. A final refusal is the deed's own affair, and ends the errand until it is run again. The deed is
 * told the how many-th attempt it is; `onPause` is told which one failed and when the next is due.
 */
export function createErrand(
  environment: Environment,
  deed: (attempt: number) => Promise<Answer<unknown>>,
  onPause?: (attempt: number, retryAt: number) => void,
): Errand {
  let isWanted = false
  let failures = 0
  /** The attempt that is under way. One that was begun before a stop is none. */
  let underWay: object | null = null
  let endPause: (() => void) | null = null

  function attempt(): void {
    const own = (underWay = {})
    const begunAt = environment.now()
    endPause?.()
    isWanted = false
    void deed(failures + 1)
      .catch(() => unreachable())
      .then((answer) => {
        if (underWay !== own) return
        underWay = null
        const isFailure = !answer.ok && !isFinal(answer.refusal)
        if (!isFailure || environment.now() - begunAt > STEADY_MS) failures = 0
        if (isFailure) pause(answer.retryAfterMs)
        else if (isWanted) attempt()
      })
  }

  /**
   * Full jitter: clients that were cut off together come back spread over the whole time.
   * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
   */
  function pause(askedMs: number): void {
    const mostMs = Math.min(RETRY_MAX_MS, RETRY_MIN_MS * 2 ** failures++)
    const delayMs = Math.max(askedMs, mostMs * environment.random())
    const timer = environment.setTimer(attempt, delayMs)
    const forgetWake = environment.onWake(attempt)
    endPause = () => {
      environment.clearTimer(timer)
      forgetWake()
      endPause = null
    }
    onPause?.(failures, environment.now() + delayMs)
  }

  return {
    run() {
      isWanted = true
      if (!underWay && !endPause) attempt()
    },
    stop() {
      endPause?.()
      underWay = null
      failures = 0
    },
  }
}
