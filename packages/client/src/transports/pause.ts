import type { Environment } from '../environment.ts'

/** Waits, until it is over or nobody wants it any more. Not at all for a time that is past. */
export async function pause(
  environment: Environment,
  signal: AbortSignal,
  ms: number,
): Promise<void> {
  if (ms <= 0 || signal.aborted) return
  await new Promise<void>((resolve) => {
    const timer = environment.setTimer(resolve, ms)
    signal.addEventListener('abort', () => {
      environment.clearTimer(timer)
      resolve()
    })
  })
}
