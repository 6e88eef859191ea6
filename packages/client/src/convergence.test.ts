import type { Message } from '@tealight/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AgentClient } from './agent-client.ts'
import type { Outgoing } from './outgoing.ts'
import type { Fate } from './testing/model-network.ts'
import { type Actor, Stage, texts } from './testing/stage.ts'
import type { VisitorClient } from './visitor-face.ts'

/*
 * Whatever happens between a client and the server, in any order: in the end both have the same messages, each once, in
 * the server's order, and everything that was typed is among them.
 */

type Who = 'visitor' | 'agent'

type Happening =
  | { kind: 'says'; who: Who }
  | { kind: 'other-agent-says' | 'resolves' | 'claims' | 'expire' | 'stall' | 'bye' }
  | {
      kind: 'reads' | 'loads-older' | 'reloads' | 'wakes' | 'goes-offline' | 'comes-online'
      who: Who
    }
  | { kind: 'watches'; isOwn: boolean }
  | { kind: 'cut'; bytes: number }
  | { kind: 'doubles'; on: boolean }
  | { kind: 'latency'; who: Who; ms: number }
  | { kind: 'fate'; who: Who; fate: Fate }
  | { kind: 'passes'; ms: number }
  | { kind: 'jump'; ms: number }

const who = fc.constantFrom<Who>('visitor', 'agent')
const fates: Fate[] = ['lost', 'answer-lost', 'hangs', 'busy', 'proxy']

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('says' as const), who }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('passes' as const),
      ms: fc.constantFrom(1, 50, 700, 5_000, 40_000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('fate' as const),
      who,
      fate: fc.constantFrom(...fates),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), bytes: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('latency' as const),
      who,
      ms: fc.constantFrom(0, 30, 400, 3_000),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'reads' as const,
        'loads-older' as const,
        'reloads' as const,
        'wakes' as const,
        'goes-offline' as const,
        'comes-online' as const,
      ),
      who,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'other-agent-says' as const,
        'resolves' as const,
        'claims' as const,
        'expire' as const,
        'stall' as const,
        'bye' as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('watches' as const), isOwn: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('doubles' as const), on: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('jump' as const),
      ms: fc.constantFrom(-86_400_000, 3_600_000),
    }),
  },
)

test.each([{ pageSize: 50 }, { pageSize: 3 }])(
  'ORD3, IDM1, CAT1, CAT5: whatever happens, everybody ends with what the server has (pages of $pageSize)',
  { timeout: 120_000 },
  async ({ pageSize }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 45 }), async (happenings) => {
        const play = new Play(pageSize)
        await play.begin()
        for (const one of happenings) await play.happen(one)
        await play.heal()
        play.expectAgreement()
      }),
      { numRuns: Number(process.env['CONVERGENCE_RUNS'] ?? 60) },
    )
  },
)

/** A visitor and an agent, a server, and what may come between them. */
class Play {
  readonly stage: Stage
  readonly typed: Record<Who, string[]> = { visitor: [], agent: [] }
  visitor: Actor<VisitorClient>
  agent: Actor<AgentClient>
  conversationId = ''
  #seed = 10
  #count = 0

  constructor(pageSize: number) {
    this.stage = new Stage({ pageSize })
    this.visitor = this.stage.visitor()
    this.agent = this.stage.agent()
  }

  async begin(): Promise<void> {
    this.#says('visitor')
    await this.stage.clock.advance(100)
    this.conversationId = [...this.stage.server.world.conversations.keys()][0] ?? ''
    await Promise.all([this.agent.client.start(), this.stage.clock.advance(100)])
    this.agent.client.watch(this.conversationId)
    this.#guard()
    await this.stage.clock.advance(100)
  }

  async happen(one: Happening): Promise<void> {
    const { server, clock } = this.stage
    const [, ben] = server.world.agents
    switch (one.kind) {
      case 'says':
        return this.#says(one.who)
      case 'other-agent-says': {
        const id = `message-by-ben-${(this.#count += 1)}`
        const message = { id, conversationId: this.conversationId, text: id }
        return attempt(() => server.world.agentSays(ben!, message))
      }
      case 'resolves':
        return attempt(() => server.world.resolve(ben!, this.conversationId))
      case 'claims':
        return void this.agent.client.claim(this.conversationId)
      case 'reads':
        if (one.who === 'visitor') return this.visitor.client.read()
        return this.agent.client.read(
          this.conversationId,
          server.world.history(this.conversationId).length,
        )
      case 'loads-older':
        if (one.who === 'visitor') return void this.visitor.client.loadOlder()
        return void this.agent.client.loadOlder(this.conversationId)
      case 'watches':
        return this.agent.client.watch(one.isOwn ? this.conversationId : null)
      case 'reloads':
        return this.#reloads(one.who)
      case 'wakes':
        return this[one.who].environment.wake()
      case 'goes-offline':
      case 'comes-online':
        this[one.who].network.isUp = one.kind === 'comes-online'
        if (one.kind === 'comes-online') this[one.who].environment.wake()
        return
      case 'fate':
        return void this[one.who].network.fates.push(one.fate)
      case 'latency':
        this[one.who].network.latencyMs = one.ms
        server.latencyMs = one.ms
        return
      case 'cut':
        return this.#eachStream(({ stream }) => stream.cut(one.bytes))
      case 'stall':
        return this.#eachStream(({ stream }) => stream.stall())
      case 'bye':
        return this.#eachStream(({ stream }) => {
          stream.send({ kind: 'bye', reason: 'draining', retryMs: 700 })
          stream.end()
        })
      case 'expire':
        return server.expireCursors()
      case 'doubles':
        server.doubles = one.on
        return
      case 'jump':
        return clock.jump(one.ms)
      case 'passes':
        return clock.advance(one.ms)
    }
  }

  /** The network is well again, and some minutes pass. */
  async heal(): Promise<void> {
    const { server, clock } = this.stage
    server.doubles = false
    server.latencyMs = 0
    for (const { network } of [this.visitor, this.agent]) {
      network.isUp = true
      network.latencyMs = 0
      network.fates.length = 0
    }
    this.agent.client.watch(this.conversationId)
    await clock.advance(200_000)
  }

  expectAgreement(): void {
    const { world } = this.stage.server
    const history = world.history(this.conversationId)
    expect(world.conversations.size).toBe(1)
    this.#expectTyped(history)
    const { visitor, agent } = this
    expect(visitor.client.state.status).toEqual({ kind: 'live' })
    expect(agent.client.state.status).toEqual({ kind: 'live' })
    expectEnd(visitor.client.state.messages, history)
    expectEnd(agent.client.state.messages.get(this.conversationId) ?? [], history)
    expect(visitor.client.state.outgoing).toEqual([])
    expect(visitor.client.state.conversation?.rev).toBe(world.conversation(this.conversationId).rev)
    expect(agent.client.state.conversations.get(this.conversationId)).toEqual(
      world.conversation(this.conversationId),
    )
  }

  /** All that was typed is there, once, in the order of typing: but for what was refused, which its author still has. */
  #expectTyped(history: readonly Message[]): void {
    const said = texts(history)
    const failed = this.agent.client.state.outgoing.map(({ text, state }) => {
      expect(state.kind).toBe('failed')
      return text
    })
    for (const who of ['visitor', 'agent'] as const) {
      const own = said.filter((text) => text.startsWith(`${who} `))
      expect(own).toEqual(this.typed[who].filter((text) => !failed.includes(text)))
    }
  }

  #says(who: Who): void {
    const text = `${who} ${(this.#count += 1)}`
    this.typed[who].push(text)
    if (who === 'visitor') this.visitor.client.send(text)
    else this.agent.client.send(this.conversationId, text)
  }

  async #reloads(who: Who): Promise<void> {
    this[who].client.stop()
    const { storage, network } = this[who]
    if (who === 'visitor') {
      this.visitor = this.stage.visitor(storage, (this.#seed += 1))
      void this.visitor.client.start()
    } else {
      this.agent = this.stage.agent(0, storage, 1_000 + (this.#seed += 1))
      // An agent who has not come in yet can not write.
      await Promise.all([this.agent.client.start(), this.stage.clock.advance(5)])
      this.agent.client.watch(this.conversationId)
    }
    this[who].network.isUp = network.isUp
    this[who].network.latencyMs = network.latencyMs
    this.#guard()
  }

  /** At no time is anything shown twice, out of order or with a hole, and nothing that was typed is ever out of sight. */
  #guard(): void {
    const { visitor, agent, conversationId } = this
    const seen = new Set<string>()
    visitor.client.subscribe(() => {
      const { messages, outgoing, conversation } = visitor.client.state
      expectShown(messages, outgoing)
      if (!conversation || this.stage.server['oldestCursor'] > 0) return
      const shown = [...texts(messages), ...outgoing.map(({ text }) => text)]
      for (const text of seen) if (messages[0]?.seq === 1) expect(shown).toContain(text)
      for (const text of shown) if (text.startsWith('visitor ')) seen.add(text)
    })
    agent.client.subscribe(() => {
      const { messages, outgoing } = agent.client.state
      expectShown(messages.get(conversationId) ?? [], outgoing)
    })
  }

  #eachStream(
    deed: (open: Stage['server']['streams'] extends Set<infer Open> ? Open : never) => void,
  ): void {
    for (const open of this.stage.server.streams) deed(open)
  }
}

function expectShown(messages: readonly Message[], outgoing: readonly Outgoing[]): void {
  const first = messages[0]?.seq ?? 1
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => first + index))
  const ids = [...messages, ...outgoing].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
}

/** The newest messages, without a hole: how far back depends on how far somebody has paged. */
function expectEnd(shown: readonly Message[], history: readonly Message[]): void {
  expect(shown.length).toBeGreaterThan(0)
  expect(shown).toEqual(history.slice(-shown.length))
}

function attempt(deed: () => void): void {
  try {
    deed()
  } catch {
    // The model refused: also a thing that happens.
  }
}
