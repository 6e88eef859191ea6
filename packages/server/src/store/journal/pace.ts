/** When more deeds than this arrive each millisecond, they are gathered for a while. */
const BUSY_PER_MS = 1
/** Each commit has a price of its own, about that of ten deeds: at 2,000/s this is a tenth of all. */
const GATHER_MS = 6
/** How much the newest group counts for the rate. */
const SMOOTHING = 0.2

/** Decides how soon one commit may follow another: at once while little is asked, and in larger groups under load. */
export class Pace {
  #perMs = 0
  #began = 0

  /** A commit begins for deeds that arrived since the last one began. */
  begin(deeds: number): void {
    const now = performance.now()
    const elapsed = Math.max(now - this.#began, 1)
    this.#perMs += SMOOTHING * (deeds / elapsed - this.#perMs)
    this.#began = now
  }

  /** How long to wait, after the commit, before the next may begin. */
  pauseMs(): number {
    if (this.#perMs < BUSY_PER_MS) return 0
    return Math.max(0, GATHER_MS - (performance.now() - this.#began))
  }
}
