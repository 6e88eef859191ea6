import { setTimeout as sleep } from 'node:timers/promises'

const LOOK_AGAIN_MS = 25

/** Waits until something is so; fails with the words of `orElse` when that takes too long. */
export async function until(
  isSo: () => boolean,
  orElse: () => string,
  limitMs = 30_000,
): Promise<void> {
  const deadline = Date.now() + limitMs
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`after ${limitMs} ms: ${orElse()}`)
    await sleep(LOOK_AGAIN_MS)
  }
}
