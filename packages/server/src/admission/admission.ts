import type { Pace } from './pace.ts'
import type { ReturnTimes } from './return-times.ts'

/** Somebody at the door who wants to open a stream. Exactly one of these is called, once. */
export interface Newcomer {
  /** Goes in front of the rest: somebody in the middle of a chat. */
  readonly isUrgent: boolean
  /** Goes in. Gives the place back when the stream is open, or will never be. */
  enter(place: Place): void
  turnAway(retryAfterS: number): void
}

export interface AdmissionOptions {
  /** Openings that are under way at once. */
  atOnce: number
  /** The same while the event loop is late: few, so that those who are inside are served, but never none. */
  atOnceWhenLate: number
  /** Nobody waits for longer than this, at the pace of late. Well within what a client gives a stream to say hello. */
  waitMs: number
  /** The same for whoever is urgent. */
  urgentWaitMs: number
  waitingMax: number
  /** So many may wait however slow it is. */
  waitingMin: number
  /** Whoever is still not done then holds nobody up any more. */
  openingMs: number
}

/** How the event loop does, and how work is put off; real in the product. */
export interface Surroundings {
  isLate(): boolean
  /** Runs this in the next turn of the event loop. */
  soon(run: () => void): void
  nowMs(): number
}

const DEFAULTS: AdmissionOptions = {
  atOnce: 16,
  atOnceWhenLate: 2,
  waitMs: 1_000,
  urgentWaitMs: 4_000,
  waitingMax: 4_000,
  waitingMin: 100,
  openingMs: 20_000,
}

/**
 * Lets newcomers in one by one, and turns away whom it cannot let in soon. One in each turn of the event loop: a
 * connection is accepted in each as well, so that requests of those who are inside never wait behind a crowd for long.
 */
export class Admission {
  readonly #options: AdmissionOptions
  readonly #surroundings: Surroundings
  readonly #pace: Pace
  readonly #returnTimes: ReturnTimes
  readonly #lines: { urgent: Line; other: Line } = { urgent: new Line(), other: new Line() }
  /** The places that are taken, the oldest first. */
  readonly #taken = new Set<Place>()
  #turnedAway = 0
  #isRunning = false

  constructor(
    surroundings: Surroundings,
    { pace, returnTimes }: { pace: Pace; returnTimes: ReturnTimes },
    options: Partial<AdmissionOptions> = {},
  ) {
    this.#surroundings = surroundings
    this.#pace = pace
    this.#returnTimes = returnTimes
    this.#options = { ...DEFAULTS, ...options }
  }

  /** What goes on, for metrics. `turnedAway` only grows. */
  stats(): { underWay: number; waiting: number; turnedAway: number } {
    return { underWay: this.#taken.size, waiting: this.#waiting, turnedAway: this.#turnedAway }
  }

  ask(newcomer: Newcomer): void {
    const { isUrgent } = newcomer
    this.#giveUpOldest()
    if (this.#waiting >= this.#waitingMost(isUrgent)) return this.turnAway(newcomer)
    const line = isUrgent ? this.#lines.urgent : this.#lines.other
    line.add(newcomer)
    this.#run()
  }

  /** Tells somebody when to come back. */
  turnAway(newcomer: Newcomer): void {
    this.#turnedAway += 1
    newcomer.turnAway(this.#returnTimes.next(this.#surroundings.nowMs(), this.#pace.perSecond))
  }

  get #waiting(): number {
    return this.#lines.urgent.length + this.#lines.other.length
  }

  #waitingMost(isUrgent: boolean): number {
    const { waitMs, urgentWaitMs, waitingMin, waitingMax } = this.#options
    const inTime = (this.#pace.perSecond * (isUrgent ? urgentWaitMs : waitMs)) / 1000
    return Math.max(waitingMin, Math.min(waitingMax, inTime))
  }

  get #isFull(): boolean {
    const { atOnce, atOnceWhenLate } = this.#options
    return this.#taken.size >= (this.#surroundings.isLate() ? atOnceWhenLate : atOnce)
  }

  #run(): void {
    if (this.#isRunning || this.#waiting === 0 || this.#isFull) return
    this.#isRunning = true
    this.#surroundings.soon(this.#letOneIn)
  }

  readonly #letOneIn = (): void => {
    this.#isRunning = false
    const newcomer = this.#lines.urgent.next() ?? this.#lines.other.next()
    if (newcomer !== undefined) {
      const place = new Place(this.#surroundings.nowMs(), this.#free)
      this.#taken.add(place)
      newcomer.enter(place)
    }
    this.#run()
  }

  #giveUpOldest(): void {
    const [oldest] = this.#taken
    const { openingMs } = this.#options
    if (oldest && this.#surroundings.nowMs() - oldest.takenMs > openingMs) oldest.free()
  }

  readonly #free = (place: Place): void => {
    if (!this.#taken.delete(place)) return
    this.#pace.count(this.#surroundings.nowMs(), this.#waiting > 0)
    this.#run()
  }
}

/** A place among those who are let in. */
export class Place {
  readonly takenMs: number
  readonly #freed: (place: Place) => void
  #isKept = false

  constructor(takenMs: number, freed: (place: Place) => void) {
    this.takenMs = takenMs
    this.#freed = freed
  }

  /** The end of the request is not the end of the opening any more: `free` will be called. */
  keep(): void {
    this.#isKept = true
  }

  /** The request has ended. */
  requestEnded(): void {
    if (!this.#isKept) this.free()
  }

  /** Gives it back. Further calls do nothing. */
  free(): void {
    this.#freed(this)
  }
}

/** First come, first served; taking from the front costs the same however long it is. */
class Line {
  #waiting: Newcomer[] = []
  #first = 0

  get length(): number {
    return this.#waiting.length - this.#first
  }

  add(newcomer: Newcomer): void {
    this.#waiting.push(newcomer)
  }

  next(): Newcomer | undefined {
    const newcomer = this.#waiting[this.#first]
    if (newcomer === undefined) return undefined
    this.#first += 1
    if (this.#first === this.#waiting.length) {
      this.#waiting = []
      this.#first = 0
    }
    return newcomer
  }
}
