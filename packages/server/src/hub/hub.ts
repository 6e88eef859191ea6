import { setTimeout as sleep } from 'node:timers/promises'
import { type Broadcast, Broadcasts, hand, realTurns, type Turns } from './broadcasts.ts'
import type { Downlink } from './downlink.ts'
import { lateBye, sendOff } from './drain.ts'
import { Heartbeat } from './heartbeat.ts'
import { visitsToLive } from './lifetime.ts'
import type { Lease } from './stream-limits.ts'
import { type CutReason, Subscriber, type SubscriberHost } from './subscriber.ts'
import { Topics } from './topics.ts'
import { VanishedClients } from './vanished-clients.ts'

export interface HubOptions {
  /** The longest silence on a stream. */
  heartbeatMs: number
  /** The longest that a stream lasts. */
  streamMs: number
  /** What may wait for a reader that is slower than its topics. */
  maxBacklogBytes: number
}

/** What goes on, for metrics. Counts that end in a participle only grow. */
export interface HubStats {
  open: number
  topics: number
  opened: number
  published: number
  broadcastsInProgress: number
  cut: Readonly<Record<CutReason, number>>
}

export type PresenceListener = (topic: string, isPresent: boolean) => void

/** Topics with no more readers than this are written in one go. */
const DIRECT_READERS = 32

/** How long streams that were ended have for their last bytes before a drain cuts them. */
const DRAIN_GRACE_MS = 1_000

const DEFAULTS: HubOptions = {
  heartbeatMs: 20_000,
  streamMs: 30 * 60_000,
  maxBacklogBytes: 256 * 1024,
}

/** All open streams of this process. Knows topics and bytes, and nothing of what they mean. */
export class Hub {
  readonly #topics = new Topics()
  readonly #broadcasts: Broadcasts
  readonly #heartbeat: Heartbeat
  readonly #vanished: VanishedClients
  readonly #host: SubscriberHost
  readonly #presenceListeners: PresenceListener[] = []
  readonly #cut: Record<CutReason, number> = { backlog: 0, stalled: 0, vanished: 0, held: 0 }
  #opened = 0
  #published = 0
  #isDraining = false

  constructor(options: Partial<HubOptions> = {}, turns: Turns = realTurns) {
    const { heartbeatMs, streamMs, maxBacklogBytes } = { ...DEFAULTS, ...options }
    this.#broadcasts = new Broadcasts(turns)
    this.#heartbeat = new Heartbeat(heartbeatMs)
    this.#vanished = new VanishedClients(heartbeatMs, () => this.#heartbeat.count > 0)
    this.#host = {
      maxBacklogBytes,
      visitsToLive: () => visitsToLive(streamMs, heartbeatMs),
      isVanished: (downlink) => this.#vanished.has(downlink),
      catchUp: (subscriber) => this.#broadcasts.catchUp(subscriber),
      ended: (subscriber) => this.#ended(subscriber),
      gone: (subscriber) => this.#heartbeat.remove(subscriber),
      countCut: (reason) => void (this.#cut[reason] += 1),
    }
  }

  /**
   * Adds a stream that gets all that is published to these topics from now on, held until its `release`.
   * While the hub drains, the stream is told to come back later.
   */
  subscribe(downlink: Downlink, topics: readonly string[], lease: Lease | null = null): Subscriber {
    const names = topics.map((topic) => this.#topics.nameOf(topic))
    const subscriber = new Subscriber(this.#host, downlink, names, lease)
    downlink.listener = subscriber
    if (lease !== null) lease.holder = subscriber
    this.#opened += 1
    this.#broadcasts.join(subscriber)
    this.#heartbeat.add(subscriber)
    for (const topic of names) if (this.#topics.add(topic, subscriber)) this.#tell(topic, true)
    if (downlink.isClosed) subscriber.downlinkClosed()
    else if (this.#isDraining) subscriber.end(lateBye())
    return subscriber
  }

  /** Sends one frame to every reader of the topic; they share these bytes. Many readers get it slice by slice. */
  publish(topic: string, bytes: Buffer): void {
    this.#published += 1
    this.#broadcast({ topic, bytes, isEnd: false })
  }

  /** Ends every stream that reads the topic, with these bytes as the last. */
  end(topic: string, bytes?: Buffer): void {
    this.#broadcast({ topic, bytes, isEnd: true })
  }

  /** Whether anybody reads the topic. */
  has(topic: string): boolean {
    return this.#topics.has(topic)
  }

  /** How many streams read the topic. */
  count(topic: string): number {
    return this.#topics.sizeOf(topic)
  }

  /** Calls this when a topic gets its first reader and when it loses its last: of every topic, so compare cheaply. */
  onPresence(listener: PresenceListener): void {
    this.#presenceListeners.push(listener)
  }

  /** Tells all streams to move on, spread over this time; resolves when they are gone. Those that stay are cut. */
  async drain(overMs: number): Promise<void> {
    this.#isDraining = true
    await sendOff(this.#heartbeat.all(), overMs)
    const untilMs = Date.now() + DRAIN_GRACE_MS
    while (this.#heartbeat.count > 0 && Date.now() < untilMs) await sleep(20)
    this.close()
  }

  /** Cuts all streams and stops the heart. */
  close(): void {
    this.#isDraining = true
    this.#heartbeat.stop()
    this.#vanished.stop()
    for (const subscriber of this.#heartbeat.all()) subscriber.destroy()
  }

  stats(): HubStats {
    return {
      open: this.#heartbeat.count,
      topics: this.#topics.count,
      opened: this.#opened,
      published: this.#published,
      broadcastsInProgress: this.#broadcasts.inProgress,
      cut: { ...this.#cut },
    }
  }

  #broadcast(broadcast: Broadcast): void {
    const readers = this.#topics.readersOf(broadcast.topic)
    if (readers === undefined) return
    if (!(readers instanceof Set)) this.#hand(broadcast, readers)
    else if (readers.size > DIRECT_READERS) this.#broadcasts.begin(broadcast, readers)
    else for (const reader of readers) this.#hand(broadcast, reader)
  }

  #hand(broadcast: Broadcast, reader: Subscriber): void {
    this.#broadcasts.catchUp(reader)
    hand(broadcast, reader)
  }

  #ended(subscriber: Subscriber): void {
    for (const topic of subscriber.topics) {
      if (this.#topics.remove(topic, subscriber)) this.#tell(topic, false)
    }
    subscriber.lease?.release()
  }

  #tell(topic: string, isPresent: boolean): void {
    for (const listener of this.#presenceListeners) listener(topic, isPresent)
  }
}
