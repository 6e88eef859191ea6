/** A stranger can make up keys without end: beyond so many the oldest are forgotten. */
const KEYS_MAX = 100_000

/**
 * Counts how often somebody does something, and tells when it is too often. What was done in the period before counts
 * as far as it overlaps the last period from now: exact enough, and a number for each key is all that is kept. What does
 * not count any more is let go of, although nobody comes.
 */
export class Allowance {
  readonly #most: number
  readonly #periodMs: number
  readonly #now: () => number
  #beganMs = 0
  #current = new Map<string, number>()
  #before = new Map<string, number>()
  #timer: NodeJS.Timeout | null = null

  constructor(most: number, periodMs: number, now: () => number) {
    this.#most = most
    this.#periodMs = periodMs
    this.#now = now
  }

  /** Counts it: once, or by how much it is. */
  use(key: string, amount = 1): void {
    this.#turn()
    this.#current.set(key, (this.#current.get(key) ?? 0) + amount)
    if (this.#timer === null) this.#timer = this.#forgetLater()
  }

  /** In how many ms it may be done again; 0: now. */
  waitMs(key: string): number {
    this.#turn()
    const current = this.#current.get(key) ?? 0
    const before = this.#before.get(key) ?? 0
    const elapsedMs = this.#now() - this.#beganMs
    const leftMs = this.#periodMs - elapsedMs
    if (current + before * (leftMs / this.#periodMs) < this.#most) return 0
    // Nothing of the current count fades before the period ends; what came before fades all the time.
    const waitMs =
      current >= this.#most
        ? leftMs + this.#periodMs * (1 - this.#most / current)
        : leftMs - this.#periodMs * ((this.#most - current) / before)
    return Math.floor(waitMs) + 1
  }

  /** After two periods nothing of what is there now counts. */
  #forgetLater(): NodeJS.Timeout {
    const forget = () => {
      this.#turn()
      const isEmpty = this.#current.size + this.#before.size === 0
      this.#timer = isEmpty ? null : this.#forgetLater()
    }
    return setTimeout(forget, this.#periodMs).unref()
  }

  #turn(): void {
    const nowMs = this.#now()
    const elapsedMs = nowMs - this.#beganMs
    const isOver = elapsedMs >= this.#periodMs
    if (!isOver && this.#current.size < KEYS_MAX) return
    const isRecent = elapsedMs < 2 * this.#periodMs
    this.#before = isRecent ? this.#current : new Map()
    this.#current = new Map()
    this.#beganMs = isOver && isRecent ? this.#beganMs + this.#periodMs : nowMs
  }
}
