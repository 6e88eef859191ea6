import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

const PATIENCE_MS = 20_000

/** One connection spoken by hand, with or without manners. */
export class Caller {
  readonly #socket: Socket
  #heard = ''
  #wake: () => void = () => {}

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setEncoding('latin1').on('error', () => {})
    socket.on('data', (text) => {
      this.#heard += String(text)
      this.#wake()
    })
    socket.on('close', () => this.#wake())
  }

  /** @param from an address of this machine: each has ports of its own. */
  static async connects(port: number, from: string): Promise<Caller> {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from })
    const caller = new Caller(socket)
    await once(socket, 'connect')
    return caller
  }

  says(bytes: string | Buffer): this {
    this.#socket.write(bytes)
    return this
  }

  /** Resolves when this came. @throws {Error} when the connection ends without it, or nothing happens. */
  async hears(text: string): Promise<string> {
    await this.#waitUntil(() => this.#heard.includes(text), text)
    const heard = this.#heard
    this.#heard = ''
    return heard
  }

  /** Resolves with all that came, once the other side has hung up. */
  async hearsAll(): Promise<string> {
    await this.isLeft()
    return this.#heard
  }

  /** Resolves when the other side has hung up. */
  async isLeft(): Promise<void> {
    await this.#waitUntil(() => this.#socket.closed, 'the end')
  }

  /** Says goodbye, and is gone when that was heard. */
  async hangsUp(): Promise<void> {
    this.#socket.end()
    await this.isLeft()
  }

  resets(): void {
    this.#socket.resetAndDestroy()
  }

  async #waitUntil(holds: () => boolean, what: string): Promise<void> {
    const timer = setTimeout(() => this.#socket.destroy(), PATIENCE_MS)
    try {
      while (!holds()) {
        if (this.#socket.closed) throw new Error(`ended without ${what}: ${this.#heard}`)
        await new Promise<void>((resolve) => void (this.#wake = resolve))
      }
    } finally {
      clearTimeout(timer)
    }
  }
}
