import type { Environment, Timer } from '../environment.ts'

interface Planned {
  at: number
  order: number
  callback(): void
}

/** Time that passes only when a test says so. Between two timers everything that was set off has run its course. */
export class FakeClock {
  #now = 1_700_000_000_000
  #skew = 0
  #order = 0
  readonly #planned = new Map<Timer, Planned>()

  /** What a wall clock shows: it may be set to another time. */
  readonly now = (): number => this.#now + this.#skew

  readonly setTimer: Environment['setTimer'] = (callback, ms) => {
    const timer = setTimeout(() => {}, 0)
    clearTimeout(timer)
    this.#order += 1
    this.#planned.set(timer, { at: this.#now + Math.max(0, ms), order: this.#order, callback })
    return timer
  }

  readonly clearTimer: Environment['clearTimer'] = (timer) => void this.#planned.delete(timer)

  /** Timers that were set and neither ran nor were cleared. */
  get pending(): number {
    return this.#planned.size
  }

  /** Sets the wall clock to another time; timers do not notice. */
  jump(ms: number): void {
    this.#skew += ms
  }

  async advance(ms: number): Promise<void> {
    const end = this.#now + ms
    await settle()
    for (let next = this.#next(end); next; next = this.#next(end)) {
      const [timer, planned] = next
      this.#planned.delete(timer)
      this.#now = Math.max(this.#now, planned.at)
      planned.callback()
      await settle()
    }
    this.#now = end
  }

  #next(end: number): [Timer, Planned] | undefined {
    return [...this.#planned]
      .filter(([, { at }]) => at <= end)
      .sort(([, a], [, b]) => a.at - b.at || a.order - b.order)[0]
  }
}

/** Lets promises and streams do what they can do without time. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate)
}
