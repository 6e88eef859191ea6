/** How many are let go of in one turn of the event loop. */
const FORGOTTEN_AT_ONCE = 1_000
/** What is past its time is looked for this often while it lasts. */
const LOOKS_PER_LIFE = 5

/**
 * Remembers values for some time, the newest so many of them. What is past its time is let go of although nobody asks
 * for it again: strangers decide how much is put in here.
 */
export class ShortMemory<Value> {
  readonly #most: number
  readonly #lifeMs: number
  readonly #now: () => number
  /** Oldest first. */
  readonly #kept = new Map<string, { value: Value; untilMs: number }>()
  #timer: NodeJS.Timeout | null = null

  constructor(most: number, lifeMs: number, now = () => performance.now()) {
    this.#most = most
    this.#lifeMs = lifeMs
    this.#now = now
  }

  get size(): number {
    return this.#kept.size
  }

  get(key: string): Value | undefined {
    const found = this.#kept.get(key)
    return found !== undefined && this.#now() <= found.untilMs ? found.value : undefined
  }

  set(key: string, value: Value): void {
    this.#kept.delete(key)
    this.#kept.set(key, { value, untilMs: this.#now() + this.#lifeMs })
    if (this.#kept.size > this.#most) this.#forgetOldest(1)
    if (this.#timer === null) this.#timer = this.#lookIn(this.#lifeMs / LOOKS_PER_LIFE)
  }

  delete(key: string): void {
    this.#kept.delete(key)
  }

  clear(): void {
    this.#kept.clear()
  }

  #lookIn(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#look(), ms).unref()
  }

  #look(): void {
    const now = this.#now()
    let past = 0
    for (const { untilMs } of this.#kept.values()) {
      if (now <= untilMs || past === FORGOTTEN_AT_ONCE) break
      past += 1
    }
    this.#forgetOldest(past)
    const pauseMs = past === FORGOTTEN_AT_ONCE ? 1 : this.#lifeMs / LOOKS_PER_LIFE
    this.#timer = this.#kept.size === 0 ? null : this.#lookIn(pauseMs)
  }

  #forgetOldest(count: number): void {
    const oldest = this.#kept.keys()
    for (let nth = 0; nth < count; nth += 1) {
      const { value: key } = oldest.next()
      if (key !== undefined) this.#kept.delete(key)
    }
  }
}
