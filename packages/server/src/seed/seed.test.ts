import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../testing/running-app.ts'
import { foundFirstWorkspace } from '../welcome.ts'
import { seed } from './seed.ts'
import { talks } from './talks.ts'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

test('the demo workspace is filled once', async () => {
  await foundFirstWorkspace(app.store, null)
  await seed(app.store)
  await seed(app.store)
  const [owner] = await app.store.directory.owners()
  const list = { filter: {}, order: 'newest', agentId: '' } as const
  const { lists } = app.store.reads(owner?.workspaceId ?? '')
  const { records } = await lists.page({ list, from: { at: 0 }, limit: 50 })
  expect(records).toHaveLength(talks.length)
  expect(new Set(records.map(({ status }) => status))).toEqual(
    new Set(['queued', 'open', 'resolved']),
  )
})
