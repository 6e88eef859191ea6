import {
  createVisitorClient,
  memoryStorage,
  nodeEnvironment,
  type RungName,
  type StreamStatus,
  type VisitorClient,
} from '@tealight/client'
import { EventSource } from 'eventsource'
import { WebSocket } from 'ws'

/** The demo's site. */
const SITE_KEY = 'demo'

/** Somebody on the shop's pages whose stream takes one way, with everything that it asks for on record. */
export class RungVisitor {
  readonly rung: RungName
  readonly storage = memoryStorage()
  /** Every URL that was asked for: requests, EventSources, WebSockets. */
  readonly asked: string[] = []
  /** What was on the screen, one after another. */
  readonly shown: string[][] = []
  client: VisitorClient
  readonly #statuses = new Set<StreamStatus['kind']>()
  readonly #origin: string

  constructor(origin: string, rung: RungName) {
    this.#origin = origin
    this.rung = rung
    this.client = this.#opensPage()
  }

  /** What people wrote, as it is shown. */
  get texts(): string[] {
    return this.client.state.messages.flatMap((message) =>
      message.type === 'text' ? [message.text] : [],
    )
  }

  get isLive(): boolean {
    return this.client.state.status.kind === 'live'
  }

  /** What was asked for by the stream, whatever it is. */
  get streams(): URL[] {
    const urls = this.asked.map((url) => new URL(url))
    return urls.filter(({ pathname }) => /\/(stream|socket)$/.test(pathname))
  }

  /** Whether the stream ever stood like this, since it was forgotten. */
  wasStatus(kind: StreamStatus['kind']): boolean {
    return this.#statuses.has(kind)
  }

  forgetsStatuses(): void {
    this.#statuses.clear()
  }

  /** Goes to another page. */
  async returns(): Promise<void> {
    this.client.stop()
    this.asked.length = 0
    this.shown.length = 0
    this.forgetsStatuses()
    this.client = this.#opensPage()
    await this.client.start()
  }

  #opensPage(): VisitorClient {
    const { asked } = this
    const client = createVisitorClient({
      origin: this.#origin,
      siteKey: SITE_KEY,
      preferred: this.rung,
      environment: nodeEnvironment({
        storage: this.storage,
        fetch(url, init) {
          asked.push(url)
          return fetch(url, init)
        },
        EventSource: class extends EventSource {
          constructor(url: string) {
            asked.push(url)
            super(url)
          }
        },
        WebSocket: class extends WebSocket {
          constructor(url: string) {
            asked.push(url)
            super(url)
          }
        },
      }),
    })
    client.subscribe(() => {
      this.#statuses.add(client.state.status.kind)
      this.shown.push(this.texts)
    })
    return client
  }
}
