import {
  type AgentClient,
  type AgentState,
  createAgentClient,
  type Environment,
  memoryStorage,
  type Outgoing,
} from '@tealight/client'
import type { History, Message, SignIn } from '@tealight/protocol'
import { until } from '../until.ts'
import type { Browser } from './browser.ts'
import { type Cookies, keepingCookies } from './cookies.ts'
import { surroundings } from './surroundings.ts'
import type { Fetch, Witness } from './witness.ts'

/** Higher than any seq. */
const NEWEST = 1_000_000_000

/** Somebody at a console, with the real client and a browser's cookies and storage. */
export class Agent {
  readonly witness: Witness
  readonly #origin: string
  readonly #ask: Fetch
  readonly #environment: Environment
  #client: AgentClient

  constructor(
    origin: string,
    witness: Witness,
    cookies: Cookies = new Map(),
    { asks = fetch, environment }: Browser = {},
  ) {
    this.witness = witness
    this.#origin = origin
    this.#ask = keepingCookies(asks, cookies)
    this.#environment = surroundings(witness.listens(this.#ask), {
      storage: memoryStorage(),
      ...environment,
    })
    this.#client = this.#opensConsole()
  }

  get state(): AgentState {
    return this.#client.state
  }

  /** Whether everything that was answered has been delivered, or refused for good. */
  get isDone(): boolean {
    return this.state.outgoing.every(({ state }) => state.kind === 'failed')
  }

  async signsIn(input: SignIn): Promise<void> {
    const result = await this.#client.signIn(input)
    if (!result.ok) throw new Error(`an agent could not sign in: ${result.message}`)
  }

  async choosesPassword(password: string): Promise<void> {
    const result = await this.#client.setPassword({ password })
    if (!result.ok) throw new Error(`an agent could not set a password: ${result.message}`)
  }

  /** Opens the console, signed in. */
  async starts(): Promise<void> {
    await this.#client.start()
  }

  /** Leaves the page in the middle of whatever goes on, and comes back to it. */
  reloads(): void {
    const { watched } = this.state
    this.#client.stop()
    this.#client = this.#opensConsole()
    this.#client.watch(watched)
    void this.#client.start()
  }

  watches(conversationId: string | null): void {
    this.#client.watch(conversationId)
  }

  answers(conversationId: string, text: string): void {
    const before = new Set(this.state.outgoing.map(({ id }) => id))
    this.#client.send(conversationId, text)
    const isNew = ({ id }: Outgoing) => !before.has(id)
    this.witness.hears(this.state.outgoing.find(isNew))
  }

  claims(conversationId: string): void {
    void this.#client.claim(conversationId)
  }

  resolves(conversationId: string): void {
    void this.#client.resolve(conversationId)
  }

  reopens(conversationId: string): void {
    void this.#client.reopen(conversationId)
  }

  reads(conversationId: string): void {
    const newest = this.state.messages.get(conversationId)?.at(-1)
    if (newest) this.#client.read(conversationId, newest.seq)
  }

  /** Tells of changes on the screen, until the page is left. Gives back how to end it. */
  subscribe(listener: () => void): () => void {
    return this.#client.subscribe(listener)
  }

  /** Opens a conversation and scrolls up to its first message. */
  async transcript(conversationId: string): Promise<readonly Message[]> {
    this.watches(conversationId)
    const messages = () => this.state.messages.get(conversationId) ?? []
    const count = () => this.state.conversations.get(conversationId)?.messageCount
    await until(
      () => count() !== undefined && messages().at(-1)?.seq === count(),
      () => `an agent has ${messages().length} of ${count()} messages`,
    )
    while (this.state.hasOlder.get(conversationId)) await this.#client.loadOlder(conversationId)
    return messages()
  }

  /** What the server has of a conversation, asked for without the client. */
  async history(conversationId: string): Promise<Message[]> {
    const messages: Message[] = []
    for (let before = NEWEST; ; before = messages[0]?.seq ?? 0) {
      const path = `/conversations/${conversationId}/messages?before=${before}`
      const page = await this.asks<History>(path)
      messages.unshift(...page.messages)
      if (!page.more) return messages
    }
  }

  /** Asks the server for something, without the client. */
  async asks<Answer>(path: string): Promise<Answer> {
    const response = await this.#ask(`${this.#origin}/v1/agent${path}`, { method: 'GET' })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }

  leaves(): void {
    this.#client.stop()
  }

  #opensConsole(): AgentClient {
    const client = createAgentClient({ origin: this.#origin, environment: this.#environment })
    client.subscribe(() => {
      const { messages, watched } = client.state
      this.witness.sees(messages.get(watched ?? '') ?? [])
    })
    return client
  }
}
