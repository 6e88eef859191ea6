import {
  type ConnectionReport,
  createVisitorClient,
  type Environment,
  memoryStorage,
  type RungName,
  type VisitorClient,
  type VisitorState,
} from '@tealight/client'
import type { Message } from '@tealight/protocol'
import { until } from '../until.ts'
import type { Browser } from './browser.ts'
import { surroundings } from './surroundings.ts'
import type { Witness } from './witness.ts'

/** The demo's site. */
const SITE_KEY = 'demo'

/** Somebody on the shop's pages, with the real client and a browser's storage. */
export class Visitor {
  readonly witness: Witness
  readonly #origin: string
  readonly #environment: Environment
  readonly #prefers: RungName | undefined
  #client: VisitorClient
  #conversationId = ''

  constructor(origin: string, witness: Witness, browser: Browser = {}) {
    const { asks = fetch, environment, prefers } = browser
    this.witness = witness
    this.#origin = origin
    this.#prefers = prefers
    this.#environment = surroundings(witness.listens(asks), {
      storage: memoryStorage(),
      ...environment,
    })
    this.#client = this.#opensPage()
  }

  get state(): VisitorState {
    return this.#client.state
  }

  /** Which way the stream takes, and why. */
  get connection(): ConnectionReport {
    return this.#client.connection
  }

  /** Known from the first words on, before the server knows of it. */
  get conversationId(): string {
    return this.#conversationId
  }

  /** Whether everything that was said has been delivered, or refused for good. */
  get isDone(): boolean {
    return this.state.outgoing.every(({ state }) => state.kind === 'failed')
  }

  says(text: string): void {
    this.#client.send(text)
    const entry = this.state.outgoing.at(-1)
    this.witness.hears(entry)
    if (entry) this.#conversationId = entry.conversationId
  }

  types(): void {
    this.#client.type()
  }

  reads(): void {
    this.#client.read()
  }

  /** Leaves the page in the middle of whatever goes on, and comes back to it. */
  async reloads(): Promise<void> {
    this.#client.stop()
    this.#client = this.#opensPage()
    await this.#client.start()
  }

  /** Tells of changes on the screen, until the page is left. Gives back how to end it. */
  subscribe(listener: () => void): () => void {
    return this.#client.subscribe(listener)
  }

  /** Scrolls up to the first message. */
  async transcript(): Promise<readonly Message[]> {
    await until(
      () => this.state.messages.at(-1)?.seq === this.state.conversation?.messageCount,
      () => `a visitor's transcript has a hole: ${JSON.stringify(this.state.conversation)}`,
    )
    while (this.state.hasOlder) await this.#client.loadOlder()
    return this.state.messages
  }

  leaves(): void {
    this.#client.stop()
  }

  #opensPage(): VisitorClient {
    const client = createVisitorClient({
      origin: this.#origin,
      siteKey: SITE_KEY,
      environment: this.#environment,
      preferred: this.#prefers,
    })
    client.subscribe(() => this.witness.sees(client.state.messages))
    return client
  }
}
