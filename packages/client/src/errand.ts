import type { Environment } from './environment.ts'
import { pause, retryDelayMs } from './pause.ts'
import { type Answer, passes, unreachable } from './result.ts'

/** Something that is done until it succeeds, once at a time. */
export interface Errand {
  /** Does it. While it is under way: does it once more afterwards. */
  run(): void
  /** Ends a pause between two attempts. */
  hurry(): void
  /** Forgets it. What is under way has no consequences here. */
  stop(): void
}

/**
 * Repeats a deed while its answer is one that passes: backing off, for ever. Any other answer is the deed's own
 * affair and ends the errand until it is run again.
 */
export function createErrand(
  environment: Environment,
  deed: () => Promise<Answer<unknown>>,
): Errand {
  let isWanted = false
  let isUnderWay = false
  let failures = 0
  /** Counts the stops: what was begun before one is void after it. */
  let life = 0
  let callOff: (() => void) | null = null

  function run(): void {
    isWanted = true
    if (!isUnderWay && !callOff) attempt()
  }

  function attempt(): void {
    const begun = life
    callOff = null
    isWanted = false
    isUnderWay = true
    void deed()
      .catch((error: unknown) => unreachable(String(error)))
      .then((answer) => {
        if (begun === life) settle(answer)
      })
  }

  function settle(answer: Answer<unknown>): void {
    isUnderWay = false
    if (!answer.ok && passes(answer.refusal)) {
      failures++
      const delayMs = retryDelayMs(environment, failures, answer.retryAfterMs)
      callOff = pause(environment, delayMs, attempt)
    } else {
      failures = 0
      if (isWanted) attempt()
    }
  }

  return {
    run,
    hurry() {
      if (!callOff) return
      callOff()
      attempt()
    },
    stop() {
      life++
      callOff?.()
      callOff = null
      isUnderWay = false
    },
  }
}
