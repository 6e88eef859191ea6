import type { BrowsingList, Invitation, ReachCounts, VisitorDeed } from '@tealight/protocol'
import { nanoid } from 'nanoid'
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

test('what a rule has said begins the transcript of whoever answers it, in the words of the site', async () => {
  const shop = await app.workspace()
  const admin = await shop.agent('Ada', 'admin')
  const { changes } = await admin.starts()
  const path = `/admin/sites/${changes.find(({ kind }) => kind === 'site')?.id}`
  const rules = [
    { id: 'cart', what: 'message', text: 'Can we help?', agentName: 'Robin' },
    { id: 'open', what: 'open', text: 'never shown' },
  ]
  await admin.asks('PATCH', path, { settings: { reach: { rules } } })
  const told = async (reached: string) => {
    const visitor = shop.visitor()
    const words = { id: nanoid(), conversationId: visitor.conversationId, seen: 0, text: 'Yes!' }
    const about = { reached, text: 'We give it away' }
    const ask = () => visitor.asks<VisitorDeed>('POST', '/messages', { ...words, about })
    expect((await ask()).status).toBe(201)
    const messages = (await ask()).body.changes.filter((it) => it.kind === 'message')
    return messages.map((it) => (it.type === 'text' ? it.text : it.event))
  }
  const event = { kind: 'reached', text: 'Can we help?', by: 'Robin' }
  expect(await told('cart')).toEqual([event, 'Yes!'])
  expect(await told('open')).toEqual(['Yes!'])
  expect(await told('unknown')).toEqual(['Yes!'])
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

test('an agent says something to who only looks: the page is told, and whoever answers talks to that agent', async () => {
  const shop = await app.workspace()
  const admin = await shop.agent('Ada', 'admin')
  const robin = await shop.agent('Robin')
  const { changes } = await admin.starts()
  const site = changes.find(({ kind }) => kind === 'site')?.id
  await admin.asks('PATCH', `/admin/sites/${site}`, { settings: { privacy: { browsing: true } } })
  const visitor = shop.visitor()
  const browser = { 'User-Agent': 'a browser' }
  const page = { url: 'https://shop.example/lamps', title: 'Lamps' }
  const looks = () =>
    visitor.asks<Invitation>('POST', '/browsing', { page, visits: 3 }, { ...browser })
  expect((await looks()).status).toBe(204)
  const seen = async () =>
    (await robin.asks<BrowsingList>('GET', '/agent/visitors')).body.visitors[0]
  const { guestId } = (await seen()) ?? {}
  const text = 'Shall I show you the brass one?'
  const invites = (said: string) =>
    robin.asks('POST', `/agent/visitors/${guestId}/invitation`, { text: said })
  expect((await invites(' ')).status).toBe(400)
  expect((await invites(text)).status).toBe(204)
  expect(await seen()).toMatchObject({ visits: 3, invited: { agentId: robin.id, isShown: false } })
  expect((await looks()).body).toEqual({ text, agentName: 'Robin' })
  expect(await seen()).toMatchObject({ invited: { isShown: true } })

  const id = nanoid()
  const words = { id, conversationId: visitor.conversationId, text: 'Yes, please', seen: 0 }
  const says = () => visitor.asks<VisitorDeed>('POST', '/messages', words, browser)
  const first = await says()
  expect(first.body.changes).toMatchObject([
    { seq: 1, text, author: { id: robin.id, name: 'Robin' } },
    { seq: 2, text: 'Yes, please', author: { kind: 'visitor' } },
    { kind: 'conversation', status: 'open', assignee: { name: 'Robin' }, messageCount: 2 },
  ])
  // Sent again, because the answer was lost: nothing is said twice.
  expect((await says()).body.changes).toMatchObject([{ seq: 1 }, { seq: 2 }, { messageCount: 2 }])
  expect(await seen()).toBeUndefined()
  expect((await invites(text)).status).toBe(404)
})

test('who was not shown what an agent said waits in the queue like everybody', async () => {
  const shop = await app.workspace()
  const admin = await shop.agent('Ada', 'admin')
  const { changes } = await admin.starts()
  const site = changes.find(({ kind }) => kind === 'site')?.id
  await admin.asks('PATCH', `/admin/sites/${site}`, { settings: { privacy: { browsing: true } } })
  const visitor = shop.visitor()
  await visitor.asks('POST', '/browsing', { page: { url: 'https://shop.example', title: '' } })
  const { body } = await admin.asks<BrowsingList>('GET', '/agent/visitors')
  const path = `/agent/visitors/${body.visitors[0]?.guestId}/invitation`
  expect((await admin.asks('POST', path, { text: 'Hello!' })).status).toBe(204)
  const said = await visitor.says('I was quicker')
  expect(said.body.changes).toMatchObject([{ seq: 1 }, { status: 'queued', assignee: null }])
})
