import { Server } from '../../support/server.ts'
import { type Certificate, makeCertificate } from '../boxes/certificate.ts'
import { Agent } from '../people/agent.ts'
import type { Browser } from '../people/browser.ts'
import type { Cookies } from '../people/cookies.ts'
import { BUSY_SHOP, Shop } from '../people/shop.ts'
import { PATIENT } from '../people/surroundings.ts'
import { Witness } from '../people/witness.ts'

/** What stands behind all boxes: one server, its owner, and a certificate for those who speak TLS. */
export class Site {
  readonly shop: Shop
  readonly certificate: Certificate
  readonly #cookies: Cookies

  private constructor(shop: Shop, certificate: Certificate, cookies: Cookies) {
    this.shop = shop
    this.certificate = certificate
    this.#cookies = cookies
  }

  static async opens(beatSeconds: number): Promise<Site> {
    const server = await Server.start({
      ...BUSY_SHOP,
      HEARTBEAT_SECONDS: String(beatSeconds),
      MAX_STREAMS_PER_VISITOR: '1000',
    })
    const patient = { environment: PATIENT }
    const shop = await Shop.opens(server, patient)
    const cookies: Cookies = new Map()
    await shop.agent(server.origin, cookies, patient)
    return new Site(shop, await makeCertificate(), cookies)
  }

  /** The console of the agent who is signed in, in another browser. */
  async console(origin: string, browser: Browser): Promise<Agent> {
    const agent = new Agent(origin, new Witness(), this.#cookies, browser)
    await agent.starts()
    return agent
  }

  async closes(): Promise<void> {
    await this.shop.closes()
    await this.certificate.isThrownAway()
  }
}
