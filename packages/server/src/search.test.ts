import type { RefusalBody, SearchResult } from '@tealight/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp } from './testing/running-app.ts'
import type { TestAgent } from './testing/test-agent.ts'
import type { TestVisitor } from './testing/test-visitor.ts'

/** An agent searches all transcripts. */

let app: RunningApp
let lin: TestAgent
let visitor: TestVisitor
beforeAll(async () => {
  app = await startApp()
  const shop = await app.workspace()
  lin = await shop.agent('Lin Wu')
  visitor = shop.visitor()
  await visitor.says(`${'Good day! '.repeat(40)}Where is my BLUE candle?`)
  await lin.says(visitor.conversationId, 'The blue one is on its way')
})
afterAll(() => app.stop())

async function searches(typed: string, more: Record<string, string> = {}) {
  const query = new URLSearchParams({ q: typed, ...more })
  return lin.asks<SearchResult & RefusalBody>('GET', `/agent/search?${query.toString()}`)
}

test('a hit tells where it is, who said it, and shows what was found', async () => {
  const { body } = await searches('blue candl')
  expect(body).toMatchObject({ unknown: [], next: null, people: [] })
  const [hit] = body.hits
  expect(hit).toMatchObject({
    conversationId: visitor.conversationId,
    seq: 1,
    author: { kind: 'visitor' },
  })
  expect(hit?.marks.map(([start, end]) => hit.snippet.slice(start, end))).toEqual([
    'BLUE',
    'candle',
  ])
  expect(body.changes.map(({ kind }) => kind)).toEqual(['visitor', 'conversation'])
})

test.each([
  ['blue from:agent', ['The blue one is on its way']],
  ['blue from:lin', ['The blue one is on its way']],
  ['blue from:me', ['The blue one is on its way']],
  ['way before:2020-01-01', []],
  ['way after:2020-01-01', ['The blue one is on its way']],
  ['way agent:me status:open', ['The blue one is on its way']],
  ['has:file', []],
])('%s is narrowed', async (typed, snippets) => {
  const { body } = await searches(typed, { zone: 'Asia/Tokyo' })
  expect([body.unknown, body.hits.map(({ snippet }) => snippet)]).toEqual([[], snippets])
})

test('notes on persons are found on the first page, where the filters mean them', async () => {
  const { changes } = (await searches('blue')).body
  const visitorId = changes.find(({ kind }) => kind === 'visitor')?.id
  const note = { id: 'note-on-anna-1', text: 'Buys a candle every December' }
  await lin.asks('POST', `/agent/visitors/${visitorId}/notes`, note)
  const { body } = await searches('every decem')
  expect(body).toMatchObject({ hits: [], people: [], changes: [{ id: visitorId }] })
  expect(body.notes).toMatchObject([
    { visitorId, noteId: note.id, author: { name: 'Lin Wu' }, snippet: note.text },
  ])
  const found = async (typed: string, more = {}) => (await searches(typed, more)).body.notes.length
  expect(await found('december from:me after:2020-01-01')).toBe(1)
  expect(await found('december from:agent')).toBe(1)
  for (const typed of ['from:visitor', 'before:2020-01-01', 'status:open', 'has:file', 'agent:me'])
    expect([typed, await found(`december ${typed}`)]).toEqual([typed, 0])
  expect(await found('december', { before: '999999999' })).toBe(0)
})

test('a filter that names nothing is told, and finds nothing', async () => {
  const { body } = await searches('blue site:nowhere before:soon')
  expect(body).toMatchObject({ hits: [], unknown: ['site:nowhere', 'before:soon'] })
})

test('nothing typed finds nothing, and too much is refused', async () => {
  expect((await searches('  ')).body.hits).toEqual([])
  expect((await searches('x'.repeat(301))).body.refusal).toBe('bad-request')
  expect((await searches('blue', { zone: 'Nowhere' })).body.refusal).toBe('bad-request')
})
