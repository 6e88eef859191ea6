import type { Environment } from './environment.ts'

/** Lets a deed through at most once in so many ms for the same subject; the others are left out. */
export function createThrottle(
  environment: Environment,
  ms: number,
  deed: (subject: string) => void,
) {
  let last = ''
  let doneAt = 0
  return (subject: string): void => {
    const now = environment.now()
    // The distance in either direction: a clock that was set back must not silence it.
    if (subject === last && Math.abs(now - doneAt) < ms) return
    last = subject
    doneAt = now
    deed(subject)
  }
}
