import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest'
import { Server } from '../support/server.ts'
import { ClosedDoor, RETRY_AFTER_S } from './examples/closed-door.ts'
import { HttpVisitor } from './examples/http-visitor.ts'
import { type ExampleName, Listener } from './examples/listener.ts'
import { BadNetwork } from './network/bad-network.ts'
import { BUSY_SHOP, Shop } from './people/shop.ts'
import { requireProgram } from './require-program.ts'
import { until } from './until.ts'

/*
 * The examples of docs/integrate/streams.md, run as they stand there. The server beats every second: after two and a half
 * without a sign of life, a stream is dead. The one for a page is run by the browsers' tests.
 */

const EXAMPLES: { name: ExampleName; canRun: boolean }[] = [
  { name: 'eventsource-parser', canRun: true },
  { name: 'eventsource', canRun: true },
  { name: 'python', canRun: requireProgram('python3') !== null },
]
const SOME_BEATS_MS = 4_000

let shop: Shop
const listeners: Listener[] = []

beforeAll(async () => {
  shop = await Shop.opens(await Server.start(BUSY_SHOP))
})

afterAll(async () => {
  await Promise.all(listeners.map((listener) => listener.stops()))
  await shop.closes()
})

describe.runIf(requireProgram('curl') !== null)('curl', () => {
  test('shows everything, then what comes', async () => {
    const curl = listens('curl', shop.server.origin)
    await curl.mentions('"text":"Hello?"')
    await curl.mentions('event: signals')
    const [, conversationId = ''] = /"conversationId":"([^"]+)"/.exec(curl.said) ?? []
    await agentSays('Hello! What can I do for you?', { conversationId })
    await curl.mentions('What can I do for you?')
  })

  test('shows with a cursor only what came since', async () => {
    const { origin } = shop.server
    const visitor = await HttpVisitor.says(origin, 'Hello?')
    const before = listens('curl-cursor', origin, { TOKEN: visitor.token, CURSOR: '' })
    await before.mentions('event: live')
    const [, cursor = ''] = /^id: (.+)$/m.exec(before.said) ?? []
    await agentSays('Hello! What can I do for you?', visitor)
    const after = listens('curl-cursor', origin, { TOKEN: visitor.token, CURSOR: cursor })
    await after.mentions('event: live')
    expect(after.said).toContain('"reset":false')
    expect(after.said).toContain('What can I do for you?')
    expect(after.said).not.toContain('Hello?')
  })
})

for (const { name, canRun } of EXAMPLES) {
  describe.runIf(canRun).concurrent(name, () => {
    test('shows what is said, and after a broken connection each message once', async () => {
      const network = await BadNetwork.to(shop.server)
      const visitor = await HttpVisitor.says(shop.server.origin, 'Hello?')
      const listener = listens(name, network.origin, { TOKEN: visitor.token })
      await listener.shows('You: Hello?')
      await agentSays('Hi!', visitor)
      await listener.shows('You: Hello?', 'Robin: Hi!')
      network.cuts()
      await agentSays('Did you hear me?', visitor)
      await listener.shows('You: Hello?', 'Robin: Hi!', 'Robin: Did you hear me?')
      network.closes()
    })

    test('stays while beats come, and leaves a stream that has fallen silent', async () => {
      const network = await BadNetwork.to(shop.server)
      const visitor = await HttpVisitor.says(shop.server.origin, 'Hello?')
      const listener = listens(name, network.origin, { TOKEN: visitor.token })
      await listener.shows('You: Hello?')
      await sleep(SOME_BEATS_MS)
      expect(network.accepted).toBe(1)
      network.swallows()
      await agentSays('Did you hear me?', visitor)
      await listener.shows('You: Hello?', 'Robin: Did you hear me?')
      network.closes()
    })

    test('comes back after a "no" for now, when it was told to, and ends at one for good', async () => {
      const door = await ClosedDoor.opens()
      const listener = listens(name, door.origin, { TOKEN: 'unknown' })
      expect(await listener.ends()).toBe(1)
      expect(listener.complaints).toMatch(/unknown-visitor|401/)
      const [first = 0, second = 0, third = 0] = door.knocks
      expect(second - first).toBeGreaterThanOrEqual(1000 * RETRY_AFTER_S)
      expect(third).toBeGreaterThan(second)
      expect(door.knocks).toHaveLength(3)
      door.closes()
    })
  })
}

test('all return to a server that said good-bye', async () => {
  const other = await Shop.opens(await Server.start({ ...BUSY_SHOP, DRAIN_SECONDS: '1' }))
  onTestFailed(async () => void (await other.closes()))
  const { origin } = other.server
  const visitor = await HttpVisitor.says(origin, 'Hello?')
  const able = EXAMPLES.filter(({ canRun }) => canRun)
  const everybody = able.map(({ name }) => listens(name, origin, { TOKEN: visitor.token }))
  await Promise.all(everybody.map((listener) => listener.shows('You: Hello?')))
  await other.server.terminate()
  await other.server.restart()
  await agentSays('Here we are again.', visitor, other)
  const all = ['You: Hello?', 'Robin: Here we are again.']
  await Promise.all(everybody.map((listener) => listener.shows(...all)))
  await Promise.all(everybody.map((listener) => listener.stops()))
  await other.closes()
})

function listens(...args: ConstructorParameters<typeof Listener>): Listener {
  const listener = new Listener(...args)
  listeners.push(listener)
  return listener
}

async function agentSays(
  text: string,
  { conversationId }: Pick<HttpVisitor, 'conversationId'>,
  { owner } = shop,
): Promise<void> {
  owner.answers(conversationId, text)
  await until(
    () => owner.isDone,
    () => 'an answer was not acknowledged',
  )
}
