import { nanoid } from 'nanoid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { History, OwnConversations, RefusalBody, VisitorDeed } from '@tealight/protocol'
import { type RunningApp, startApp } from './testing/running-app.ts'
import type { TestAgent } from './testing/test-agent.ts'
import type { TestVisitor } from './testing/test-visitor.ts'

/* What visitors and agents do with what was written: through the doors, over a real database. */

let app: RunningApp
let lin: TestAgent
let boss: TestAgent
let visitor: TestVisitor
let path: string
beforeAll(async () => {
  app = await startApp()
  const shop = await app.workspace()
  lin = await shop.agent('Lin')
  boss = await shop.agent('Bo', 'admin')
  visitor = shop.visitor()
  path = `/conversations/${visitor.conversationId}`
})
afterAll(() => app.stop())

async function history(): Promise<History['messages']> {
  return (await visitor.asks<History>('GET', `${path}/messages`)).body.messages
}

async function chooses(settings: object): Promise<void> {
  const site = (await boss.starts()).changes.find(({ kind }) => kind === 'site')
  expect((await boss.asks('PATCH', `/admin/sites/${site?.id}`, { settings })).status).toBe(200)
}

test('an edit reaches both sides live, and whoever comes back later', async () => {
  const id = nanoid()
  await visitor.says('helo', id)
  const page = await (await visitor.opensStream()).live()
  const console_ = await (await lin.opensStream(`watch=${visitor.conversationId}`)).live()
  const { body } = await visitor.asks<VisitorDeed>('PATCH', `${path}/messages/${id}`, {
    text: 'hello',
  })
  expect(body.changes).toMatchObject([{ text: 'hello' }, { kind: 'conversation' }])
  await page.message('hello')
  await console_.message('hello')
  await console_.frame(() => JSON.stringify(console_.changes).includes('"excerpt":"hello"'))
  page.close()
  console_.close()
  expect(await history()).toMatchObject([
    { id, seq: 1, text: 'hello', editedAt: expect.any(Number) },
  ])
  // Sent again, by a tab that did not hear of it: it is the same message still.
  expect((await visitor.says('helo', id)).status).toBe(200)
})

test('a deleted message is erased from the database, and from what quotes it', async () => {
  await chooses({ messages: { canDelete: true } })
  const id = nanoid()
  await visitor.says('secret 1234', id)
  await lin.asks('POST', `/agent${path}/messages`, { id: nanoid(), text: 'ok', seen: 0, quote: id })
  expect((await history()).at(-1)).toMatchObject({
    text: 'ok',
    quote: { id, author: { kind: 'visitor' }, excerpt: 'secret 1234' },
  })
  const cursor = (await visitor.returns()).body.cursor
  expect((await visitor.asks('DELETE', `${path}/messages/${id}`)).status).toBe(200)
  const stored = await app.store
    .reads((await boss.starts()).changes.find(({ kind }) => kind === 'workspace')?.id ?? '')
    .messages(visitor.conversationId, { limit: 50 })
  expect(JSON.stringify(stored)).not.toContain('1234')
  // Who was away hears of it by the cursor.
  const back = await (await visitor.opensStream(`wait=0&cursor=${cursor}`)).live()
  expect(back.changes).toMatchObject([
    { id, text: '', deletedAt: expect.any(Number) },
    { quote: { excerpt: '' } },
    { kind: 'conversation' },
  ])
})

test('agents change what they wrote, and nobody else does', async () => {
  const id = nanoid()
  await lin.says(visitor.conversationId, 'a prise', id)
  const at = `/agent${path}/messages/${id}`
  expect((await boss.asks('PATCH', at, { text: 'mine' })).status).toBe(403)
  expect((await visitor.asks('PATCH', `${path}/messages/${id}`, { text: 'mine' })).status).toBe(403)
  expect((await lin.asks('PATCH', at, { text: ' ' })).status).toBe(400)
  expect((await lin.asks('PATCH', at, { text: 'a price' })).status).toBe(200)
  expect((await history()).at(-1)).toMatchObject({ id, text: 'a price' })
})

test('answers to choose from and cards come with a message, within their limits', async () => {
  const says = (more: object): Promise<{ status: number }> =>
    lin.asks('POST', `/agent${path}/messages`, { id: nanoid(), text: 'Which?', seen: 0, ...more })
  const card = { title: 'Lantern', links: [{ label: 'See it', url: 'https://shop.example/7' }] }
  expect((await says({ options: ['Red', 'Blue'], cards: [card] })).status).toBe(201)
  expect((await history()).at(-1)).toMatchObject({ options: ['Red', 'Blue'], cards: [card] })
  const bad = [
    { options: [] },
    { options: Array.from({ length: 11 }, () => 'x') },
    { options: ['x'.repeat(81)] },
    { cards: [{ title: '' }] },
    { cards: [{ title: 'x', links: [{ label: 'x', url: 'javascript:alert(1)' }] }] },
  ]
  for (const more of bad) expect([more, (await says(more)).status]).toEqual([more, 400])
})

test('a visitor ends the conversation, rates it, and finds it among the own ones', async () => {
  const rates = (body: object): Promise<{ status: number; body: RefusalBody }> =>
    visitor.asks('PUT', `${path}/rating`, body)
  expect((await rates({ score: 5 })).body.refusal).toBe('not-resolved')
  expect((await visitor.asks('PUT', `${path}/resolution`)).status).toBe(200)
  expect((await rates({ score: 4 })).status).toBe(200)
  expect((await rates({ score: 5, comment: 'quick!' })).status).toBe(200)
  expect((await rates({ score: 6 })).status).toBe(400)
  const events = (await history()).filter(({ type }) => type === 'system').slice(-2)
  expect(events).toMatchObject([
    { event: { kind: 'ended' } },
    { event: { kind: 'rated', scale: 'faces', score: 5, comment: 'quick!' } },
  ])
  const shown = await lin.asks<VisitorDeed>('GET', `/agent${path}`)
  expect(shown.body.changes.at(-1)).toMatchObject({
    status: 'resolved',
    rating: { scale: 'faces', score: 5, comment: 'quick!' },
  })
  const { body } = await visitor.asks<OwnConversations>('GET', '/conversations')
  expect(body.conversations).toMatchObject([
    {
      conversation: { id: visitor.conversationId, rating: { score: 5 } },
      lastMessage: { seq: 6, author: { kind: 'agent' } },
    },
  ])
  expect(JSON.stringify(shown.body)).not.toContain('entryId')
})
