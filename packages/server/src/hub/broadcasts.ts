import type { Subscriber } from './subscriber.ts'

/** What reaches every reader of a topic: a frame, or the end. */
export interface Broadcast {
  readonly topic: string
  readonly bytes: Buffer | undefined
  readonly isEnd: boolean
}

/** How the hub tells time and puts work off; real by default. */
export interface Turns {
  /** Runs this after what waits for the event loop now. */
  soon(run: () => void): void
  nowMs(): number
}

export const realTurns: Turns = {
  soon: (run) => void setImmediate(run),
  nowMs: () => performance.now(),
}

/** A system call per reader adds up: after this time everything else gets its turn. */
const SLICE_MS = 5

/**
 * Broadcasts to many readers, sent slice by slice. They are numbered, and each subscriber knows the newest that it
 * got: whatever else is to be written to it first catches it up, so nothing published later overtakes a broadcast.
 */
export class Broadcasts {
  readonly #turns: Turns
  #inProgress: Numbered[] = []
  #newest = 0
  #isRunning = false

  constructor(turns: Turns) {
    this.#turns = turns
  }

  get inProgress(): number {
    return this.#inProgress.length
  }

  /** A subscriber that comes now gets none of the broadcasts before it. */
  join(subscriber: Subscriber): void {
    subscriber.newestBroadcast = this.#newest
  }

  begin(broadcast: Broadcast, readers: Set<Subscriber>): void {
    this.#newest += 1
    this.#inProgress.push({ ...broadcast, number: this.#newest, readers: readers.values() })
    if (this.#isRunning) return
    this.#isRunning = true
    this.#turns.soon(this.#slice)
  }

  /** Delivers what this subscriber has not got of the broadcasts in progress, oldest first. */
  catchUp(subscriber: Subscriber): void {
    const got = subscriber.newestBroadcast
    if (got === this.#newest) return
    subscriber.newestBroadcast = this.#newest
    for (const broadcast of this.#inProgress) {
      if (broadcast.number > got && subscriber.topics.includes(broadcast.topic)) {
        hand(broadcast, subscriber)
      }
    }
  }

  readonly #slice = (): void => {
    const untilMs = this.#turns.nowMs() + SLICE_MS
    while (this.#step()) {
      if (this.#turns.nowMs() >= untilMs) return this.#turns.soon(this.#slice)
    }
    this.#isRunning = false
  }

  /** Serves one reader of the oldest broadcast, or closes that broadcast. @returns whether anything was left to do. */
  #step(): boolean {
    const oldest = this.#inProgress[0]
    if (oldest === undefined) return false
    const next = oldest.readers.next()
    if (next.done === true) this.#inProgress.shift()
    else if (next.value.newestBroadcast < oldest.number) this.catchUp(next.value)
    return true
  }
}

interface Numbered extends Broadcast {
  readonly number: number
  /** A set's iterator stands departures; whoever joins later has a newer number already. */
  readonly readers: IterableIterator<Subscriber>
}

/** Hands a broadcast to one reader. */
export function hand(broadcast: Broadcast, reader: Subscriber): void {
  if (broadcast.isEnd) reader.end(broadcast.bytes)
  else if (broadcast.bytes !== undefined) reader.deliver(broadcast.bytes)
}
