import type { Environment } from '../environment.ts'

/** Waits, until it is over or nobody wants it any more. Not at all for a time that is past. */
export async function pause(
  environment: Environment,
  signal: AbortSignal,
  ms: number,
): Promise<void> {
  if (ms <= 0 || signal.aborted) return
  await new Promise<void>((resolve) => {
    const timer = environment.setTimer(end, ms)
    signal.addEventListener('abort', end)

    // A stream of polls has one signal for as long as it lives: no pause may leave a listener there.
    function end(): void {
      environment.clearTimer(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
  })
}
