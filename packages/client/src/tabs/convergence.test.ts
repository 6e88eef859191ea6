import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryStorage } from '../memory-storage.ts'
import { type FakeTab, FakeTabs } from '../testing/fake-tabs.ts'
import type { Fate } from '../testing/model-network.ts'
import { type Actor, Stage, texts } from '../testing/stage.ts'
import type { VisitorClient } from '../visitor-face.ts'

/*
 * Whatever happens to the tabs of a visitor, in any order: in the end one of them holds the one stream, all show what the
 * server has, and everything that was typed in any of them is there once.
 */

type Page = Actor<VisitorClient> & { tab: FakeTab }

const PAGES = 3
const RUNS = process.env['CONVERGENCE_RUNS']

const deeds = [
  'says',
  'says',
  'says',
  'closes',
  'freezes',
  'goes-on',
  'sleeps',
  'wakes',
  'hides',
  'shows',
  'goes-offline',
  'comes-online',
] as const
const fates: Fate[] = ['lost', 'answer-lost', 'hangs', 'busy', 'proxy']

type Happening =
  | { kind: (typeof deeds)[number]; page: number }
  | { kind: 'fate'; page: number; fate: Fate }
  | { kind: 'latency'; page: number; ms: number }
  | { kind: 'agent-says' | 'cut' | 'stall' | 'bye' | 'expire' }
  | { kind: 'passes'; ms: number }

const page = fc.nat(PAGES - 1)
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom(...deeds), page }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('passes' as const),
      ms: fc.constantFrom(1, 50, 700, 5_000, 60_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fate' as const),
      page,
      fate: fc.constantFrom(...fates),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('latency' as const),
      page,
      ms: fc.constantFrom(0, 30, 3_000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('agent-says', 'agent-says', 'cut', 'stall', 'bye', 'expire'),
    }),
  },
)

test(
  'whatever happens to the tabs, all end with what the server has, over one stream',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 40 }), async (happenings) => {
        const play = new Play()
        await play.begin()
        for (const one of happenings) await play.happen(one)
        await play.heal()
        play.expectAgreement()
      }),
      // The same plays each time, unless somebody looks longer.
      RUNS === undefined ? { numRuns: 60, seed: 1 } : { numRuns: Number(RUNS) },
    )
  },
)

/** One visitor's browser with several tabs, and a server. */
class Play {
  readonly #stage = new Stage()
  readonly #browser = new FakeTabs()
  readonly #storage = memoryStorage()
  readonly #typed: string[] = []
  #count = 0
  #seed = 1
  readonly #pages = Array.from({ length: PAGES }, () => this.#open())

  async begin(): Promise<void> {
    this.#says(this.#pages[0]!)
    await this.#stage.clock.advance(1_000)
    for (const { client } of this.#pages) void client.start()
    await this.#stage.clock.advance(1_000)
  }

  async happen(one: Happening): Promise<void> {
    if (one.kind === 'passes') return this.#stage.clock.advance(one.ms)
    if ('page' in one) return this.#happenTo(this.#pages[one.page]!, one)
    const { server } = this.#stage
    if (one.kind === 'agent-says') return this.#agentSays()
    if (one.kind === 'expire') return server.expireCursors()
    for (const { stream } of server.streams) {
      if (one.kind === 'cut') stream.cut(7)
      if (one.kind === 'stall') stream.stall()
      if (one.kind === 'bye') stream.send({ kind: 'bye', reason: 'draining', retryMs: 700 })
    }
  }

  /** Everybody is awake, connected and looked at, and some minutes pass. */
  async heal(): Promise<void> {
    for (const { network, environment, tab } of this.#pages) {
      network.isUp = true
      network.latencyMs = 0
      network.fates.length = 0
      environment.visible = true
      tab.goesOn()
      environment.wake()
    }
    await this.#stage.clock.advance(200_000)
  }

  expectAgreement(): void {
    const { world, streams } = this.#stage.server
    const history = world.history(this.#conversationId)
    const said = texts(history).filter((text) => text.startsWith('visitor '))
    expect(said.toSorted()).toEqual(this.#typed.toSorted())
    for (const { client } of this.#pages) {
      expect(client.state.status).toEqual({ kind: 'live' })
      expect(client.state.outgoing).toEqual([])
      expect(client.state.messages).toEqual(history.slice(-client.state.messages.length))
      expect(client.state.messages.at(-1)).toEqual(history.at(-1))
      expect(client.state.unread).toBe(world.conversation(this.#conversationId).unreadByVisitor)
    }
    expect(this.#pages.filter(({ client }) => client.connection.isLeading)).toHaveLength(1)
    expect(streams.size).toBe(1)
  }

  #happenTo(target: Page, one: Extract<Happening, { page: number }>): void {
    const { environment, network, tab } = target
    switch (one.kind) {
      case 'says':
        // Nobody can type there.
        return tab.isFrozen ? undefined : this.#says(target)
      case 'closes':
        return this.#closes(target)
      case 'freezes':
        return tab.freeze()
      case 'goes-on':
        return tab.goesOn()
      case 'sleeps':
        return environment.sleep()
      case 'wakes':
        return environment.wake()
      case 'hides':
      case 'shows':
        environment.visible = one.kind === 'shows'
        return environment.wake()
      case 'goes-offline':
      case 'comes-online':
        network.isUp = one.kind === 'comes-online'
        return environment.wake(true)
      case 'fate':
        return void network.fates.push(one.fate)
      case 'latency':
        network.latencyMs = one.ms
    }
  }

  /** Another tab is opened in its place. */
  #closes(target: Page): void {
    target.client.stop()
    const opened = this.#open()
    this.#pages[this.#pages.indexOf(target)] = opened
    void opened.client.start()
  }

  #open(): Page {
    const tab = this.#browser.open()
    this.#seed += 1
    return { ...this.#stage.visitor(this.#storage, this.#seed, tab), tab }
  }

  #says({ client }: Page): void {
    const text = `visitor ${(this.#count += 1)}`
    this.#typed.push(text)
    client.send(text)
  }

  #agentSays(): void {
    const { world } = this.#stage.server
    const text = `agent-message-${(this.#count += 1)}`
    world.agentSays(world.agents[0]!, { id: text, conversationId: this.#conversationId, text })
  }

  get #conversationId(): string {
    return [...this.#stage.server.world.conversations.keys()][0] ?? ''
  }
}
