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
  /** The same, for connections on which nothing passed for so long: as a router does that has forgotten them. */
  | { kind: 'forgetting'; idleMs: number }
  /** Requests pass; an answer, or a frame, breaks off after so many bytes. */
  | { kind: 'cutting'; bytes: number }
  /** A connection is reset when something passes, this often. */
  | { kind: 'resetting'; share: number }
  /** Nobody gets through at all. */
  | { kind: 'closed' }

interface Connection {
  client: Socket
  server: Socket
  /** How many bytes have come down. */
  downBytes: number
  passedAt: number
  isSwallowed: boolean
}

/** A way to the server on which things go wrong, as they do in trains, tunnels and hotels. */
export class BadNetwork {
  weather: Weather
  /** How many connections there were. */
  accepted = 0
  /** The addresses that were asked for. */
  readonly asked: string[] = []
  readonly #target: number
  readonly #connections = new Set<Connection>()
  readonly #listening: Server

  private constructor(target: number, weather: Weather) {
    this.#target = target
    this.weather = weather
    this.#listening = createServer((client) => this.#accept(client))
  }

  static async to(
    { port }: { port: number },
    weather: Weather = { kind: 'clear' },
  ): Promise<BadNetwork> {
    const network = new BadNetwork(port, weather)
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
    const connection: Connection = {
      client,
      server,
      downBytes: 0,
      passedAt: Date.now(),
      isSwallowed: false,
    }
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

  #reset(connection: Connection): void {
    connection.client.resetAndDestroy()
    this.#cut(connection)
  }

  /** Carries what comes from one side to the other, piece by piece, until either is gone. */
  async #carry(connection: Connection, from: Socket, to: Socket): Promise<void> {
    let passing = Promise.resolve()
    from.on('error', () => this.#cut(connection))
    try {
      for await (const bytes of from) {
        const cameAt = Date.now()
        passing = passing.then(async () => {
          await this.#passage(connection, cameAt)
          if (!connection.isSwallowed) this.#pass(connection, to, bytes)
        })
      }
    } catch {
      // A side that is gone in the middle is what this network is for.
    }
    await passing
    if (!connection.isSwallowed) this.#cut(connection)
  }

  async #passage(connection: Connection, cameAt: number): Promise<void> {
    const { weather } = this
    if (weather.kind === 'slow') await sleep(cameAt + weather.ms - Date.now())
    while (this.weather.kind === 'held') await sleep(5)
    if (this.weather.kind === 'swallowing') connection.isSwallowed = true
    if (weather.kind === 'forgetting' && cameAt - connection.passedAt > weather.idleMs) {
      connection.isSwallowed = true
    }
    connection.passedAt = cameAt
  }

  #pass(connection: Connection, to: Socket, bytes: Buffer): void {
    const { weather } = this
    if (weather.kind === 'resetting' && Math.random() < weather.share) {
      return this.#reset(connection)
    }
    const isDown = to === connection.client
    if (isDown && weather.kind === 'cutting') {
      const left = weather.bytes - connection.downBytes
      if (left < bytes.length) {
        to.write(bytes.subarray(0, Math.max(0, left)), () => this.#cut(connection))
        return
      }
    }
    if (isDown) connection.downBytes += bytes.length
    else this.#note(bytes)
    to.write(bytes)
  }

  #note(bytes: Buffer): void {
    const [, address] = /^[A-Z]+ (\S+) HTTP/.exec(bytes.toString('latin1')) ?? []
    if (address) this.asked.push(address)
  }
}
