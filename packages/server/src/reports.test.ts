import type {
  RefusalBody,
  ReportConversationsResult,
  ReportFigures,
  ReportGroupsResult,
} from '@tealight/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from './store/open-store.ts'
import { StorageFailure } from './store/storage-failure.ts'
import type { Store } from './store/store.ts'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'
import type { TestAgent } from './testing/test-agent.ts'
import type { TestVisitor } from './testing/test-visitor.ts'

/** Owners and agents ask for figures. */

let app: RunningApp
let shop: TestWorkspace
let boss: TestAgent
let lin: TestAgent
let mo: TestAgent
let visitor: TestVisitor
beforeAll(async () => {
  app = await startApp()
  shop = await app.workspace()
  boss = await shop.agent('Bo', 'admin')
  lin = await shop.agent('Lin')
  mo = await shop.agent('Mo')
  visitor = shop.visitor()
  await visitor.says('Where is my candle?')
  await lin.says(visitor.conversationId, 'On its way')
  await lin.resolves(visitor.conversationId)
  await visitor.asks('PUT', `/conversations/${visitor.conversationId}/rating`, {
    score: 5,
    comment: 'Thanks!',
  })
  const other = shop.visitor()
  await other.says('Hello?')
  await mo.claims(other.conversationId)
})
afterAll(() => app.stop())

const today = new Date().toISOString().slice(0, 10)

function asks<Body>(agent: TestAgent, kind: string, more: Record<string, string> = {}) {
  const query = new URLSearchParams({ from: today, to: today, zone: 'UTC', ...more })
  return agent.asks<Body>('GET', `/agent/reports/${kind}?${query.toString()}`)
}

test('a report has what was said a moment ago, for whoever leads', async () => {
  const { body } = await asks<ReportFigures>(boss, 'figures')
  expect(body.whole).toMatchObject({ begun: 2, asked: 2, answered: 1, resolved: { count: 1 } })
  expect(body.slots).toHaveLength(1)
  await visitor.says('And another thing')
  const again = await asks<ReportFigures>(boss, 'figures', { step: 'hour' })
  expect(again.body.whole).toMatchObject({ returned: 1, asked: 3 })
  expect(again.body.slots).toHaveLength(24)
})

test('an agent sees their own figures and those of nobody else, whoever they ask for', async () => {
  const own = await asks<ReportFigures>(mo, 'figures')
  expect(own.body.whole).toMatchObject({ begun: 1, answered: 0, waiting: { count: 1 } })
  const others = await asks<ReportFigures>(mo, 'figures', { agentId: lin.id })
  expect(others.body).toEqual(own.body)
  const { body } = await asks<ReportGroupsResult>(mo, 'groups', { of: 'agent' })
  expect(body.groups.map(({ id }) => id)).toEqual([mo.id])
  const all = await asks<ReportGroupsResult>(boss, 'groups', { of: 'agent' })
  expect(all.body.groups.map(({ id }) => id)).toEqual(expect.arrayContaining([lin.id, mo.id]))
  const behind = await asks<ReportConversationsResult>(mo, 'conversations', { figure: 'rating' })
  expect(behind.body.items).toEqual([])
})

test('behind a figure are the conversations that it was counted from', async () => {
  const { body } = await asks<ReportConversationsResult>(boss, 'conversations', {
    figure: 'first-response',
    order: 'longest',
  })
  expect(body.items).toMatchObject([{ conversationId: visitor.conversationId, agentId: lin.id }])
  expect(body.changes.map(({ kind }) => kind)).toEqual(['visitor', 'conversation'])
  const rated = await asks<ReportConversationsResult>(boss, 'conversations', {
    figure: 'rating',
    score: '5',
  })
  expect(rated.body.items[0]?.rating).toMatchObject({ score: 5, comment: 'Thanks!' })
  const worse = await asks<ReportConversationsResult>(boss, 'conversations', {
    figure: 'rating',
    score: '1',
  })
  expect(worse.body.items).toEqual([])
  const held = await asks<ReportConversationsResult>(boss, 'conversations', { figure: 'held' })
  expect(held.body.items).toHaveLength(2)
})

test('what was in hand, rated and busy is told', async () => {
  expect((await asks(boss, 'concurrency')).body).toMatchObject({ slots: [{ peak: 1 }] })
  expect((await asks(boss, 'ratings')).body).toMatchObject({
    whole: [{ scale: 'faces', score: 5, count: 1 }],
  })
  expect((await asks(boss, 'busy')).body).toMatchObject({ cells: [{ begun: 2, asked: 3 }] })
})

test.each([
  { to: '2020-01-01' },
  { from: '2020-01-01' },
  { from: '2026-01-01', to: '2026-12-31', step: 'hour' },
  { zone: 'Nowhere' },
  { from: '2026-02-30' },
  { step: 'minute' },
])('%o is refused', async (more) => {
  const { status, body } = await asks<RefusalBody>(boss, 'figures', more)
  expect([status, body.refusal]).toEqual([400, 'bad-request'])
})

test('reports of one workspace count nothing of another', async () => {
  const theirs = await (await app.workspace()).agent('Mallory', 'owner')
  for (const kind of ['figures', 'ratings', 'concurrency', 'busy']) {
    const { body } = await asks(theirs, kind)
    expect(JSON.stringify(body)).not.toMatch(/"(count|peak|begun|asked)":[1-9]/)
  }
  for (const [kind, more] of [
    ['groups', { of: 'agent' }],
    ['groups', { of: 'agent', agentId: lin.id }],
    ['conversations', { figure: 'begun' }],
    ['conversations', { figure: 'begun', agentId: lin.id }],
  ] as const) {
    const { body } = await asks<object>(theirs, kind, more)
    expect(Object.values(body)[0]).toEqual([])
  }
})

test('a report that takes too long is given up, and whoever asked may try again', async () => {
  const slow = await startApp({}, async (url) => slowToCount(await openStore({ url })))
  const theirs = await (await slow.workspace()).agent('Ida', 'owner')
  const { status, body } = await asks<RefusalBody>(theirs, 'figures')
  expect([status, body.refusal]).toEqual([503, 'busy'])
  expect((await asks(theirs, 'busy')).status).toBe(200)
  await slow.stop()
})

/** As it is when a statement reaches the limit of its thread. */
function slowToCount(store: Store): Store {
  return {
    ...store,
    reads(workspaceId) {
      const reads = store.reads(workspaceId)
      reads.reports.counts = () => Promise.reject(new StorageFailure('too long', 'TIME_LIMIT'))
      return reads
    },
  }
}
