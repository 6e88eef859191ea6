import { encodeFrame, type Frame, HEARTBEAT, type VisitorFrame } from '@tealight/protocol'
import type { Timer } from '../environment.ts'
import type { FakeClock } from './fake-clock.ts'

export const HEARTBEAT_MS = 20_000

/** One open stream of the model, and all that a network can do to it. */
export class ModelStream {
  readonly body: ReadableStream<Uint8Array>
  readonly #clock: FakeClock
  readonly #onClose: () => void
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null
  #beat: Timer | null = null
  #isStalled = false
  /** A poll ends with the first frame that it lets through. */
  endsWithNews = false
  /** Doubles every frame: a server may send what it is not sure to have sent. */
  doubles = false
  /** How long each piece is on its way. */
  latencyMs = 0

  constructor(clock: FakeClock, signal: AbortSignal, onClose: () => void) {
    this.#clock = clock
    this.#onClose = onClose
    this.body = new ReadableStream({
      start: (controller) => void (this.#controller = controller),
      cancel: () => this.close(),
    })
    signal.addEventListener('abort', () => this.cut(0))
    this.#expectBeat()
  }

  get isOpen(): boolean {
    return this.#controller !== null
  }

  send(frame: Frame | VisitorFrame, cursor?: string): void {
    const text = encodeFrame(frame, cursor)
    this.#write(this.doubles ? text + text : text)
    if (this.endsWithNews) this.endSoon(0)
  }

  /** Ends it after what is on its way. */
  endSoon(ms: number): void {
    this.#clock.setTimer(() => this.end(), this.latencyMs + ms)
  }

  /** Whatever is sent from now on never arrives, and nobody is told. */
  stall(): void {
    this.#isStalled = true
  }

  /** Breaks, after so many bytes of a last frame that never ends. */
  cut(bytes: number): void {
    const half = new TextEncoder()
      .encode(encodeFrame({ kind: 'changes', changes: [] }))
      .slice(0, bytes)
    const controller = this.#controller
    this.close()
    if (!controller) return
    if (half.length > 0) controller.enqueue(half)
    controller.error(new TypeError('network error'))
  }

  /** Ends it after what was sent. */
  end(): void {
    const controller = this.#controller
    this.close()
    controller?.close()
  }

  close(): void {
    if (!this.#controller) return
    this.#controller = null
    if (this.#beat) this.#clock.clearTimer(this.#beat)
    this.#onClose()
  }

  #expectBeat(): void {
    this.#beat = this.#clock.setTimer(() => {
      this.#write(HEARTBEAT)
      this.#expectBeat()
    }, HEARTBEAT_MS)
  }

  #write(text: string): void {
    if (this.#isStalled) return
    const deliver = (): void => {
      const bytes = new TextEncoder().encode(text)
      const middle = Math.floor(bytes.length / 2)
      // Cut where it hurts: a frame never comes in one piece.
      if (!this.#isStalled) this.#controller?.enqueue(bytes.slice(0, middle))
      if (!this.#isStalled) this.#controller?.enqueue(bytes.slice(middle))
    }
    if (this.latencyMs === 0) deliver()
    else this.#clock.setTimer(deliver, this.latencyMs)
  }
}
