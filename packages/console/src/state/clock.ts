import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'

const TICK_MS = 10_000
const SECOND_MS = 1_000

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

/** The time to the second. It runs only while somebody looks at it. */
export function startSeconds(read: () => number): ReadonlySignal<number> {
  let timer: ReturnType<typeof setInterval>
  const tick = (): void => {
    seconds.value = read()
  }
  const seconds = signal(read(), {
    watched() {
      // Not at once: whoever looks is just being drawn.
      queueMicrotask(tick)
      timer = setInterval(tick, SECOND_MS)
    },
    unwatched: () => clearInterval(timer),
  })
  return seconds
}
