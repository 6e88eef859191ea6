import { type BrowserContext, expect, type Page, type Request } from '@playwright/test'
import type { Server } from './server.ts'
import { Visitor } from './shop.ts'

/** Several tabs of the shop in one visitor's browser. */
export class Tabs {
  readonly all: readonly Visitor[]
  /** The bodies of the sends that left the browser. */
  readonly sends: string[] = []
  readonly #server: Server
  /** The page that has asked for the newest stream. */
  #leading: Page | null = null

  private constructor(server: Server, all: readonly Visitor[]) {
    this.#server = server
    this.all = all
  }

  static async open(server: Server, context: BrowserContext, count: number): Promise<Tabs> {
    const all: Visitor[] = []
    for (let tab = 0; tab < count; tab++) {
      all.push(await Visitor.visits(context, `${server.origin}/demo/`))
    }
    const tabs = new Tabs(server, all)
    context.on('request', (request) => tabs.#note(request))
    return tabs
  }

  get first(): Visitor {
    return this.all[0]!
  }

  get last(): Visitor {
    return this.all.at(-1)!
  }

  /** The one that holds the stream: the quickest after the first message, whichever that is. */
  get leading(): Visitor {
    return this.all.find(({ page }) => page === this.#leading)!
  }

  get following(): Visitor {
    return this.all.find(({ page }) => page !== this.#leading)!
  }

  /** The first one is open already: somebody has written there. */
  async areOpened(): Promise<void> {
    for (const tab of this.all.slice(1)) await tab.opensChat()
  }

  /** Every tab that is left shows it, once. */
  async see(text: string): Promise<void> {
    const left = this.all.filter(({ page }) => !page.isClosed())
    await Promise.all(left.map((tab) => expect(tab.transcript.getByText(text)).toHaveCount(1)))
  }

  /** Waits until the server holds so many streams of visitors; the agent has one, too. */
  async haveStreams(count: number): Promise<void> {
    await expect.poll(() => this.#countStreams()).toBe(count + 1)
  }

  #note(request: Request): void {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname === '/v1/visitor/messages') this.sends.push(request.postData() ?? '')
    // With a time to wait it is a follower that catches up.
    const isStream = pathname === '/v1/visitor/stream' && !searchParams.has('wait')
    if (isStream) this.#leading = request.frame().page()
  }

  async #countStreams(): Promise<number> {
    const metrics = await (await fetch(`${this.#server.origin}/metrics`)).text()
    return Number(/^tealight_streams_open (\d+)$/m.exec(metrics)?.[1])
  }
}
