import { decodeFrame, readEvents, type RefusalBody } from '@tealight/protocol'

/** A frame as it came, with its cursor. */
export interface ReceivedFrame {
  frame: { kind: string } & Record<string, unknown>
  cursor: string | null
}

/** The answer to somebody who was not let in. */
export interface Refused {
  status: number
  retryAfter: string | null
  refusal: RefusalBody['refusal']
}

const DEADLINE_MS = 5_000

/** What came down to a client, on whatever rung, and can be waited for. */
export class TestStream {
  readonly frames: ReceivedFrame[] = []
  /** All that came, beats too. */
  text = ''
  refused: Refused | null = null
  isOver = false
  readonly #hangUp: () => void
  readonly #waiting = new Set<() => void>()
  readonly #events = readEvents((event) => {
    this.frames.push({ frame: { ...decodeFrame(event) }, cursor: event.id })
  })

  constructor(hangUp: () => void) {
    this.#hangUp = hangUp
  }

  receives(text: string): void {
    this.text += text
    this.#events.push(text)
    this.#wake()
  }

  wasRefused(status: number, retryAfter: string | null, body: string): void {
    const { refusal }: RefusalBody = JSON.parse(body)
    this.refused = { status, retryAfter, refusal }
    this.ends()
  }

  ends(): void {
    this.isOver = true
    this.#wake()
  }

  close(): void {
    this.#hangUp()
  }

  /** The newest cursor that came. */
  get cursor(): string | null {
    return this.frames.findLast(({ cursor }) => cursor !== null)?.cursor ?? null
  }

  /** All entities that came, in the order in which they came. */
  get changes(): Record<string, unknown>[] {
    return this.frames.flatMap(({ frame }) => {
      return Array.isArray(frame['changes']) ? frame['changes'] : []
    })
  }

  /** Resolves with the first frame, past or to come, that fits. */
  async frame(fits: (received: ReceivedFrame) => boolean): Promise<ReceivedFrame> {
    for (;;) {
      const found = this.frames.find(fits)
      if (found !== undefined) return found
      await this.until(() => this.frames.some(fits), 'such a frame')
    }
  }

  /** Resolves once the catch-up is complete. */
  async live(): Promise<this> {
    await this.frame(({ frame }) => frame.kind === 'live')
    return this
  }

  /** Resolves once a message with this text came. */
  async message(text: string): Promise<void> {
    await this.frame(() => this.changes.some((change) => change['text'] === text))
  }

  /** Resolves once it was not let in, with the answer. */
  async isRefused(): Promise<Refused | null> {
    await this.until(() => this.refused !== null, 'a refusal')
    return this.refused
  }

  /** Resolves once nothing comes any more. */
  isEnded(): Promise<void> {
    return this.until(() => this.isOver, 'the end')
  }

  async until(holds: () => boolean, what: string): Promise<void> {
    const deadline = Date.now() + DEADLINE_MS
    while (!holds()) {
      const left = deadline - Date.now()
      if (left <= 0) throw new Error(`waited in vain for ${what}; came: ${this.text}`)
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve)
        setTimeout(resolve, left)
      })
    }
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve()
    this.#waiting.clear()
  }
}
