import {
  type AgentClient,
  createAgentClient,
  memoryStorage,
  nodeEnvironment,
  type WrittenParts,
} from '@tealight/client'
import type { Conversation, Message } from '@tealight/protocol'
import { bootstrapSchema, type editSiteSchema } from '@tealight/protocol/schemas'
import { keepingCookies } from '../src/people/cookies.ts'
import { until } from '../src/until.ts'
import type { Server } from '../support/server.ts'

/** What an owner may choose; what is left out is as it comes. */
export type Choice = (typeof editSiteSchema)['_input']

/** A team under the name that visitors see. */
interface Offer {
  id: string
  label: { en: string }
}

/** The shop's owner at work, without a browser: what the other side of the chat does, and what is chosen for it. */
export class Desk {
  readonly #server: Server
  readonly #client: AgentClient
  readonly #fetch = keepingCookies(fetch, new Map())
  #siteId = ''

  private constructor(server: Server) {
    this.#server = server
    const environment = nodeEnvironment({ fetch: this.#fetch, storage: memoryStorage() })
    this.#client = createAgentClient({ origin: server.origin, environment })
  }

  /** The owner is known, and not there yet. */
  static async prepare(server: Server): Promise<Desk> {
    const desk = new Desk(server)
    await desk.#asks('POST', 'agent/session', { link: server.signInLink.split('#')[1] ?? '' })
    const { changes } = bootstrapSchema.parse(await desk.#asks('GET', 'agent/bootstrap'))
    desk.#siteId = changes.find(({ kind }) => kind === 'site')?.id ?? ''
    return desk
  }

  /** Comes to work, and is seen there from now on. */
  async comes(): Promise<void> {
    const isThere = () => this.#client.state.status.kind === 'live'
    if (isThere()) return
    await this.#client.start()
    await until(isThere, () => 'the console is not live')
  }

  goes(): void {
    this.#client.stop()
  }

  /** Chooses this, and nothing of what was chosen before. */
  async chooses({ settings, ...texts }: Choice): Promise<void> {
    const chosen = { ...AT_FIRST, ...texts, settings: { ...UNCHOSEN, ...settings } }
    await this.#asks('PATCH', `admin/sites/${this.#siteId}`, chosen)
  }

  /** Two teams to choose from. */
  async offersTeams(labels: readonly [string, string]): Promise<Offer[]> {
    const id = 'team-of-repairs'
    await this.#asks('POST', 'admin/teams', { id, name: 'Repairs' })
    const [first] = this.#client.state.teams.values()
    return [first?.id ?? '', id].map((team, at) => ({ id: team, label: { en: labels[at] ?? '' } }))
  }

  /** The newest conversation that waits or goes on: that of whom the story is about. */
  async conversation(): Promise<Conversation> {
    const newest = () => this.#active().reduce<Conversation | undefined>(later, undefined)
    await until(
      () => newest() !== undefined,
      () => 'nobody has written',
    )
    return newest()!
  }

  async answers(text: string, parts?: WrittenParts): Promise<void> {
    const { id } = await this.conversation()
    this.#client.send(id, text, parts)
    await until(
      () => this.#client.state.outgoing.length === 0,
      () => 'an answer is not delivered',
    )
  }

  async types(): Promise<void> {
    this.#client.type((await this.conversation()).id)
  }

  async reads(): Promise<void> {
    const { id, messageCount } = await this.conversation()
    this.#client.read(id, messageCount)
  }

  /** Changes, or erases, what was answered last. */
  async amends(text: string | null): Promise<void> {
    const message = await this.#newest()
    const outcome = await (text === null
      ? this.#client.erase(message)
      : this.#client.edit(message, text))
    if (!outcome.ok) throw new Error(`an answer could not be changed: ${outcome.message}`)
  }

  /** Everybody has been answered. */
  async resolvesAll(): Promise<void> {
    for (const { id, status } of this.#active()) {
      if (status === 'queued') await this.#client.claim(id)
      await this.#client.resolve(id)
    }
  }

  #active(): Conversation[] {
    const isActive = ({ status }: Conversation): boolean => status !== 'resolved'
    return [...this.#client.state.conversations.values()].filter(isActive)
  }

  async #newest(): Promise<Message> {
    const { id, messageCount } = await this.conversation()
    this.#client.watch(id)
    const newest = () => this.#client.state.messages.get(id)?.at(-1)
    await until(
      () => newest()?.seq === messageCount,
      () => 'the transcript is not there',
    )
    return newest()!
  }

  async #asks(method: string, path: string, body?: object): Promise<unknown> {
    const url = `${this.#server.origin}/v1/${path}`
    const headers = { 'Content-Type': 'application/json' }
    const response = await this.#fetch(url, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer
  }
}

function later(a: Conversation | undefined, b: Conversation): Conversation {
  return a && a.createdAt > b.createdAt ? a : b
}

const AT_FIRST = {
  name: 'Harbour Lights',
  greeting: 'Hi! We read everything here. What can we light up for you?',
  origins: ['*'],
}
const UNCHOSEN = {
  identity: {},
  files: {},
  look: {},
  privacy: {},
  reach: {},
  language: {},
  people: {},
  hours: {},
  form: {},
  messages: {},
  rating: {},
}
