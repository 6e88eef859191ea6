import type { Environment } from './environment.ts'

const RETRY_MIN_MS = 1_000
const RETRY_MAX_MS = 30_000

/**
 * How long to wait before the next attempt after so many failures. Full jitter: clients that were cut off together
 * come back spread over the whole time. https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function retryDelayMs(environment: Environment, failures: number, askedMs = 0): number {
  const most = Math.min(RETRY_MAX_MS, RETRY_MIN_MS * 2 ** (failures - 1))
  return Math.max(askedMs, Math.round(most * environment.random()))
}

/** Goes on after the time, or at once when the network or the person comes back. Gives back how to call it off. */
export function pause(environment: Environment, ms: number, then: () => void): () => void {
  const timer = environment.setTimer(goOn, ms)
  const forget = environment.onWake(goOn)
  function callOff(): void {
    environment.clearTimer(timer)
    forget()
  }
  function goOn(): void {
    callOff()
    then()
  }
  return callOff
}
