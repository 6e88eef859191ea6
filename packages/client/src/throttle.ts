import type { Environment } from './environment.ts'

/** Lets a deed through at most once in so many ms, per subject; the others are left out. */
export function createThrottle(
  environment: Environment,
  ms: number,
): (subject: string, deed: () => void) => void {
  const done = new Map<string, number>()
  return (subject, deed) => {
    const now = environment.now()
    // The distance in either direction: a clock that was set back must not silence it.
    if (Math.abs(now - (done.get(subject) ?? -Infinity)) < ms) return
    done.set(subject, now)
    deed()
  }
}
