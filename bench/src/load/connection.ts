import { connect, type Socket } from 'node:net'

/** Whoever counts what comes. One for all connections. */
export interface Listener {
  /** From here on everything that is sent to this one arrives. */
  live(): void
  /** Whole frames, messages or answers: whatever the dialect sends in one piece. */
  frames(stream: Stream, bytes: Buffer): void
  lost(): void
}

/** One that listens. */
export interface Stream {
  /** For the listener: the newest broadcast that was counted here. */
  round: number
  destroy(): void
}

/** The two ends of a connection. */
export interface Ends {
  port: number
  localAddress: string
}

/** A socket of a client, read with as little work as possible. What a piece is, a dialect knows. */
export abstract class Connection implements Stream {
  round = 0
  readonly #socket: Socket
  /** The beginning of a piece whose end has not come. */
  #rest: Buffer | null = null

  constructor(ends: Ends) {
    this.#socket = connect({ host: '127.0.0.1', noDelay: true, ...ends })
    this.#socket
      .on('data', (bytes) => this.#take(bytes))
      .on('error', () => {})
      .on('close', () => this.closed())
  }

  write(bytes: string | Buffer): void {
    this.#socket.write(bytes)
  }

  destroy(): void {
    this.#socket.destroy()
  }

  /** Takes whole pieces. @returns how many bytes they were; what is left comes again, with more behind it. */
  protected abstract take(bytes: Buffer): number

  protected abstract closed(): void

  #take(bytes: Buffer): void {
    let rest = this.#rest === null ? bytes : Buffer.concat([this.#rest, bytes])
    this.#rest = null
    while (rest.length > 0) {
      const taken = this.take(rest)
      rest = taken === rest.length ? NOTHING : rest.subarray(taken)
      if (taken === 0) break
    }
    if (rest.length > 0) this.#rest = rest
  }
}

const NOTHING = Buffer.alloc(0)
