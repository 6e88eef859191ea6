import { Connection, type Ends, type Listener } from './connection.ts'

/** Where the first digit of the status stands in `HTTP/1.1 200 OK`. */
const STATUS_AT = 9
const TWO = 50
const LINE_FEED = 10

/** An open event stream. Nothing is parsed but the end of a frame. */
export class EventStream extends Connection {
  readonly #listener: Listener
  readonly #liveAt: string
  #isLive = false

  /** Connects and asks; the stream is live once these characters have come. */
  constructor(ends: Ends, request: string, liveAt: string, listener: Listener) {
    super(ends)
    this.#listener = listener
    this.#liveAt = liveAt
    this.write(request)
  }

  protected take(bytes: Buffer): number {
    if (!this.#isLive) return this.#begin(bytes)
    const taken = endsFrame(bytes) ? bytes.length : bytes.lastIndexOf('\n\n') + 2
    if (taken < 2) return 0
    this.#listener.frames(this, taken === bytes.length ? bytes : bytes.subarray(0, taken))
    return taken
  }

  protected closed(): void {
    this.#listener.lost()
  }

  /** What comes first may be long and come in pieces. */
  #begin(bytes: Buffer): number {
    if (bytes[STATUS_AT] !== TWO) throw new Error(`no stream was opened: ${bytes.toString()}`)
    if (!bytes.includes(this.#liveAt)) return 0
    this.#isLive = true
    this.#listener.live()
    return bytes.length
  }
}

function endsFrame(bytes: Buffer): boolean {
  return bytes[bytes.length - 1] === LINE_FEED && bytes[bytes.length - 2] === LINE_FEED
}
