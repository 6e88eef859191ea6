import type { Environment } from './environment.ts'

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
