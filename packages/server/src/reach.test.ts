import type { BrowsingList, ReachCounts } from '@tealight/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp } from './testing/running-app.ts'

let app: RunningApp
beforeAll(async () => (app = await startApp()))
afterAll(() => app.stop())

test('what came of a rule is counted, for its own site and for rules that it has', async () => {
  const shop = await app.workspace()
  const admin = await shop.agent('Ada', 'admin')
  const { changes } = await admin.starts()
  const path = `/admin/sites/${changes.find(({ kind }) => kind === 'site')?.id}`
  const settings = { reach: { rules: [{ id: 'cart', text: 'Can we help?' }] } }
  expect((await admin.asks('PATCH', path, { settings })).status).toBe(200)
  const visitor = shop.visitor()
  const tells = (rule: string, result: string) =>
    visitor.asks('POST', '/reach', { rule, result }, { Authorization: '' })
  await Promise.all([tells('cart', 'shown'), tells('cart', 'shown'), tells('other', 'shown')])
  await tells('cart', 'shown')
  await tells('cart', 'opened')
  expect((await tells('cart', 'laughed')).status).toBe(400)
  const { body } = await admin.asks<ReachCounts>('GET', `${path}/reach`)
  expect(body.counts).toHaveLength(2)
  expect(body.counts).toContainEqual({ rule: 'cart', result: 'shown', count: 3 })
  expect(body.counts).toContainEqual({ rule: 'cart', result: 'opened', count: 1 })
})

test('who only looks is shown to agents where the owner wants that, unless the browser minds', async () => {
  const shop = await app.workspace()
  const admin = await shop.agent('Ada', 'admin')
  const stranger = await (await app.workspace()).agent('Mallory', 'owner')
  const { changes } = await admin.starts()
  const path = `/admin/sites/${changes.find(({ kind }) => kind === 'site')?.id}`
  const page = { url: 'https://shop.example/lamps', title: 'Lamps' }
  const looks = (headers = {}) =>
    shop.visitor().asks('POST', '/browsing', { page }, { Authorization: '', ...headers })
  const seen = async (agent = admin) =>
    (await agent.asks<BrowsingList>('GET', '/agent/visitors')).body.visitors
  await looks()
  expect(await seen()).toEqual([])
  await admin.asks('PATCH', path, { settings: { privacy: { browsing: true } } })
  await looks({ DNT: '1' })
  await looks({ 'Sec-GPC': '1' })
  expect(await seen()).toEqual([])
  const desk = await (await admin.opensStream()).live()
  await looks()
  await desk.frame((it) => JSON.stringify(it).includes('"browsing"'))
  desk.close()
  expect(await seen()).toMatchObject([{ page, siteId: path.split('/').at(-1) }])
  expect(await seen(stranger)).toEqual([])
})
