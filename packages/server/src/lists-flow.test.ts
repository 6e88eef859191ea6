import type {
  ConversationList,
  ListCounts,
  RefusalBody,
  SavedViews,
  View,
} from '@tealight/protocol'
import { nanoid } from 'nanoid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'
import type { TestStream } from './testing/test-stream.ts'
import type { TestAgent } from './testing/test-agent.ts'

let app: RunningApp
let shop: TestWorkspace
let lin: TestAgent
let ada: TestAgent
let boss: TestAgent
beforeAll(async () => {
  app = await startApp()
  shop = await app.workspace()
  lin = await shop.agent('Lin')
  ada = await shop.agent('Ada')
  boss = await shop.agent('Bo', 'admin')
})
afterAll(() => app.stop())

const OPEN: View = { filter: { statuses: ['open'] }, order: 'newest' }

describe('a filtered list', () => {
  const list = (agent: TestAgent, query: string) =>
    agent.asks<ConversationList & RefusalBody>('GET', `/agent/conversations?${query}`)

  test('is what the address says, a page of it', async () => {
    const [waiting, answered] = [shop.visitor(), shop.visitor()]
    await waiting.says('Where is my order?')
    await answered.says('Do you sell tea?')
    await lin.claims(answered.conversationId)
    const idsOf = async (agent: TestAgent, query: string) => (await list(agent, query)).body.ids
    expect(await idsOf(lin, 'agent=me')).toEqual([answered.conversationId])
    expect(await idsOf(ada, 'agent=me')).toEqual([])
    expect(await idsOf(ada, `agent=${lin.id}`)).toEqual([answered.conversationId])
    expect(await idsOf(ada, 'status=queued,open&text=order')).toEqual([waiting.conversationId])
    expect(await idsOf(ada, 'list=queue&order=waiting')).toEqual([waiting.conversationId])
    expect((await list(lin, 'list=all')).body).toMatchObject({
      total: 2,
      next: null,
      previous: null,
    })
    expect((await lin.asks<ListCounts>('GET', '/agent/counts')).body.counts).toMatchObject({
      queue: 1,
      mine: 1,
      unassigned: 1,
    })
  })

  test('has whoever was merged by each of their names, for as long as they are one person', async () => {
    const [anna, phone] = [shop.visitor(), shop.visitor()]
    const ids: string[] = []
    for (const [visitor, name] of [[anna, 'Zoe Kept'] as const, [phone, 'Bo Gone'] as const]) {
      await visitor.says('Hello')
      const { visitorId } = (await visitor.returns()).body
      await lin.asks('PATCH', `/agent/visitors/${visitorId}`, { name })
      ids.push(visitorId)
    }
    const found = async () => {
      const lists = await Promise.all(
        ['zoe', 'gone'].map((text) => list(lin, `list=all&text=${text}`)),
      )
      return lists.map(({ body }) => body.ids.toSorted())
    }
    const both = [anna.conversationId, phone.conversationId].toSorted()
    await lin.asks('PUT', `/agent/visitors/${ids[1]}/merger`, { into: ids[0] })
    expect(await found()).toEqual([both, both])
    await lin.asks('DELETE', `/agent/visitors/${ids[1]}/merger`)
    expect(await found()).toEqual([[anna.conversationId], [phone.conversationId]])
  })

  test.each(['status=gone', 'tag=short', 'order=oldest', 'waited=-1', 'list=none', 'at=-1'])(
    'is refused where %s makes no sense',
    async (query) => {
      expect((await list(lin, query)).status).toBe(400)
    },
  )
})

describe('saved views', () => {
  const saves = (agent: TestAgent, name: string, own: object = {}) =>
    agent.asks<SavedViews & RefusalBody>('POST', '/agent/views', {
      id: nanoid(),
      name,
      view: OPEN,
      ...own,
    })
  const names = async (agent: TestAgent) =>
    (await agent.asks<SavedViews>('GET', '/agent/views')).body.views.map(({ name }) => name)

  test("are one's own, or everybody's where somebody leads", async () => {
    expect((await saves(lin, 'Mine alone')).status).toBe(201)
    expect((await saves(lin, 'Mine alone')).body.refusal).toBe('name-taken')
    expect((await saves(lin, 'For all', { isShared: true })).body.refusal).toBe('forbidden')
    expect((await saves(boss, 'For all', { isShared: true })).status).toBe(201)
    expect(await names(lin)).toEqual(['For all', 'Mine alone'])
    expect(await names(ada)).toEqual(['For all'])
  })

  test('are named anew, moved and taken away', async () => {
    const id = nanoid()
    await saves(ada, 'One', { id })
    await saves(ada, 'One', { id })
    const { views } = (await saves(ada, 'Two')).body
    const ids = views.map((view) => view.id)
    await ada.asks('PUT', '/agent/views/order', { ids: ids.toReversed() })
    expect(await names(ada)).toEqual(['For all', 'Two', 'One'])
    await ada.asks('PATCH', `/agent/views/${id}`, { name: 'First' })
    expect(await names(ada)).toEqual(['For all', 'Two', 'First'])
    const shared = views.find(({ ownerId }) => ownerId === null)?.id
    expect((await ada.asks('PATCH', `/agent/views/${shared}`, { name: 'Ours' })).status).toBe(403)
    expect((await lin.asks('DELETE', `/agent/views/${id}`)).status).toBe(404)
    expect((await ada.asks('DELETE', `/agent/views/${id}`)).status).toBe(200)
    expect(await names(ada)).toEqual(['For all', 'Two'])
  })

  test('are asked for again by whom a change concerns, and by nobody else', async () => {
    const [ours, theirs] = await Promise.all([lin.opensStream(), ada.opensStream()])
    await Promise.all([ours.live(), theirs.live()])
    await saves(lin, 'For myself')
    await saves(boss, 'For everybody', { isShared: true })
    await Promise.all([viewsTold(ours, 2), viewsTold(theirs, 1)])
    expect(theirs.text.split('"kind":"views"')).toHaveLength(2)
    ours.close()
    theirs.close()
  })

  const viewsTold = (stream: TestStream, times: number) =>
    stream.until(() => stream.text.split('"kind":"views"').length > times, 'views')

  test.each([
    ['a name', { name: ' ' }],
    ['a list', { view: { filter: { statuses: ['gone'] }, order: 'newest' } }],
    ['few values', { view: { filter: { tagIds: Array(51).fill(nanoid()) }, order: 'newest' } }],
  ])('have %s', async (_, own) => {
    expect((await saves(lin, 'Any', own)).status).toBe(400)
  })

  test('are a hundred at most', async () => {
    const collector = await shop.agent('Cleo')
    const statuses: number[] = []
    for (let number = 0; number < 101; number += 1)
      statuses.push((await saves(collector, `View ${number}`)).status)
    expect(new Set(statuses.slice(0, -3))).toEqual(new Set([201]))
    expect((await saves(collector, 'One more')).body.refusal).toBe('too-many')
  })
})
