import { PAGE_TITLE_MAX_LENGTH, PAGE_URL_MAX_LENGTH, type VisitorDeed } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { memoryStorage } from './memory-storage.ts'
import { fakeEnvironment } from './testing/fake-environment.ts'
import { ModelNetwork } from './testing/model-network.ts'
import { ORIGIN, Stage, texts } from './testing/stage.ts'
import { createVisitorClient } from './visitor-client.ts'

test('who has never written costs nothing: no request, no storage, no timer, no listener', async () => {
  const stage = new Stage()
  const { client, environment, storage } = stage.visitor()
  await client.start()
  client.type()
  client.read()
  client.lookAt({ url: 'https://shop.example/', title: 'Shop' })
  await stage.clock.advance(60_000)
  expect(stage.server.log).toEqual([])
  expect(storage.keys()).toEqual([])
  expect(stage.clock.pending).toBe(0)
  expect(environment.listening()).toBe(0)
  expect(client.state.status).toEqual({ kind: 'idle' })
})

test('whether anybody is there can be asked without becoming known', async () => {
  const stage = new Stage()
  const { client, storage } = stage.visitor()
  await client.checkAvailability()
  expect(client.state.available?.online).toBe(true)
  expect(stage.server.log).toEqual(['GET /v1/visitor/availability'])
  expect(storage.keys()).toEqual([])
})

test('a message is in storage before the first attempt to send it', async () => {
  const stage = new Stage()
  const { client, storage, network } = stage.visitor()
  network.isUp = false
  client.send('Do you ship to Norway?')
  const kept = storage.keys().find((key) => key.startsWith('tealight:shop:outbox:')) ?? ''
  expect(storage.get(kept)).toContain('Do you ship to Norway?')
  expect(storage.get('tealight:shop:token')).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(stage.server.log).toEqual([])
})

test('the first message makes the visitor known and opens the stream', async () => {
  const stage = new Stage()
  const { client, storage } = stage.visitor()
  client.send('Hello?')
  await stage.clock.advance(1_000)
  expect(client.state.status).toEqual({ kind: 'live' })
  expect(texts(client.state.messages)).toEqual(['Hello?'])
  expect(client.state.outgoing).toEqual([])
  expect(client.state.site?.greeting).toBe('Hello')
  expect(client.state.available?.online).toBe(true)
  expect(storage.keys().filter((key) => key.includes('outbox'))).toEqual([])
})

test('a message that was typed without network is sent when the network is back, in order', async () => {
  const stage = new Stage()
  const { client, environment, network } = stage.visitor()
  network.isUp = false
  client.send('one')
  client.send('two')
  await stage.clock.advance(120_000)
  expect(client.state.outgoing.map(({ text, state }) => [text, state.kind])).toEqual([
    ['one', 'waiting'],
    ['two', 'waiting'],
  ])
  network.isUp = true
  environment.wake()
  await stage.clock.advance(100)
  expect(texts(client.state.messages)).toEqual(['one', 'two'])
})

test('what was typed before a reload is sent after it, once', async () => {
  const stage = new Stage()
  const first = stage.visitor()
  first.network.isUp = false
  first.client.send('from the tunnel')
  await stage.clock.advance(5_000)
  first.client.stop()
  const second = stage.visitor(first.storage, 2)
  await second.client.start()
  await stage.clock.advance(5_000)
  expect(texts(second.client.state.messages)).toEqual(['from the tunnel'])
  expect(second.client.state.outgoing).toEqual([])
})

test('IDM1: a message whose answer was lost is there once, at the server and here', async () => {
  const stage = new Stage()
  const { id, visitor } = await stage.conversation('one')
  visitor.network.fates.push('answer-lost', 'answer-lost')
  visitor.client.send('two')
  await stage.clock.advance(10_000)
  expect(texts(stage.server.world.history(id))).toEqual(['one', 'two'])
  expect(texts(visitor.client.state.messages)).toEqual(['one', 'two'])
  expect(visitor.client.state.outgoing).toEqual([])
})

test('a returning visitor has the transcript back', async () => {
  const stage = new Stage()
  const { visitor } = await stage.conversation('Hello?')
  visitor.client.stop()
  const returned = stage.visitor(visitor.storage, 2)
  await returned.client.start()
  await stage.clock.advance(1_000)
  expect(texts(returned.client.state.messages)).toEqual(['Hello?'])
})

test('two tabs of a new visitor write into one conversation', async () => {
  const stage = new Stage()
  const storage = memoryStorage()
  const [left, right] = [stage.visitor(storage, 1), stage.visitor(storage, 2)]
  left.client.send('left')
  right.client.send('right')
  await stage.clock.advance(5_000)
  expect(stage.server.world.conversations.size).toBe(1)
  expect(stage.server.world.visitors.size).toBe(1)
  expect(texts(left.client.state.messages).sort()).toEqual(['left', 'right'])
  expect(texts(right.client.state.messages)).toEqual(texts(left.client.state.messages))
  expect(storage.keys().filter((key) => key.includes('outbox'))).toEqual([])
})

test('a final refusal is shown as failed, holds up nobody, and can be retried or discarded', async () => {
  const stage = new Stage()
  const { visitor } = await stage.conversation()
  const { client } = visitor
  const answer = stage.server.answer.bind(stage.server)
  stage.server.answer = (request) =>
    request.body.text === 'bad' ? Response.json(BAD, { status: 400 }) : answer(request)
  client.send('bad')
  client.send('good')
  await stage.clock.advance(1_000)
  expect(texts(client.state.messages)).toEqual(['Hello?', 'good'])
  expect(client.state.outgoing.map(({ state }) => state)).toEqual([
    { kind: 'failed', refusal: 'bad-request' },
  ])
  stage.server.answer = answer
  client.retry(client.state.outgoing[0]?.id ?? '')
  await stage.clock.advance(1_000)
  expect(texts(client.state.messages)).toEqual(['Hello?', 'good', 'bad'])
})

test('a failed message is still failed after a reload, until its author discards it', async () => {
  const stage = new Stage()
  const { visitor } = await stage.conversation()
  const answer = stage.server.answer.bind(stage.server)
  stage.server.answer = (request) =>
    request.body.text === 'bad' ? Response.json(BAD, { status: 400 }) : answer(request)
  visitor.client.send('bad')
  await stage.clock.advance(1_000)
  visitor.client.stop()
  const returned = stage.visitor(visitor.storage, 2)
  await returned.client.start()
  await stage.clock.advance(1_000)
  expect(returned.client.state.outgoing).toMatchObject([{ text: 'bad', state: { kind: 'failed' } }])
  returned.client.discard(returned.client.state.outgoing[0]?.id ?? '')
  expect(returned.client.state.outgoing).toEqual([])
  expect(returned.storage.keys().filter((key) => key.includes('outbox'))).toEqual([])
})

test('REF5: a visitor whom nobody knows any more is nobody here either', async () => {
  const stage = new Stage()
  const { visitor } = await stage.conversation()
  stage.server.world.visitors.clear()
  stage.server.expireCursors()
  await stage.clock.advance(5_000)
  expect(visitor.client.state).toMatchObject({
    status: { kind: 'idle' },
    conversation: null,
    messages: [],
  })
  expect(visitor.storage.keys()).toEqual([])
})

test('a first message on its way is not thrown away because nobody knows its author yet', async () => {
  const stage = new Stage()
  const first = stage.visitor()
  first.network.fates.push('lost')
  first.client.send('Hello?')
  await stage.clock.advance(0)
  first.client.stop()
  const second = stage.visitor(first.storage, 2)
  second.network.fates.push('busy', 'arrives', 'busy')
  await second.client.start()
  await stage.clock.advance(30_000)
  expect(texts(second.client.state.messages)).toEqual(['Hello?'])
  expect(second.client.state.status).toEqual({ kind: 'live' })
})

test('reading counts at once, is told once, and comes back from the server', async () => {
  const stage = new Stage()
  const { id, visitor } = await stage.conversation()
  const [ada] = stage.server.world.agents
  stage.server.world.agentSays(ada!, { id: 'message-from-ada-1', conversationId: id, text: 'Hi' })
  await stage.clock.advance(100)
  expect(visitor.client.state.unread).toBe(1)
  visitor.network.fates.push('lost')
  visitor.client.read()
  visitor.client.read()
  expect(visitor.client.state.unread).toBe(0)
  await stage.clock.advance(5_000)
  expect(stage.server.world.conversation(id).visitorReadSeq).toBe(3)
  expect(stage.server.log.filter((line) => line.startsWith('PUT'))).toHaveLength(1)
})

test('typing is told at most every three seconds, even when the clock is set back', async () => {
  const stage = new Stage()
  const { visitor } = await stage.conversation()
  const told = (): number => stage.server.log.filter((line) => line.endsWith('/typing')).length
  visitor.client.type()
  visitor.client.type()
  await stage.clock.advance(100)
  expect(told()).toBe(1)
  stage.clock.jump(-3_600_000)
  visitor.client.type()
  await stage.clock.advance(100)
  expect(told()).toBe(2)
})

test('SIG3: typing is shown until it expires, or its author has written', async () => {
  const stage = new Stage()
  const { id, visitor } = await stage.conversation()
  const [ada] = stage.server.world.agents
  const signal = {
    kind: 'typing',
    conversationId: id,
    agent: { id: ada!.id, name: 'Ada' },
  } as const
  const types = (): void => {
    for (const { stream } of stage.server.streams)
      stream.send({ kind: 'signals', signals: [signal] })
  }
  types()
  await stage.clock.advance(5_000)
  expect(visitor.client.state.typing).toEqual([{ id: ada!.id, name: 'Ada' }])
  types()
  await stage.clock.advance(5_000)
  expect(visitor.client.state.typing).toHaveLength(1)
  await stage.clock.advance(1_500)
  expect(visitor.client.state.typing).toEqual([])
  types()
  await stage.clock.advance(100)
  stage.server.world.agentSays(ada!, { id: 'message-from-ada-1', conversationId: id, text: 'Hi' })
  await stage.clock.advance(100)
  expect(visitor.client.state.typing).toEqual([])
})

test('CAT5: a hole is filled from history, and nothing is shown across it', async () => {
  const stage = new Stage({ pageSize: 3 })
  const { id, visitor } = await stage.conversation('1')
  const [ada] = stage.server.world.agents
  const publish = stage.server.world.onCommit
  stage.server.world.onCommit = () => {}
  for (const text of ['2', '3', '4']) {
    stage.server.world.agentSays(ada!, { id: `message-from-ada-${text}`, conversationId: id, text })
  }
  stage.server.world.onCommit = publish
  stage.server.world.agentSays(ada!, { id: 'message-from-ada-5', conversationId: id, text: '5' })
  await stage.clock.advance(100)
  const { messages, hasOlder } = visitor.client.state
  expect(messages.map(({ seq }) => seq)).toEqual([3, 4, 5, 6])
  expect(hasOlder).toBe(true)
  await visitor.client.loadOlder()
  expect(texts(visitor.client.state.messages)).toEqual(['1', '2', '3', '4', '5'])
  expect(visitor.client.state.hasOlder).toBe(false)
})

test('listeners are told once for many changes', async () => {
  const stage = new Stage()
  const { visitor } = await stage.conversation()
  let calls = 0
  const unsubscribe = visitor.client.subscribe(() => (calls += 1))
  const before = visitor.client.state
  visitor.client.lookAt({ url: 'https://shop.example/cart', title: 'Cart' })
  expect(visitor.client.state).toBe(before)
  visitor.network.isUp = false
  visitor.client.send('one')
  visitor.client.send('two')
  expect(calls).toBe(0)
  expect(visitor.client.state.outgoing).toHaveLength(2)
  await stage.clock.advance(0)
  expect(calls).toBe(1)
  unsubscribe()
  visitor.client.send('three')
  await stage.clock.advance(0)
  expect(calls).toBe(1)
})

test('stop ends everything, even what is under way', async () => {
  const stage = new Stage()
  const { visitor } = await stage.conversation()
  const { client, environment, network } = visitor
  network.latencyMs = 500
  client.send('one')
  client.send('two')
  await stage.clock.advance(600)
  client.stop()
  await stage.clock.advance(60_000)
  expect(client.state.status).toEqual({ kind: 'idle' })
  expect(stage.clock.pending).toBe(0)
  expect(environment.listening()).toBe(0)
  expect(stage.server.streams.size).toBe(0)
  const returned = stage.visitor(visitor.storage, 2)
  await returned.client.start()
  await stage.clock.advance(5_000)
  expect(texts(returned.client.state.messages)).toEqual(['Hello?', 'one', 'two'])
})

test('a page with an endless address does not keep a message from being accepted', async () => {
  const stage = new Stage()
  const bodies: { page?: { url: string; title: string } }[] = []
  const environment = fakeEnvironment(
    (url, init) => {
      if (typeof init.body === 'string') bodies.push(JSON.parse(init.body))
      return new ModelNetwork(stage.server, stage.clock).fetch(url, init)
    },
    { clock: stage.clock },
  )
  const page = { url: `https://shop.example/?${'q'.repeat(5_000)}`, title: 'T'.repeat(5_000) }
  const client = createVisitorClient({
    origin: ORIGIN,
    siteKey: 'shop',
    environment,
    page: () => page,
  })
  client.send('Hello?')
  await stage.clock.advance(100)
  expect(bodies[0]?.page?.url).toHaveLength(PAGE_URL_MAX_LENGTH)
  expect(bodies[0]?.page?.title).toHaveLength(PAGE_TITLE_MAX_LENGTH)
})

const BAD = { refusal: 'bad-request', message: 'no', requestId: 'r' }

test('what a deed has changed that a part of the UI asked for is taken over', async () => {
  const stage = new Stage()
  const { id, visitor } = await stage.conversation()
  const [ada] = stage.server.world.agents
  visitor.network.isUp = false
  stage.server.world.agentSays(ada!, { id: 'message-from-ada-1', conversationId: id, text: 'Hi' })
  visitor.network.isUp = true
  const asked = visitor.client.ask<VisitorDeed>('PUT', `conversations/${id}/read?`, { seq: 1 })
  await stage.clock.advance(1_000)
  expect(await asked).toMatchObject({ ok: true })
  expect(visitor.client.state.conversation?.visitorReadSeq).toBe(1)
})
