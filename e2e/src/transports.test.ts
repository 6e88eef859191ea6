import type { RungName } from '@tealight/client'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Server } from '../support/server.ts'
import { BadNetwork } from './network/bad-network.ts'
import { BUSY_SHOP, Shop } from './people/shop.ts'
import { RungVisitor } from './rungs/rung-visitor.ts'
import { until } from './until.ts'

/* What every rung of the ladder promises to whoever uses the client: the built server, and a network that breaks. */

const RUNGS: readonly RungName[] = [
  'streaming-fetch',
  'event-source',
  'long-poll',
  'poll',
  'web-socket',
]
/** On these one connection carries everything. */
const STEADY = new Set<RungName>(['streaming-fetch', 'event-source', 'web-socket'])
/** More than two and a half beats of a server that beats every second, by more than a poll pauses. */
const IDLE_MS = 4_500

let shop: Shop
const visitors: RungVisitor[] = []
beforeAll(async () => {
  shop = await Shop.opens(await Server.start(BUSY_SHOP))
  await shop.owner.starts()
})
afterEach(() => visitors.splice(0).forEach(({ client }) => client.stop()))
afterAll(() => shop.closes())

describe.each(RUNGS)('on the rung %s', (rung) => {
  test('CAT1: it is live once the whole snapshot is there, and takes no other way', async () => {
    const visitor = await someoneWhoSays(rung, 'one', 'two')
    await visitor.returns()
    await isLive(visitor)
    expect(visitor.texts).toEqual(['one', 'two'])
    expect(visitor.shown.filter(({ length }) => length === 1)).toEqual([])
    expect(visitor.client.connection).toMatchObject({ rung, notes: [], isLeading: true })
    expect(visitor.wasStatus('waiting')).toBe(false)
    if (STEADY.has(rung)) expect(visitor.streams).toHaveLength(1)
  })

  test('ORD5, IDM1: what both write arrives in order, each once', async () => {
    const visitor = await someoneWhoSays(rung, 'begin')
    const expected = ['begin']
    for (let round = 1; round <= 3; round += 1) {
      for (const by of ['visitor', 'agent']) {
        const text = `${by} ${round}`
        expected.push(text)
        if (by === 'visitor') visitor.client.send(text)
        else shop.owner.answers(conversationOf(visitor), text)
        await shows(visitor, text)
      }
    }
    expect(visitor.texts).toEqual(expected)
    expect(await textsAtServer(visitor)).toEqual(expected)
    const fromSnapshot = visitor.streams.filter(({ searchParams }) => !searchParams.has('cursor'))
    expect(fromSnapshot).toHaveLength(1)
  })

  test('CUR1: after a cut it goes on at its cursor, and nothing is missing or doubled', async () => {
    const network = await BadNetwork.to(shop.server)
    const visitor = await talks(visitorAt(network.origin, rung), ['begin'])
    network.weather = { kind: 'closed' }
    network.cuts()
    for (const text of ['missed 1', 'missed 2']) {
      shop.owner.answers(conversationOf(visitor), text)
    }
    visitor.client.send('typed without a network')
    await until(
      () => shop.owner.isDone && visitor.client.state.status.kind === 'waiting',
      () => `the stream is ${visitor.client.state.status.kind}`,
    )
    visitor.asked.length = 0
    network.weather = { kind: 'clear' }
    await shows(visitor, 'missed 2', 'typed without a network')
    expect(visitor.texts).toEqual(await textsAtServer(visitor))
    for (const { searchParams } of visitor.streams) {
      expect(searchParams.get('cursor')).toMatch(/./)
    }
    expect(visitor.client.connection.rung).toBe(rung)
    network.closes()
  })

  test('REF5: somebody whom nobody knows is told so, and is a stranger again', async () => {
    const visitor = visitorAt(shop.server.origin, rung)
    visitor.storage.set('tealight:demo:token', 'nobody-has-ever-given-this-token-to-anybody')
    await visitor.returns()
    await until(
      () => visitor.storage.get('tealight:demo:token') === null,
      () => 'nobody has told',
    )
    const { length } = visitor.asked
    await sleep(1_200)
    expect(visitor.asked).toHaveLength(length)
  })
})

test('HB1, HB2: beats keep an idle stream alive on every rung, and closing it leaves nothing', async () => {
  const idlers = await Promise.all(RUNGS.map((rung) => someoneWhoSays(rung, 'begin')))
  const before = idlers.map(({ streams }) => streams.length)
  for (const visitor of idlers) visitor.forgetsStatuses()
  await sleep(IDLE_MS)
  for (const [index, visitor] of idlers.entries()) {
    const { rung, streams } = visitor
    expect(visitor.isLive, rung).toBe(true)
    expect(visitor.wasStatus('waiting') || visitor.wasStatus('connecting'), rung).toBe(false)
    const isSteady = streams.length === before[index]
    expect(isSteady, rung).toBe(STEADY.has(rung))
    visitor.client.stop()
  }
  await expect.poll(openAtServer).toBe(0)
  const asked = idlers.map(({ asked: { length } }) => length)
  await sleep(2_000)
  expect(idlers.map(({ asked: { length } }) => length)).toEqual(asked)
  expect(await openAtServer()).toBe(0)
})

function visitorAt(origin: string, rung: RungName): RungVisitor {
  const visitor = new RungVisitor(origin, rung)
  visitors.push(visitor)
  return visitor
}

async function someoneWhoSays(rung: RungName, ...texts: string[]): Promise<RungVisitor> {
  return talks(visitorAt(shop.server.origin, rung), texts)
}

async function talks(visitor: RungVisitor, texts: readonly string[]): Promise<RungVisitor> {
  for (const text of texts) visitor.client.send(text)
  await shows(visitor, ...texts)
  await isLive(visitor)
  return visitor
}

/** Waits until the server has told of these, not only the visitor. */
async function shows(visitor: RungVisitor, ...texts: string[]): Promise<void> {
  await until(
    () => texts.every((text) => visitor.texts.includes(text)),
    () => `shown: ${visitor.texts.join(', ')}; missing: ${texts.join(', ')}`,
  )
}

async function isLive(visitor: RungVisitor): Promise<void> {
  await until(
    () => visitor.isLive,
    () => `the stream is ${visitor.client.state.status.kind}`,
  )
}

function conversationOf({ client }: RungVisitor): string {
  return client.state.conversation?.id ?? ''
}

async function textsAtServer(visitor: RungVisitor): Promise<string[]> {
  const history = await shop.owner.history(conversationOf(visitor))
  return history.flatMap((message) => (message.type === 'text' ? [message.text] : []))
}

async function openAtServer(): Promise<number> {
  const metrics = await (await fetch(`${shop.server.origin}/metrics`)).text()
  const streams = /^tealight_streams_open (\d+)$/m.exec(metrics)?.[1]
  // The agent's own one does not count.
  return Number(streams) - 1
}
