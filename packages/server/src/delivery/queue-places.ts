import type { QueuePlace } from '@tealight/protocol'
import type { Hub } from '../hub/hub.ts'
import type { Commit } from '../store/journal.ts'
import type { Store } from '../store/store.ts'
import { signalBytes } from './frames.ts'
import { QueueLines } from './queue-lines.ts'
import { visitorTopic } from './topics.ts'

const TELL_EVERY_MS = 1_000
/** Even where nobody comes or goes, waiting takes longer and longer. */
const LOOK_AGAIN_MS = 20_000
/** Each claim moves everybody behind it. Those in front hear of it at once, those far behind now and then. */
const PATIENCE = [
  { upTo: 10, everyMs: 1_000 },
  { upTo: 100, everyMs: 5_000 },
  { upTo: Infinity, everyMs: 20_000 },
]
/** No more than this are told in one turn of the event loop. */
const TOLD_AT_ONCE = 500

/** What somebody was told last, and when. */
interface Told {
  place: number
  waitMs: number | null
  at: number
}

interface Queues {
  lines: QueueLines
  told: Map<string, Told>
  isChanged: boolean
  lookedAt: number
}

/** Tells visitors who wait where they stand, as far as they are there to hear it. */
export class QueuePlaces {
  readonly #hub: Hub
  readonly #store: Store
  readonly #now: () => number
  readonly #queues = new Map<string, Queues>()
  readonly #telling: NodeJS.Timeout

  constructor(hub: Hub, store: Store, now: () => number) {
    this.#hub = hub
    this.#store = store
    this.#now = now
    this.#telling = setInterval(() => this.#tell(), TELL_EVERY_MS).unref()
    store.journal.onCommit((commit) => this.#hear(commit))
  }

  /** Where this visitor stands. Null: in no queue, or in one that is being read only now; then it is told later. */
  of(workspaceId: string, visitorId: string): QueuePlace | null {
    const queues = this.#queues.get(workspaceId) ?? this.#read(workspaceId)
    const place = queues.lines.placeOf(visitorId, this.#now())
    if (place !== null) this.#note(queues, visitorId, place)
    return place
  }

  stop(): void {
    clearInterval(this.#telling)
  }

  #hear({ workspaceId, changes }: Commit): void {
    for (const change of changes) {
      if (change.kind !== 'conversation') continue
      const queues = this.#queues.get(workspaceId) ?? this.#readFor(change.record)
      if (queues === undefined) continue
      queues.lines.take(change.record, this.#now())
      queues.isChanged = true
    }
  }

  /** Queues matter once somebody waits and is there. */
  #readFor({
    workspaceId,
    visitorId,
    queuedAt,
  }: {
    workspaceId: string
    visitorId: string
    queuedAt: number | null
  }) {
    const isThere = queuedAt !== null && this.#hub.has(visitorTopic(visitorId))
    return isThere ? this.#read(workspaceId) : undefined
  }

  #read(workspaceId: string): Queues {
    const queues = {
      lines: new QueueLines(),
      told: new Map(),
      isChanged: false,
      lookedAt: this.#now(),
    }
    this.#queues.set(workspaceId, queues)
    void this.#fill(workspaceId, queues)
    return queues
  }

  async #fill(workspaceId: string, queues: Queues): Promise<void> {
    try {
      queues.lines.begin(await this.#store.reads(workspaceId).waiting(), this.#now())
      queues.isChanged = true
    } catch {
      // Read again for the next one who waits.
      this.#queues.delete(workspaceId)
    }
  }

  #tell(): void {
    const now = this.#now()
    for (const [workspaceId, queues] of this.#queues) {
      if (!queues.isChanged && queues.lookedAt > now - LOOK_AGAIN_MS) continue
      queues.lookedAt = now
      queues.isChanged = this.#tellQueues(queues, now)
      if (queues.told.size === 0 && !queues.lines.knowsPace(now)) this.#queues.delete(workspaceId)
    }
  }

  /** @returns whether somebody is left to be told soon. */
  #tellQueues(queues: Queues, now: number): boolean {
    const told = new Map<string, Told>()
    let count = 0
    let isLeft = false
    for (const { visitorId, place } of queues.lines.places(now)) {
      const topic = visitorTopic(visitorId)
      if (!this.#hub.has(topic)) continue
      const before = queues.told.get(visitorId)
      if (before !== undefined) told.set(visitorId, before)
      if (before?.place === place.place && before.waitMs === place.waitMs) continue
      isLeft = true
      if (count === TOLD_AT_ONCE || !isDue(before, place, now)) continue
      count += 1
      this.#hub.publish(topic, signalBytes(place))
      told.set(visitorId, { ...place, at: now })
    }
    queues.told = told
    return isLeft
  }

  #note(queues: Queues, visitorId: string, { place, waitMs }: QueuePlace): void {
    queues.told.set(visitorId, { place, waitMs, at: this.#now() })
  }
}

function isDue(before: Told | undefined, { place }: QueuePlace, now: number): boolean {
  const everyMs = PATIENCE.find(({ upTo }) => place <= upTo)?.everyMs ?? 0
  // A little early: the next turn would be a whole turn late.
  return before === undefined || before.at <= now - everyMs + TELL_EVERY_MS / 2
}
