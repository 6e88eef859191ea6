import { connect, type Socket } from 'node:net'
import { type Door, ends, visitorStreamRequest } from './requests.ts'

/** Who is told what becomes of a reader's streams. */
export interface ReaderEvents {
  live(reader: ReturningReader): void
  /** The stream has ended: with a good-bye, or without one. */
  lost(reader: ReturningReader): void
  /** It was refused, with this status; 0: nobody answered. */
  refused(status: number): void
}

/** The rules of the client (packages/client/src/errand.ts), which comes back in the same way. */
const RETRY_MIN_MS = 1_000
const RETRY_MAX_MS = 30_000
const STEADY_MS = 30_000

/** A visitor whose stream is opened again whenever it ends, from where it was, after the client's own pauses. */
export class ReturningReader {
  readonly visitor: number
  /** Since when there is no stream; null while there is one. */
  lostMs: number | null = null
  /** The text of each message that came, by its seq. */
  readonly messages = new Map<number, string>()
  readonly #door: Door
  readonly #events: ReaderEvents
  #cursor: string | null = null
  #failures = 0
  #begunMs = 0
  #askedMs = 0
  #text = ''
  #isLive = false
  #status = 0

  constructor(door: Door, visitor: number, events: ReaderEvents) {
    this.#door = door
    this.visitor = visitor
    this.#events = events
  }

  open(): void {
    this.#begunMs = performance.now()
    this.#askedMs = 0
    this.#text = ''
    this.#isLive = false
    this.#status = 0
    const socket = connect({
      host: '127.0.0.1',
      noDelay: true,
      ...ends(this.#door.port, this.visitor),
    })
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => this.#take(socket, text))
    socket.on('error', () => {})
    socket.on('close', () => this.#closed())
    socket.write(visitorStreamRequest(this.#door, this.visitor, this.#cursor))
  }

  /** It has been there for so long that its next attempt is a first one. */
  forgive(): void {
    this.#failures = 0
  }

  #take(socket: Socket, text: string): void {
    this.#text += text
    if (this.#status === 0) this.#readHead()
    if (this.#status !== 200) return
    for (let end = this.#text.indexOf('\n\n'); end >= 0; end = this.#text.indexOf('\n\n')) {
      const frame = this.#text.slice(0, end + 1)
      this.#text = this.#text.slice(end + 2)
      this.#readFrame(socket, frame)
    }
  }

  #readHead(): void {
    const end = this.#text.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#text.slice(0, end)
    this.#text = this.#text.slice(end + 4)
    this.#status = Number(head.slice(9, 12))
    this.#askedMs = Number(/^retry-after: (\d+)/im.exec(head)?.[1] ?? 0) * 1000
  }

  #readFrame(socket: Socket, frame: string): void {
    this.#cursor = /^id: (.+)$/m.exec(frame)?.[1] ?? this.#cursor
    const kind = /^event: (.+)$/m.exec(frame)?.[1]
    if (kind === 'changes') this.#readChanges(frame)
    if (kind === 'live') this.#becomeLive()
    if (kind !== 'bye') return
    this.#askedMs = Number(/"retryMs":(\d+)/.exec(frame)?.[1] ?? 0)
    socket.destroy()
  }

  #becomeLive(): void {
    this.#isLive = true
    this.#events.live(this)
    this.lostMs = null
  }

  #readChanges(frame: string): void {
    const { changes }: { changes: { kind: string; seq: number; text?: string }[] } = JSON.parse(
      /^data: (.+)$/m.exec(frame)?.[1] ?? '{"changes":[]}',
    )
    for (const { kind, seq, text } of changes) {
      if (kind !== 'message' || text === undefined) continue
      const before = this.messages.get(seq)
      if (before !== undefined && before !== text) throw new Error(`two messages have seq ${seq}`)
      this.messages.set(seq, text)
    }
  }

  #closed(): void {
    if (this.#isLive) this.#events.lost(this)
    else this.#events.refused(this.#status)
    this.lostMs ??= performance.now()
    if (performance.now() - this.#begunMs > STEADY_MS) this.#failures = 0
    const mostMs = Math.min(RETRY_MAX_MS, RETRY_MIN_MS * 2 ** this.#failures++)
    setTimeout(() => this.open(), Math.max(this.#askedMs, mostMs * Math.random()))
  }
}
