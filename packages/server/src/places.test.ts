import type { AgentDeed, Conversation, WorkspaceRouting } from '@tealight/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'
import type { TestAgent } from './testing/test-agent.ts'
import type { TestVisitor } from './testing/test-visitor.ts'

let app: RunningApp
let shop: TestWorkspace
let lin: TestAgent
beforeAll(async () => {
  app = await startApp()
  shop = await app.workspace()
  lin = await shop.agent('Lin', 'admin')
})
afterAll(() => app.stop())

async function waiting(): Promise<TestVisitor> {
  const visitor = shop.visitor()
  await visitor.says('hello')
  return visitor
}

async function asks(method: string, { conversationId }: TestVisitor, noun: string, body?: unknown) {
  const path = `/agent/conversations/${conversationId}/${noun}`
  const { changes } = (await lin.asks<AgentDeed>(method, path, body)).body
  return changes.find((change): change is Conversation => change.kind === 'conversation')
}

test('what is snoozed wakes when the visitor writes, and its visitor knows nothing of it', async () => {
  const mia = await waiting()
  await lin.claims(mia.conversationId)
  const until = Date.now() + 60_000
  expect(await asks('PUT', mia, 'snooze', { until })).toMatchObject({
    status: 'snoozed',
    snoozedUntil: until,
    assigneeId: lin.id,
  })
  const seen = (await mia.returns()).body.changes
  expect(seen.find(({ kind }) => kind === 'conversation')).toMatchObject({ status: 'open' })
  await mia.says('one more thing')
  const woken = await asks('DELETE', mia, 'snooze')
  expect(woken).toMatchObject({ status: 'open', assigneeId: lin.id })
  expect(woken).not.toHaveProperty('snoozedUntil')
})

test('what was given back waits again, and its visitor is told who left', async () => {
  const mia = await waiting()
  await lin.claims(mia.conversationId)
  expect(await asks('DELETE', mia, 'claim')).toMatchObject({ status: 'queued', assigneeId: null })
  expect(JSON.stringify((await mia.returns()).body.changes)).toContain('"why":"by-hand"')
})

test('a priority is a fact of the conversation', async () => {
  const mia = await waiting()
  expect(await asks('PUT', mia, 'priority', { priority: 'urgent' })).toMatchObject({
    status: 'queued',
    priority: 'urgent',
  })
})

test('what holds for all teams, and what an agent knows, is kept', async () => {
  const before = (await lin.asks<WorkspaceRouting>('GET', '/admin/routing')).body
  expect(before).toMatchObject({ rules: [], capacity: 5, places: 'several', vanishS: null })
  await lin.asks('PUT', '/admin/routing', { ...before, capacity: 3 })
  expect((await lin.asks('GET', '/admin/routing')).body).toMatchObject({ capacity: 3 })
  const skills = { languages: ['de', 'pt-BR'], topics: ['returns'], capacity: 2 }
  const answer = await lin.asks('PATCH', `/admin/agents/${lin.id}/skills`, skills)
  expect(answer.body).toMatchObject({ changes: [skills] })
  const away = await lin.asks('PUT', '/agent/availability', { availability: 'away' })
  expect(away.body).toMatchObject({ changes: [{ ...skills, availability: 'away' }] })
})
