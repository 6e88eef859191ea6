import { beforeEach, describe, expect, test } from 'vitest'
import { memoryStorage } from '../memory-storage.ts'
import { FakeTabs, type FakeTab } from '../testing/fake-tabs.ts'
import { type Actor, Stage, texts } from '../testing/stage.ts'
import type { VisitorClient } from '../visitor-face.ts'

/* Several tabs of one visitor: one holds the stream, all have what it brings. */

type Page = Actor<VisitorClient> & { tab: FakeTab }

let stage: Stage
let browser: FakeTabs
let storage = memoryStorage()
let pages: Page[]

beforeEach(async () => {
  stage = new Stage()
  browser = new FakeTabs()
  storage = memoryStorage()
  pages = [open(1), open(2), open(3)]
  pages[0]!.client.send('Hello?')
  await stage.clock.advance(1_000)
  for (const { client } of pages.slice(1)) void client.start()
  await stage.clock.advance(1_000)
  stage.server.log.length = 0
})

test('one tab has a stream, and all are live and show the same', async () => {
  expect(stage.server.streams.size).toBe(1)
  expect(leaders()).toEqual([pages[0]])
  expect(pages.map(({ client }) => client.state.status.kind)).toEqual(['live', 'live', 'live'])
  agentSays('Hi!')
  await stage.clock.advance(10)
  expectAllShow('Hello?', 'Hi!')
  expect(stage.server.streams.size).toBe(1)
})

test('what is typed in a tab that follows is in all of them at once, and sent once by the one that leads', async () => {
  const [leader, follower, third] = pages
  leader!.network.latencyMs = 50
  follower!.client.send('From the second')
  await stage.clock.advance(1)
  for (const { client } of [leader!, third!]) {
    expect(client.state.outgoing.map(({ text }) => text)).toEqual(['From the second'])
  }
  await stage.clock.advance(200)
  expect(sends()).toBe(1)
  expectAllShow('Hello?', 'From the second')
})

describe('when the tab that leads is closed', () => {
  test('another one goes on at the cursor', async () => {
    pages[0]!.client.stop()
    agentSays('Said in between')
    await stage.clock.advance(10)
    expect(leaders()).toHaveLength(1)
    expect(stage.server.streams.size).toBe(1)
    expectAllShow('Hello?', 'Said in between')
  })

  test.each(['lost', 'answer-lost', 'hangs'] as const)(
    'in the middle of a send (%s), the next one sends it again, and it is there once',
    async (fate) => {
      const [leader, follower] = pages
      leader!.network.fates.push(fate)
      leader!.network.latencyMs = 100
      follower!.client.send('In the middle')
      await stage.clock.advance(50)
      leader!.client.stop()
      await stage.clock.advance(5_000)
      expectAllShow('Hello?', 'In the middle')
      expect(stage.server.world.history(conversationId())).toHaveLength(2)
    },
  )
})

describe('when the tab that leads falls silent', () => {
  test('one that somebody looks at takes the lead after two and a half beats', async () => {
    const [leader, second, third] = pages
    third!.environment.visible = false
    leader!.tab.freeze()
    await stage.clock.advance(45_000)
    expect(second!.client.connection.isLeading).toBe(false)
    await stage.clock.advance(5_000)
    expect(second!.client.connection.isLeading).toBe(true)
    agentSays('To the second')
    await stage.clock.advance(10)
    expect(shown(second!)).toEqual(['Hello?', 'To the second'])
    leader!.tab.goesOn()
    await stage.clock.advance(1_000)
    expect(leaders()).toEqual([second])
    expect(stage.server.streams.size).toBe(1)
    expectAllShow('Hello?', 'To the second')
  })

  test('of tabs that nobody looks at none is better, until somebody comes back', async () => {
    const [leader, second, third] = pages
    for (const { environment } of [second!, third!]) environment.visible = false
    leader!.tab.freeze()
    await stage.clock.advance(120_000)
    expect(leaders()).toEqual([leader])
    third!.environment.visible = true
    third!.environment.wake()
    await stage.clock.advance(3_100)
    expect(third!.client.connection.isLeading).toBe(true)
  })

  test('whoever types is not kept waiting for it', async () => {
    const [leader, second] = pages
    leader!.tab.freeze()
    second!.client.send('Is anybody there?')
    await stage.clock.advance(3_100)
    expect(shown(second!)).toEqual(['Hello?', 'Is anybody there?'])
    expect(sends()).toBe(1)
  })
})

test('what was written where nobody could hear it is sent by the one that leads', async () => {
  const [, second] = pages
  second!.environment.sleep()
  second!.network.fates.push('lost')
  second!.client.send('Written alone')
  await stage.clock.advance(1)
  second!.environment.wake()
  await stage.clock.advance(5_000)
  expect(leaders()).toEqual([pages[0]])
  expectAllShow('Hello?', 'Written alone')
})

test('a tab that comes later is brought up to date by one short poll, and misses nothing meanwhile', async () => {
  const late = open(4)
  late.network.latencyMs = 300
  pages.push(late)
  void late.client.start()
  await stage.clock.advance(200)
  agentSays('While it catches up')
  await stage.clock.advance(2_000)
  expectAllShow('Hello?', 'While it catches up')
  expect(stage.server.streams.size).toBe(1)
})

test('what one tab has read is read in all', async () => {
  agentSays('Hi!')
  await stage.clock.advance(10)
  expect(pages.map(({ client }) => client.state.unread)).toEqual([1, 1, 1])
  pages[2]!.client.read()
  await stage.clock.advance(10)
  expect(pages.map(({ client }) => client.state.unread)).toEqual([0, 0, 0])
})

test('the status of the one that leads is the status of all', async () => {
  pages[0]!.network.isUp = false
  for (const { stream } of stage.server.streams) stream.cut(0)
  await stage.clock.advance(10)
  expect(pages.map(({ client }) => client.state.status.kind)).toEqual(Array(3).fill('waiting'))
})

function open(seed: number): Page {
  const tab = browser.open()
  return { ...stage.visitor(storage, seed, tab), tab }
}

function leaders(): Page[] {
  return pages.filter(({ client: { connection } }) => {
    return connection.status.kind !== 'idle' && connection.isLeading
  })
}

function shown({ client }: Page): string[] {
  return texts(client.state.messages)
}

function expectAllShow(...expected: string[]): void {
  for (const page of pages.filter(({ client }) => client.state.status.kind !== 'idle')) {
    expect(page.client.state.outgoing).toEqual([])
    expect(shown(page)).toEqual(expected)
    expect(page.client.state.status.kind).toBe('live')
  }
}

function conversationId(): string {
  return [...stage.server.world.conversations.keys()][0] ?? ''
}

function agentSays(text: string): void {
  const { world } = stage.server
  const conversation = world.conversation(conversationId())
  const id = `answer-${conversation.messageCount}`
  world.agentSays(world.agents[0]!, { id, conversationId: conversation.id, text })
}

function sends(): number {
  return stage.server.log.filter((line) => line === 'POST /v1/visitor/messages').length
}
