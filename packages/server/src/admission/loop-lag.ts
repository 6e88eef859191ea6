const LOOK_EVERY_MS = 20
/** Later than this, whoever is inside begins to notice. */
const LATE_MS = 40
/** What is left of an old delay at the next look. */
const FADING = 0.7

/** Tells whether the event loop is late: everything that waits for it waits as long as a timer does. */
export class LoopLag {
  readonly #timer: NodeJS.Timeout
  #dueMs = performance.now() + LOOK_EVERY_MS
  #lagMs = 0

  constructor() {
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS).unref()
  }

  get isLate(): boolean {
    return this.#lagMs > LATE_MS
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    const nowMs = performance.now()
    this.#lagMs = Math.max(nowMs - this.#dueMs, this.#lagMs * FADING)
    this.#dueMs = nowMs + LOOK_EVERY_MS
  }
}
