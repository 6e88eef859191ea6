import { nanoid } from 'nanoid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from './testing/running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

describe('a visitor and an agent', () => {
  test('talk, live on both sides', async () => {
    const shop = await app.workspace()
    const lin = await shop.agent('Lin')
    const console_ = await (await lin.opensStream()).live()
    const visitor = shop.visitor()

    expect((await visitor.says('hello')).status).toBe(201)
    const page = await (await visitor.opensStream()).live()
    await console_.frame(() => console_.changes.some(({ id }) => id === visitor.conversationId))

    await lin.claims(visitor.conversationId)
    await lin.says(visitor.conversationId, 'hi, how can I help?')
    await page.message('hi, how can I help?')
    expect(page.changes.findLast(({ kind }) => kind === 'conversation')).toMatchObject({
      status: 'open',
      assignee: { name: 'Lin' },
      unread: 1,
    })
    console_.close()
    page.close()
  })

  test('IDM1: a message that is sent twice is written once', async () => {
    const shop = await app.workspace()
    const visitor = shop.visitor()
    const id = nanoid()
    const [first, second] = await Promise.all([
      visitor.says('hello', id),
      visitor.says('hello', id),
    ])
    expect([first.status, second.status].toSorted()).toEqual([200, 201])
    const { body } = await visitor.asks<{ messages: { id: string }[] }>(
      'GET',
      `/conversations/${visitor.conversationId}/messages`,
    )
    expect(body.messages.map((message) => message.id)).toEqual([id])
  })

  test('IDM2: another message under an id that was used is refused', async () => {
    const visitor = (await app.workspace()).visitor()
    const id = nanoid()
    await visitor.says('hello', id)
    expect((await visitor.says('something else', id)).body.refusal).toBe('id-taken')
  })

  test('the answer to a send brings what its sender has missed', async () => {
    const shop = await app.workspace()
    const visitor = shop.visitor()
    const lin = await shop.agent('Lin')
    await visitor.says('one')
    await lin.says(visitor.conversationId, 'two')
    const { body } = await visitor.says('three', nanoid(), 1)
    const texts = body.changes.flatMap((change) => {
      return change.kind === 'message' && change.type === 'text' ? [change.text] : []
    })
    expect(texts).toEqual(['two', 'three'])
  })

  test('two agents who claim at once: one gets it, the other is told', async () => {
    const shop = await app.workspace()
    const visitor = shop.visitor()
    await visitor.says('hello')
    const agents = await Promise.all(['Lin', 'Max', 'Ida'].map((name) => shop.agent(name)))
    const answers = await Promise.all(agents.map((agent) => agent.claims(visitor.conversationId)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
  })

  test('a resolved conversation comes back to the queue when its visitor writes again', async () => {
    const shop = await app.workspace()
    const visitor = shop.visitor()
    const lin = await shop.agent('Lin')
    await visitor.says('hello')
    await lin.claims(visitor.conversationId)
    await lin.resolves(visitor.conversationId)
    expect((await lin.says(visitor.conversationId, 'wait')).body.refusal).toBe(
      'conversation-resolved',
    )
    const { body } = await visitor.says('one more thing')
    expect(body.changes.at(-1)).toMatchObject({ kind: 'conversation', status: 'queued' })
    const queue = await lin.asks<{ changes: { id: string }[] }>(
      'GET',
      '/agent/conversations?list=queue',
    )
    expect(queue.body.changes.map(({ id }) => id)).toContain(visitor.conversationId)
  })

  test('read marks tell the other side what was read', async () => {
    const shop = await app.workspace()
    const visitor = shop.visitor()
    const lin = await shop.agent('Lin')
    await visitor.says('one')
    await visitor.says('two')
    const path = `/agent/conversations/${visitor.conversationId}/read`
    const partly = await lin.asks<{ changes: unknown[] }>('PUT', path, { seq: 1 })
    expect(partly.body.changes.at(-1)).toMatchObject({ agentReadSeq: 1, unreadByAgents: 1 })
    await lin.asks('PUT', path, { seq: 2 })
    const { body } = await visitor.returns()
    expect(body.changes.find(({ kind }) => kind === 'conversation')).toMatchObject({
      agentReadSeq: 2,
    })
  })
})

describe('a visitor who returns', () => {
  test('gets the transcript; one whom nobody knows is told so', async () => {
    const shop = await app.workspace()
    const visitor = shop.visitor()
    expect((await visitor.returns()).body.refusal).toBe('unknown-visitor')
    await visitor.says('hello')
    const { body } = await visitor.returns()
    expect(body.changes.map(({ kind }) => kind)).toEqual(['site', 'conversation', 'message'])
  })

  test("never sees the workspace's own numbers", async () => {
    const shop = await app.workspace()
    const [a, b] = [shop.visitor(), shop.visitor()]
    for (let at = 0; at < 5; at += 1) await a.says(`${at}`)
    await b.says('hello')
    const { body } = await b.returns()
    expect(body.changes.map(({ rev }) => rev)).toEqual([1, 1, 1])
    expect(body.cursor).not.toMatch(/^\d+$/)
  })
})

describe('signing in', () => {
  test('a link works once', async () => {
    const shop = await app.workspace()
    const { makeSignInLink } = await import('./commands/make-sign-in-link.ts')
    const link = await makeSignInLink(app.store.journal, shop.owner)
    const agent = await shop.agent('Lin')
    expect((await agent.signsIn(link)).status).toBe(200)
    expect((await agent.signsIn(link)).body.refusal).toBe('link-expired')
  })

  test('a password that was chosen opens, and signing out ends the session', async () => {
    const shop = await app.workspace()
    const lin = await shop.agent('Lin')
    expect((await lin.asks('PUT', '/agent/password', { password: 'correct horse' })).status).toBe(
      204,
    )
    const me = await lin.asks<{ agent: { email: string } }>('GET', '/agent/session')
    const { email } = me.body.agent
    const signIn = (password: string) => lin.asks('POST', '/agent/session', { email, password })
    expect((await signIn('wrong horse')).status).toBe(401)
    expect((await signIn('correct horse')).status).toBe(200)
    const stream = await (await lin.opensStream()).live()
    expect((await lin.asks('DELETE', '/agent/session')).status).toBe(204)
    await stream.frame(({ frame }) => frame.kind === 'bye' && frame['reason'] === 'signed-out')
    expect((await lin.asks('GET', '/agent/bootstrap')).status).toBe(401)
  })

  test('an agent may not change a site, an admin may, and its visitors see it live', async () => {
    const shop = await app.workspace()
    const lin = await shop.agent('Lin')
    const ada = await shop.agent('Ada', 'admin')
    const { changes } = await ada.starts()
    const site = changes.find(({ kind }) => kind === 'site')
    const path = `/admin/sites/${site && 'id' in site ? site.id : ''}`
    expect((await lin.asks('PATCH', path, { greeting: 'Hi' })).status).toBe(403)
    const visitor = shop.visitor()
    await visitor.says('hello')
    const stream = await (await visitor.opensStream()).live()
    expect((await ada.asks('PATCH', path, { greeting: 'Good evening' })).status).toBe(200)
    await stream.frame(() => stream.changes.some((change) => change['greeting'] === 'Good evening'))
    stream.close()
  })
})
