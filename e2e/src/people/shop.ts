import type { Server } from '../../support/server.ts'
import { Agent } from './agent.ts'
import type { Browser } from './browser.ts'
import type { Cookies } from './cookies.ts'
import { Visitor } from './visitor.ts'
import { Witness } from './witness.ts'

/** The demo's owner, and a password for who signs in at a second console. */
const EMAIL = 'owner@demo.example'
const PASSWORD = 'a lantern in the window'

/** A server that streams of impatient people suit, and that no load of these tests is too much for. */
export const BUSY_SHOP = {
  HEARTBEAT_SECONDS: '1',
  LOG_LEVEL: 'error',
  MAX_MESSAGES_PER_MINUTE: '1000000',
  MAX_REQUESTS_PER_MINUTE_PER_ADDRESS: '10000000',
  MAX_NEW_VISITORS_PER_HOUR_PER_ADDRESS: '1000000',
}

/** The demo shop with the people who talk through it. */
export class Shop {
  readonly server: Server
  readonly visitors: Visitor[] = []
  readonly agents: Agent[] = []

  private constructor(server: Server) {
    this.server = server
  }

  /** Opens for the first time: the owner follows the link of the first start. */
  static async opens(server: Server, browser: Browser = {}): Promise<Shop> {
    const shop = new Shop(server)
    const owner = new Agent(server.origin, new Witness(), new Map(), browser)
    await owner.signsIn({ link: server.signInLink.split('#')[1] ?? '' })
    await owner.choosesPassword(PASSWORD)
    shop.agents.push(owner)
    return shop
  }

  get people(): (Visitor | Agent)[] {
    return [...this.visitors, ...this.agents]
  }

  get owner(): Agent {
    return this.agents[0]!
  }

  /** Somebody new on the pages; by default without a detour through a bad network. */
  visitor(origin = this.server.origin): Visitor {
    const visitor = new Visitor(origin, new Witness())
    this.visitors.push(visitor)
    return visitor
  }

  /** A console more. */
  async agent(
    origin = this.server.origin,
    cookies: Cookies = new Map(),
    browser: Browser = {},
  ): Promise<Agent> {
    const agent = new Agent(origin, new Witness(), cookies, browser)
    await agent.signsIn({ email: EMAIL, password: PASSWORD })
    this.agents.push(agent)
    return agent
  }

  /** How many times somebody was given this refusal. */
  countRefusals(name: string): number {
    return sum(this.people.map(({ witness }) => witness.refusals.get(name) ?? 0))
  }

  /** Everybody goes, and the server stops. */
  async closes(): Promise<number | null> {
    for (const person of this.people) person.leaves()
    return this.server.stop()
  }
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
