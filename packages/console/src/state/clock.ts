import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'

const TICK_MS = 10_000

/** The time as far as the screen cares: it moves every ten seconds, and at once when the page is looked at again. */
export function startClock(read: () => number): ReadonlySignal<number> {
  const now = signal(read())
  const tick = (): void => {
    if (document.visibilityState === 'visible') now.value = read()
  }
  setInterval(tick, TICK_MS)
  document.addEventListener('visibilitychange', tick)
  return now
}
