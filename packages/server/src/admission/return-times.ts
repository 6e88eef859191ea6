const SOONEST_MS = 1_000
/** However many were turned away: nobody is told to wait for longer. */
const LATEST_MS = 30_000
/** Not all that was turned away comes back on the minute, and others come as well. */
const SHARE_OF_PACE = 0.9

/**
 * When those who are turned away come back: one after the other, as fast as they can be let in, and never together
 * again. When there are too many for that, some time in the second half of the longest wait.
 */
export class ReturnTimes {
  readonly #random: () => number
  #lastMs = 0

  constructor(random: () => number) {
    this.#random = random
  }

  /** For the next one, in whole seconds, as `Retry-After` takes it. */
  next(nowMs: number, perSecond: number): number {
    const dueMs = Math.max(this.#lastMs, nowMs + SOONEST_MS) + 1000 / (perSecond * SHARE_OF_PACE)
    this.#lastMs = Math.min(dueMs, nowMs + LATEST_MS)
    const waitMs = dueMs - nowMs
    const isCrowd = waitMs >= LATEST_MS
    const spreadMs = isCrowd ? (LATEST_MS * (1 + this.#random())) / 2 : waitMs
    // Seconds are coarse: rounded by chance, the time within the second is not lost for the crowd.
    return Math.max(1, Math.floor(spreadMs / 1000 + this.#random()))
  }
}
