import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, onTestFailed, test } from 'vitest'
import { Server } from '../support/server.ts'
import { BadNetwork, type Weather } from './network/bad-network.ts'
import { everythingIsDelivered, expectNothingLost } from './nothing-lost.ts'
import type { Agent } from './people/agent.ts'
import { BUSY_SHOP, Shop } from './people/shop.ts'
import type { Visitor } from './people/visitor.ts'

const RUNS = Number(process.env['CONVERGENCE_RUNS'] ?? 6)

type Step = { do: 'weather'; weather: Weather } | { do: Exclude<keyof typeof STEPS, 'weather'> }

const STEPS = {
  'visitor says': ({ visitor }: Scene) => visitor.says('hello'),
  'visitor reads': ({ visitor }: Scene) => visitor.reads(),
  'visitor reloads': ({ visitor }: Scene) => void visitor.reloads(),
  'agent answers': ({ agent, visitor }: Scene) => agent.answers(visitor.conversationId, 'yes?'),
  'agent claims': ({ agent, visitor }: Scene) => agent.claims(visitor.conversationId),
  'agent resolves': ({ agent, visitor }: Scene) => agent.resolves(visitor.conversationId),
  'agent reopens': ({ agent, visitor }: Scene) => agent.reopens(visitor.conversationId),
  'agent reads': ({ agent, visitor }: Scene) => agent.reads(visitor.conversationId),
  'agent reloads': ({ agent }: Scene) => agent.reloads(),
  cut: ({ network }: Scene) => network.cuts(),
  'time passes': () => sleep(60),
}

interface Scene {
  network: BadNetwork
  visitor: Visitor
  agent: Agent
}

const weather: fc.Arbitrary<Weather> = fc.oneof(
  fc.constant({ kind: 'clear' } as const),
  fc.constant({ kind: 'held' } as const),
  fc.constant({ kind: 'swallowing' } as const),
  fc.constant({ kind: 'closed' } as const),
  fc.record({ kind: fc.constant('slow' as const), ms: fc.integer({ min: 5, max: 80 }) }),
  fc.record({ kind: fc.constant('cutting' as const), bytes: fc.integer({ min: 0, max: 1_500 }) }),
)

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant('weather' as const), weather }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[])),
    }),
  },
)

test(
  'ORD3, IDM1, CAT1: whatever the network does, visitor, agent and server end with the same',
  { timeout: 240_000 },
  async () => {
    const shop = await Shop.opens(await Server.start(BUSY_SHOP))
    onTestFailed(async () => void (await shop.closes()))
    const network = await BadNetwork.to(shop.server)
    let checked = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        checked = await play(shop, network, steps)
      }),
      // What happened cannot be made undone: smaller cases would not be the same.
      { numRuns: RUNS, endOnFailure: true },
    )
    process.stdout.write(`convergence: ${RUNS} plays, ${checked} messages the same everywhere\n`)
    network.closes()
    await shop.closes()
  },
)

/** Plays these steps between a new visitor and the agent, waits for good weather, and compares everything. */
async function play(shop: Shop, network: BadNetwork, steps: readonly Step[]): Promise<number> {
  network.weather = { kind: 'clear' }
  const visitor = shop.visitor(network.origin)
  const agent = shop.agents[1] ?? (await shop.agent(network.origin))
  visitor.says('is anybody there?')
  await everythingIsDelivered(shop)
  agent.watches(visitor.conversationId)
  for (const one of steps) {
    if (one.do === 'weather') network.weather = one.weather
    else await STEPS[one.do]({ network, visitor, agent })
  }
  network.weather = { kind: 'clear' }
  network.cuts()
  await everythingIsDelivered(shop)
  const messages = await expectNothingLost(shop)
  await expectSameState(visitor, agent)
  return messages
}

/** What both are shown of the conversation itself, once the last word about it has arrived. */
async function expectSameState(visitor: Visitor, agent: Agent): Promise<void> {
  await expect.poll(() => differences(visitor, agent), { timeout: 10_000 }).toEqual([])
}

function differences(visitor: Visitor, agent: Agent): unknown[] {
  const own = visitor.state.conversation
  const shown = agent.state.conversations.get(visitor.conversationId)
  const pairs = [
    [own?.status, shown?.status],
    [own?.messageCount, shown?.messageCount],
    [own?.unread, shown?.unreadByVisitor],
    [own?.agentReadSeq, shown?.agentReadSeq],
    [own?.assignee?.id ?? null, shown?.assigneeId ?? null],
  ]
  return pairs.filter(([a, b]) => a !== b)
}
