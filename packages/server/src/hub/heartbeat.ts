import type { Subscriber } from './subscriber.ts'

/** Every stream is looked at twice per heartbeat: a beat is then never later than one heartbeat after the last bytes. */
export const VISITS_PER_BEAT = 2

const MIN_TICK_MS = 5
const TICKS_PER_ROUND = 200

/**
 * One timer for the hearts of all streams. Each tick visits the next few seats, so that a round takes half a heartbeat
 * however many there are, and no tick is a long one. A seat stays where it is until its stream is gone.
 */
export class Heartbeat {
  readonly #timer: NodeJS.Timeout
  readonly #shareOfTick: number
  readonly #seats: (Subscriber | null)[] = []
  readonly #free: number[] = []
  #next = 0
  #due = 0

  constructor(heartbeatMs: number) {
    const roundMs = heartbeatMs / VISITS_PER_BEAT
    const tickMs = Math.max(MIN_TICK_MS, roundMs / TICKS_PER_ROUND)
    this.#shareOfTick = tickMs / roundMs
    this.#timer = setInterval(() => this.#tick(), tickMs).unref()
  }

  get count(): number {
    return this.#seats.length - this.#free.length
  }

  add(subscriber: Subscriber): void {
    subscriber.seat = this.#free.pop() ?? this.#seats.length
    this.#seats[subscriber.seat] = subscriber
  }

  remove(subscriber: Subscriber): void {
    if (this.#seats[subscriber.seat] !== subscriber) return
    this.#seats[subscriber.seat] = null
    this.#free.push(subscriber.seat)
  }

  /** All that are open, in no order that means anything. */
  all(): Subscriber[] {
    return this.#seats.filter((subscriber) => subscriber !== null)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #tick(): void {
    this.#due += this.#seats.length * this.#shareOfTick
    for (; this.#due >= 1; this.#due -= 1) {
      if (this.#next >= this.#seats.length) this.#next = 0
      this.#seats[this.#next]?.visit()
      this.#next += 1
    }
  }
}
