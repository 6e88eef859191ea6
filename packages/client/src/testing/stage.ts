import type { Message } from '@tealight/protocol'
import { type AgentClient, createAgentClient } from '../agent-client.ts'
import type { KeyValueStorage } from '../environment.ts'
import { memoryStorage } from '../memory-storage.ts'
import type { Tabs } from '../tabs/tabs.ts'
import { createVisitorClient } from '../visitor-client.ts'
import type { VisitorClient } from '../visitor-face.ts'
// The clock of the tests does not wait for a module to be loaded.
import '../streaming.ts'
import '../lower-rungs.ts'
import { FakeClock } from './fake-clock.ts'
import { type FakeEnvironment, fakeEnvironment, type FakeOptions } from './fake-environment.ts'
import { ModelNetwork } from './model-network.ts'
import { ModelServer } from './model-server.ts'

export const ORIGIN = 'https://chat.example'
const PAGE = { url: 'https://shop.example/lamps', title: 'Lamps' }

/** A server, and whoever a test brings on: each with a network and a browser of their own. */
export class Stage {
  readonly clock = new FakeClock()
  readonly server: ModelServer

  constructor(options: { pageSize?: number } = {}) {
    this.server = new ModelServer(this.clock, options)
  }

  visitor(storage = memoryStorage(), seed = 1, tabs?: Tabs): Actor<VisitorClient> {
    return this.#enter({ storage, seed, ...(tabs && { tabs }) }, (environment) =>
      createVisitorClient({ origin: ORIGIN, siteKey: 'shop', environment, page: () => PAGE }),
    )
  }

  agent(index = 0, storage = memoryStorage(), seed = 100, tabs?: Tabs): Actor<AgentClient> {
    this.server.agent = this.server.world.agents[index] ?? null
    return this.#enter({ storage, seed: seed + index, ...(tabs && { tabs }) }, (environment) =>
      createAgentClient({ origin: ORIGIN, environment }),
    )
  }

  /** The one conversation that there is, from a visitor who has written. */
  async conversation(text = 'Hello?'): Promise<{ id: string; visitor: Actor<VisitorClient> }> {
    const visitor = this.visitor()
    visitor.client.send(text)
    await this.clock.advance(1_000)
    const [conversation] = this.server.world.conversations.values()
    if (!conversation) throw new Error('nothing was written')
    return { id: conversation.id, visitor }
  }

  #enter<Client>(
    own: FakeOptions & { storage: KeyValueStorage },
    make: (environment: FakeEnvironment) => Client,
  ): Actor<Client> {
    const network = new ModelNetwork(this.server, this.clock)
    const environment = fakeEnvironment(network.fetch, { clock: this.clock, ...own })
    return { client: make(environment), environment, network, storage: own.storage }
  }
}

export interface Actor<Client> {
  client: Client
  environment: FakeEnvironment
  network: ModelNetwork
  storage: KeyValueStorage
}

/** What people wrote, in order. */
export function texts(messages: readonly Message[]): string[] {
  return messages.flatMap((message) => (message.type === 'text' ? [message.text] : []))
}
