/** What was longer ago tells nothing about how it goes now. */
const RECENT_MS = 30 * 60_000
/** From fewer nothing can be told. */
const DEPARTURES_AT_LEAST = 3
const DEPARTURES_KEPT = 50
/** Nobody is told of seconds: waiting is no countdown. */
const MINUTE_MS = 60_000

/** How fast a queue moves: from when people left it, and from how long nobody has. */
export class QueuePace {
  #departures: number[] = []

  left(now: number): void {
    this.#departures.push(now)
    if (this.#departures.length > DEPARTURES_KEPT) this.#departures.shift()
  }

  isKnown(now: number): boolean {
    return this.#recent(now).length >= DEPARTURES_AT_LEAST
  }

  /** How long it takes from this place on, in whole minutes; null while nobody can tell. */
  waitMs(place: number, now: number): number | null {
    const recent = this.#recent(now)
    const [first] = recent
    if (first === undefined || recent.length < DEPARTURES_AT_LEAST) return null
    const perDeparture = (now - first) / recent.length
    return Math.max(1, Math.ceil((place * perDeparture) / MINUTE_MS)) * MINUTE_MS
  }

  #recent(now: number): number[] {
    this.#departures = this.#departures.filter((at) => at > now - RECENT_MS)
    return this.#departures
  }
}
