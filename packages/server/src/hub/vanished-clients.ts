import type { Downlink } from './downlink.ts'
import { unansweredSockets } from './unanswered.ts'

/** Looks are this far apart, in heartbeats. */
const LOOK_EVERY_BEATS = 0.5
/** A look takes as long as the machine has connections: this much of the time passes without one. */
const REST_PER_LOOK = 10

/**
 * Knows the clients that went without a word: nothing of what was sent to them was acknowledged for a heartbeat. Beats
 * alone do not tell, since the kernel takes them from us and goes on trying for a quarter of an hour.
 *
 * A client that was only cut off for a while finds its stream ended, and comes back with its cursor.
 */
export class VanishedClients {
  readonly #heartbeatMs: number
  readonly #isWanted: () => boolean
  #sockets: ReadonlySet<number> = new Set()
  #timer: NodeJS.Timeout | undefined
  #isStopped = false

  /** @param isWanted whether there are streams: without any, nobody looks. */
  constructor(heartbeatMs: number, isWanted: () => boolean) {
    this.#heartbeatMs = heartbeatMs
    this.#isWanted = isWanted
    this.#lookIn(heartbeatMs * LOOK_EVERY_BEATS)
  }

  has(downlink: Downlink): boolean {
    if (this.#sockets.size === 0) return false
    const { socketNumber } = downlink
    return socketNumber !== null && this.#sockets.has(socketNumber)
  }

  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
  }

  #lookIn(ms: number): void {
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.#look(), ms).unref()
  }

  async #look(): Promise<void> {
    const begunAt = performance.now()
    try {
      this.#sockets = this.#isWanted() ? await unansweredSockets(this.#heartbeatMs) : new Set()
    } catch {
      // What can't be read now is looked at again next time.
      this.#sockets = new Set()
    }
    const tookMs = performance.now() - begunAt
    this.#lookIn(Math.max(this.#heartbeatMs * LOOK_EVERY_BEATS, tookMs * REST_PER_LOOK))
  }
}
