import { decodeFrame, readEvents } from '@tealight/protocol'

/** An answer with its body read. */
export interface Answer<Body> {
  status: number
  headers: Headers
  body: Body
}

/** A frame as it came, with its cursor. */
export interface ReceivedFrame {
  frame: { kind: string } & Record<string, unknown>
  cursor: string | null
}

/** Sends JSON, gets JSON. */
export async function request<Body>(
  method: string,
  url: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<Answer<Body>> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const parsed = text === '' ? null : JSON.parse(text)
  return { status: response.status, headers: response.headers, body: parsed }
}

const FRAME_DEADLINE_MS = 5_000

/** An open stream whose frames can be waited for. */
export class TestStream {
  readonly frames: ReceivedFrame[] = []
  readonly status: number
  #wake: () => void = () => {}
  readonly #abort: AbortController

  private constructor(status: number, abort: AbortController) {
    this.status = status
    this.#abort = abort
  }

  static async open(url: string, headers: Record<string, string>): Promise<TestStream> {
    const abort = new AbortController()
    const response = await fetch(url, { headers, signal: abort.signal })
    const stream = new TestStream(response.status, abort)
    if (response.body !== null) void stream.#read(response.body).catch(() => {})
    return stream
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
    const deadline = Date.now() + FRAME_DEADLINE_MS
    for (;;) {
      const found = this.frames.find(fits)
      if (found !== undefined) return found
      const left = deadline - Date.now()
      if (left <= 0) throw new Error(`no such frame; came: ${JSON.stringify(this.frames)}`)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
        setTimeout(resolve, left)
      })
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

  close(): void {
    this.#abort.abort()
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder()
    const events = readEvents((event) => {
      this.frames.push({ frame: { ...decodeFrame(event) }, cursor: event.id })
      this.#wake()
    })
    for await (const bytes of body) events.push(decoder.decode(bytes, { stream: true }))
  }
}
