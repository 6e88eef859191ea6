import type { Message } from '@tealight/protocol'
import { expect } from 'vitest'
import type { Agent } from './people/agent.ts'
import { type Shop, sum } from './people/shop.ts'
import type { Visitor } from './people/visitor.ts'
import { until } from './until.ts'

/** Who has talked with each other: everybody in a shop, or those of one neighbourhood. */
export type People = Pick<Shop, 'people' | 'owner' | 'visitors' | 'agents'>

/** Waits until everything that was said is delivered, and everybody is connected. */
export async function everythingIsDelivered({ people }: Pick<Shop, 'people'>): Promise<void> {
  const isSettled = (one: (typeof people)[number]) => one.isDone && one.state.status.kind === 'live'
  await until(
    () => people.every(isSettled),
    () => {
      const waiting = people.filter((one) => !isSettled(one))
      const states = waiting.map(({ state: { status, outgoing } }) => ({ status, outgoing }))
      return `not everything is delivered: ${JSON.stringify(states.slice(0, 3))}`
    },
    60_000,
  )
}

/**
 * What the server has is what was said: each message once, in an unbroken order, and the same at every client.
 * Answers how many messages were compared.
 */
export async function expectNothingLost(shop: People): Promise<number> {
  const truths = new Map<string, Message[]>()
  for (const { conversationId } of shop.visitors) {
    truths.set(conversationId, await shop.owner.history(conversationId))
  }
  const all = [...truths.values()].flat()
  for (const truth of truths.values()) expectUnbroken(truth)
  for (const visitor of shop.visitors) await expectSameAtVisitor(visitor, truths)
  for (const agent of shop.agents) await expectSameAtAgent(agent, truths)
  for (const person of shop.people) expectSaidIsThere(person, all)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  return sum([...truths.values()].map(({ length }) => length))
}

function expectUnbroken(truth: readonly Message[]): void {
  expect(truth.map(({ seq }) => seq)).toEqual(truth.map((_, index) => index + 1))
}

async function expectSameAtVisitor(visitor: Visitor, truths: ReadonlyMap<string, Message[]>) {
  const truth = truths.get(visitor.conversationId) ?? []
  await hasCaughtUp(() => visitor.state.messages, truth)
  expect((await visitor.transcript()).map(essence)).toEqual(truth.map(essence))
}

async function expectSameAtAgent(agent: Agent, truths: ReadonlyMap<string, Message[]>) {
  for (const [conversationId, truth] of truths) {
    agent.watches(conversationId)
    await hasCaughtUp(() => agent.state.messages.get(conversationId) ?? [], truth)
    expect((await agent.transcript(conversationId)).map(essence)).toEqual(truth.map(essence))
  }
}

/** Who asks from time to time may not have asked again yet. */
function hasCaughtUp(messages: () => readonly Message[], truth: readonly Message[]): Promise<void> {
  const newest = () => messages().at(-1)?.seq
  return until(
    () => newest() === truth.at(-1)?.seq,
    () => `somebody's newest message is ${newest()} of ${truth.length}`,
  )
}

/** What was said and not refused is there, in the order of saying; what was acknowledged or shown, too. */
function expectSaidIsThere({ witness, state }: Visitor | Agent, all: readonly Message[]): void {
  const refused = new Set(state.outgoing.map(({ id }) => id))
  const places = new Map(all.map((message, place) => [message.id, { message, place }]))
  expect(witness.moved).toEqual([])
  expect([...witness.acknowledged].filter((id) => !places.has(id))).toEqual([])
  const shown = [...witness.shown].filter(([id, seq]) => places.get(id)?.message.seq !== seq)
  expect(shown).toEqual([])
  const said = [...witness.said.values()].filter(({ id }) => !refused.has(id))
  expect(said.filter(({ id }) => !places.has(id))).toEqual([])
  for (const conversationId of new Set(said.map((entry) => entry.conversationId))) {
    const own = said.filter((entry) => entry.conversationId === conversationId)
    const order = own.map(({ id }) => places.get(id)?.place ?? -1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  }
}

/** A message without what visitors and agents are told differently. */
function essence(message: Message): object {
  const { id, seq, at, type } = message
  return type === 'text'
    ? { id, seq, at, text: message.text, author: message.author }
    : { id, seq, at, event: message.event }
}
