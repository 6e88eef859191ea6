import type { Downlink, DownlinkListener } from './downlink.ts'
import { RENEW } from './lifetime.ts'
import type { Lease } from './stream-limits.ts'

/**
 * Why the hub cut a stream off. `backlog`: it left too many bytes untaken; `stalled`: it took nothing for two beats;
 * `vanished`: it acknowledged nothing for a beat; `held`: more came than may wait while its history was read.
 */
export type CutReason = 'backlog' | 'stalled' | 'vanished' | 'held'

/** What a subscriber needs of its hub. */
export interface SubscriberHost {
  readonly maxBacklogBytes: number
  /** After how many visits a new stream has lasted long enough. */
  visitsToLive(): number
  /** Whether whoever is behind it is known to be gone. */
  isVanished(downlink: Downlink): boolean
  /** Delivers the broadcasts in progress that this subscriber has not got yet. */
  catchUp(subscriber: Subscriber): void
  /** It gets nothing more: its topics and its place in the limits are free. */
  ended(subscriber: Subscriber): void
  /** Its downlink is closed: nothing of it is left. */
  gone(subscriber: Subscriber): void
  countCut(reason: CutReason): void
}

/** Twice per heartbeat the hub looks at each stream; without progress at this many looks in a row it is cut. */
const STALLED_VISITS = 4
/** After this many looks an ended stream is cut, however slowly its last bytes are still taken. */
const PARTING_VISITS = 12

/**
 * One open stream. While its history is sent, live frames are held; `release` sends them and lets the rest through:
 *
 *     holding --release--> live --end, cut, closed--> ended
 *
 * There are as many of these as clients: a field here costs 8 bytes times 19,000.
 */
export class Subscriber implements DownlinkListener {
  readonly topics: readonly string[]
  readonly lease: Lease | null
  /** For the hub: its place among the hearts. */
  seat = 0
  /** For the hub: the newest broadcast that it got, or was not there to get. */
  newestBroadcast = 0

  readonly #host: SubscriberHost
  readonly #downlink: Downlink
  #phase: 'holding' | 'live' | 'ended' = 'holding'
  #held: Buffer[] | null = null
  #heldBytes = 0
  #historyBytes = 0
  #isQuiet = false
  #stalledVisits = 0
  #takenBytes = 0
  #visitsLeft: number

  constructor(
    host: SubscriberHost,
    downlink: Downlink,
    topics: readonly string[],
    lease: Lease | null,
  ) {
    this.#host = host
    this.#downlink = downlink
    this.topics = topics
    this.lease = lease
    this.#visitsLeft = host.visitsToLive()
  }

  /** True once nothing can be sent any more: whoever reads history for it may stop. */
  get isEnded(): boolean {
    return this.#phase === 'ended'
  }

  /** Sends history at once, past the frames that are held. After `release` it is a frame like any other. */
  send(bytes: Buffer): void {
    if (this.#phase === 'live') {
      this.#host.catchUp(this)
      this.#write(bytes)
    } else if (this.#phase === 'holding') {
      this.#historyBytes += bytes.length
      this.#isQuiet = false
      this.#downlink.gather()
      this.#downlink.write(bytes)
    }
  }

  /**
   * The history is sent: what was held follows, then all goes through.
   *
   * @param hasNews whether the history held anything that the client did not have; a poll is then answered at once.
   */
  release(hasNews = false): void {
    if (this.#phase !== 'holding') return
    this.#phase = 'live'
    const held = this.#held
    this.#held = null
    if (held !== null) for (const bytes of held) this.#write(bytes)
    this.#downlink.released(hasNews || held !== null)
  }

  /** Ends the stream, with these bytes as the last. What is still held is dropped: the client's cursor asks for it. */
  end(bytes?: Buffer): void {
    if (this.#phase === 'live') this.#host.catchUp(this)
    if (this.#phase === 'ended') return
    this.#leave()
    this.#visitsLeft = PARTING_VISITS
    this.#downlink.end(bytes)
  }

  /** For the hub: a frame of one of its topics. */
  deliver(bytes: Buffer): void {
    if (this.#phase === 'live') this.#write(bytes)
    else if (this.#phase === 'holding') this.#hold(bytes)
  }

  /**
   * For the hub, twice per heartbeat: a beat when nothing was sent since the last but one, an end for who stopped
   * reading, who vanished, and for who stayed long enough.
   */
  visit(): void {
    this.#visitsLeft -= 1
    if (this.#isStalled()) this.#cut('stalled')
    else if (this.#host.isVanished(this.#downlink)) this.#cut('vanished')
    else if (this.#visitsLeft <= 0 && this.#phase !== 'holding') this.#expire()
    else if (this.#isQuiet && this.#phase !== 'ended') {
      this.#isQuiet = false
      this.#downlink.beat()
    } else this.#isQuiet = true
  }

  /** For the hub: cuts the connection, whatever is on its way. */
  destroy(): void {
    this.#leave()
    this.#downlink.destroy()
  }

  downlinkClosed(): void {
    this.#leave()
    this.#host.gone(this)
  }

  #write(bytes: Buffer): void {
    if (this.#phase === 'ended') return
    this.#isQuiet = false
    this.#downlink.write(bytes)
    // A history may be as long as it is; what waits on top of it may not.
    const backlogBytes = this.#downlink.backlogBytes - this.#historyBytes
    if (backlogBytes > this.#host.maxBacklogBytes) this.#cut('backlog')
  }

  #hold(bytes: Buffer): void {
    this.#held ??= []
    this.#held.push(bytes)
    this.#heldBytes += bytes.length
    if (this.#heldBytes <= this.#host.maxBacklogBytes) return
    // The client is not to blame: it keeps what it got and resumes from there.
    this.#host.countCut('held')
    this.end()
  }

  /** Bytes wait, or only the client's own close is missing, and since several visits nothing moved. */
  #isStalled(): boolean {
    const isWaiting = this.#phase === 'ended' || this.#downlink.backlogBytes > 0
    const takenBytes = isWaiting ? this.#downlink.takenBytes : 0
    this.#stalledVisits = isWaiting && takenBytes === this.#takenBytes ? this.#stalledVisits + 1 : 0
    this.#takenBytes = takenBytes
    return this.#stalledVisits >= STALLED_VISITS
  }

  #expire(): void {
    if (this.#phase === 'ended') this.destroy()
    else this.end(RENEW)
  }

  #cut(reason: CutReason): void {
    if (this.#phase !== 'ended') this.#host.countCut(reason)
    this.destroy()
  }

  #leave(): void {
    if (this.#phase === 'ended') return
    this.#phase = 'ended'
    this.#held = null
    this.#host.ended(this)
  }
}
