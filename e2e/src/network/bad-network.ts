import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What happens to whatever passes. */
export type Weather =
  | { kind: 'clear' }
  /** Everything comes later. */
  | { kind: 'slow'; ms: number }
  /** Nothing passes; what came meanwhile passes afterwards. */
  | { kind: 'held' }
  /** What comes vanishes, and neither side is ever told: not even when the weather has changed. */
  | { kind: 'swallowing' }
  /** Requests pass; an answer, or a frame, breaks off after so many bytes. */
  | { kind: 'cutting'; bytes: number }
  /** Nobody gets through at all. */
  | { kind: 'closed' }

interface Connection {
  client: Socket
  server: Socket
  /** How many bytes have come down. */
  downBytes: number
  isSwallowed: boolean
}

/** A way to the server on which things go wrong, as they do in trains, tunnels and hotels. */
export class BadNetwork {
  weather: Weather = { kind: 'clear' }
  /** How many connections there were. */
  accepted = 0
  readonly #target: number
  readonly #connections = new Set<Connection>()
  readonly #listening: Server

  private constructor(target: number) {
    this.#target = target
    this.#listening = createServer((client) => this.#accept(client))
  }

  static async to({ port }: { port: number }): Promise<BadNetwork> {
    const network = new BadNetwork(port)
    network.#listening.listen(0, '127.0.0.1')
    await once(network.#listening, 'listening')
    return network
  }

  get origin(): string {
    const { port } = this.#listening.address() as AddressInfo
    return `http://127.0.0.1:${port}`
  }

  /** Breaks every connection that there is. */
  cuts(): void {
    for (const connection of this.#connections) this.#cut(connection)
  }

  /** What passes on the connections that there are vanishes from now on. Who connects anew gets through. */
  swallows(): void {
    for (const connection of this.#connections) connection.isSwallowed = true
  }

  closes(): void {
    this.weather = { kind: 'closed' }
    this.cuts()
    this.#listening.close()
  }

  #accept(client: Socket): void {
    const server = connect(this.#target, 'localhost')
    const connection = { client, server, downBytes: 0, isSwallowed: false }
    this.#connections.add(connection)
    this.accepted += 1
    if (this.weather.kind === 'closed') return this.#cut(connection)
    void this.#carry(connection, client, server)
    void this.#carry(connection, server, client)
  }

  #cut(connection: Connection): void {
    this.#connections.delete(connection)
    connection.client.destroy()
    connection.server.destroy()
  }

  /** Carries what comes from one side to the other, piece by piece, until either is gone. */
  async #carry(connection: Connection, from: Socket, to: Socket): Promise<void> {
    from.on('error', () => this.#cut(connection))
    try {
      for await (const bytes of from) {
        await this.#passage(connection)
        if (!connection.isSwallowed) this.#pass(connection, to, bytes)
      }
    } catch {
      // A side that is gone in the middle is what this network is for.
    }
    if (!connection.isSwallowed) this.#cut(connection)
  }

  async #passage(connection: Connection): Promise<void> {
    if (this.weather.kind === 'slow') await sleep(this.weather.ms)
    while (this.weather.kind === 'held') await sleep(5)
    if (this.weather.kind === 'swallowing') connection.isSwallowed = true
  }

  #pass(connection: Connection, to: Socket, bytes: Buffer): void {
    const isDown = to === connection.client
    if (isDown && this.weather.kind === 'cutting') {
      const left = this.weather.bytes - connection.downBytes
      if (left < bytes.length) {
        to.write(bytes.subarray(0, Math.max(0, left)), () => this.#cut(connection))
        return
      }
    }
    if (isDown) connection.downBytes += bytes.length
    to.write(bytes)
  }
}
