/** What is assumed before anything was measured. */
const FIRST_PER_SECOND = 500
const LEAST_PER_SECOND = 20
const WINDOW_MS = 250
/** How much the newest window counts. */
const WEIGHT = 0.3

/** How many are let in per second while there are more who want to. */
export class Pace {
  #perSecond = FIRST_PER_SECOND
  #windowBeganMs = 0
  #count = 0

  get perSecond(): number {
    return this.#perSecond
  }

  /** Counts one. Only a time in which others waited all along tells what is possible. */
  count(nowMs: number, othersWait: boolean): void {
    if (!othersWait) {
      this.#windowBeganMs = 0
      return
    }
    if (this.#windowBeganMs === 0) {
      this.#windowBeganMs = nowMs
      this.#count = 0
      return
    }
    this.#count += 1
    const tookMs = nowMs - this.#windowBeganMs
    if (tookMs < WINDOW_MS) return
    const measured = Math.max(LEAST_PER_SECOND, (this.#count * 1000) / tookMs)
    this.#perSecond += WEIGHT * (measured - this.#perSecond)
    this.#windowBeganMs = nowMs
    this.#count = 0
  }
}
