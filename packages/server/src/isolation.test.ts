import { BUILT_IN_VIEWS, type BrowsingList, type RefusalBody } from '@tealight/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'
import type { TestAgent } from './testing/test-agent.ts'
import { request } from './testing/test-client.ts'
import { fileOf, uploads } from './testing/test-files.ts'
import type { TestVisitor } from './testing/test-visitor.ts'

/*
 * Two workspaces side by side. Whatever the other one asks with its own credentials and our ids, or with our
 * credentials at its own site, shows nothing of ours and changes nothing of ours.
 */

const SECRET = 'the secret of the first workspace'
const NOTE = 'our-note-0001'
const PERSON_NOTE = 'our-person-note-1'
const TAG = 'our-tag-00001'
const REPLY = 'our-reply-001'
const VIEW = 'our-view-0001'

let app: RunningApp
let ours: TestWorkspace
let visitor: TestVisitor
let agent: TestAgent
let strangerAgent: TestAgent
let strangerVisitor: TestVisitor
const file = fileOf('a secret', { name: 'secret.txt' })
const unsent = fileOf('another', { name: 'secret.txt' })
const inReply = fileOf('a third', { name: 'secret.txt' })
let ids: { site: string; visitor: string; team: string; message: string; guest: string }

beforeAll(async () => {
  app = await startApp()
  ours = await app.workspace()
  const theirs = await app.workspace()
  visitor = ours.visitor()
  agent = await ours.agent('Lin')
  const said = await visitor.says(SECRET)
  await agent.says(visitor.conversationId, SECRET)
  const path = `/agent/conversations/${visitor.conversationId}`
  await agent.asks('POST', `${path}/notes`, { id: NOTE, text: SECRET, mentions: [agent.id] })
  await agent.asks('POST', '/agent/tags', { id: TAG, name: SECRET })
  await agent.asks('PUT', `${path}/tags`, { tagIds: [TAG] })
  await uploads(agent, inReply)
  const reply = {
    id: REPLY,
    name: 'secret',
    text: SECRET,
    isShared: false,
    files: [inReply.id],
  }
  await agent.asks('POST', '/agent/replies', reply)
  const view = { filter: {}, order: 'newest' }
  await agent.asks('POST', '/agent/views', { id: VIEW, name: SECRET, view })
  await uploads(visitor, file)
  await visitor.sendsFiles([file.id])
  await uploads(visitor, unsent)
  strangerAgent = await theirs.agent('Mallory', 'owner')
  strangerVisitor = theirs.visitor()
  await strangerVisitor.says('hello')
  const { changes } = await agent.starts()
  const idOf = (kind: string) => changes.find((change) => change.kind === kind)?.id ?? ''
  const message = said.body.changes[0]?.id ?? ''
  const guest = await browses(idOf('site'))
  ids = { site: idOf('site'), visitor: idOf('visitor'), team: idOf('team'), message, guest }
  const note = { id: PERSON_NOTE, text: SECRET }
  await agent.asks('POST', `/agent/visitors/${ids.visitor}/notes`, note)
})
afterAll(() => app.stop())

/** Somebody looks at our site who has not written. */
async function browses(siteId: string): Promise<string> {
  const settings = { privacy: { browsing: true } }
  const boss = await ours.agent('Bo', 'admin')
  await boss.asks('PATCH', `/admin/sites/${siteId}`, { settings })
  const page = { url: 'https://shop.example/', title: 'Shop' }
  await ours.visitor().asks('POST', '/browsing', { page })
  const { body } = await agent.asks<BrowsingList>('GET', '/agent/visitors')
  return body.visitors[0]?.guestId ?? ''
}

/** A request with somebody else's ids. */
type Asked = [method: string, path: string, body?: unknown]

/** Every route of an audience that takes an id, with ours in it. */
function agentRoutesWithOurIds(): Asked[] {
  const conversation = `/agent/conversations/${visitor.conversationId}`
  return [
    ['GET', conversation],
    ['GET', `${conversation}/messages`],
    ['POST', `${conversation}/messages`, { id: 'stranger-message', text: 'mine now', seen: 0 }],
    ['PATCH', `${conversation}/messages/${ids.message}`, { text: 'mine now' }],
    ['DELETE', `${conversation}/messages/${ids.message}`],
    ['PUT', `${conversation}/claim`],
    ['PUT', `${conversation}/resolution`],
    ['DELETE', `${conversation}/resolution`],
    ['DELETE', `${conversation}/offer`],
    ['GET', `${conversation}/assignments`],
    ['POST', `/agent/teams/${ids.team}/claims`],
    ['PUT', `${conversation}/snooze`, { until: null }],
    ['DELETE', `${conversation}/snooze`],
    ['PUT', `${conversation}/priority`, { priority: 'high' }],
    ['PUT', `${conversation}/block`, { lastsMs: null }],
    ['PUT', `${conversation}/spam`, { lastsMs: null }],
    ['DELETE', `${conversation}/spam`],
    ['DELETE', `/agent/visitors/${ids.visitor}/block`],
    ['POST', `${conversation}/typing`],
    ['PUT', `${conversation}/read`, { seq: 1 }],
    ['GET', `/agent/stream?wait=0&watch=${visitor.conversationId}`],
    ['GET', `/agent/files/${file.id}`],
    ['PUT', `/agent/files/${file.id}/bytes?from=0`, 'mine now'],
    ['DELETE', `/agent/files/${unsent.id}`],
    ['GET', `${conversation}/notes`],
    ['POST', `${conversation}/notes`, { id: 'stranger-note', text: 'mine now' }],
    ['PATCH', `${conversation}/notes/${NOTE}`, { text: 'mine now' }],
    ['DELETE', `${conversation}/notes/${NOTE}`],
    ['DELETE', `${conversation}/mention`],
    ['POST', `${conversation}/transfer`, { to: { agentId: strangerAgent.id } }],
    ['PUT', `${conversation}/helpers/${strangerAgent.id}`],
    ['DELETE', `${conversation}/helpers/${strangerAgent.id}`],
    ['DELETE', `${conversation}/claim`],
    ['GET', `${conversation}/draft`],
    ['GET', `${conversation}/export?format=txt&notes=1`],
    ['PUT', `${conversation}/draft`, { text: 'mine now' }],
    ['PUT', `${conversation}/tags`, { tagIds: [] }],
    ['PATCH', `/admin/tags/${TAG}`, { name: 'mine now' }],
    ['DELETE', `/admin/tags/${TAG}`],
    ['PATCH', `/agent/views/${VIEW}`, { name: 'mine now' }],
    ['DELETE', `/agent/views/${VIEW}`],
    ['PATCH', `/agent/replies/${REPLY}`, { name: 'mine', text: 'now', isShared: false }],
    ['DELETE', `/agent/replies/${REPLY}`],
    ['POST', `/agent/replies/${REPLY}/uses`],
    ['POST', `/agent/replies/${REPLY}/files`, { id: 'stranger-file', fileId: inReply.id }],
    ['GET', `/agent/files/${inReply.id}`],
    ['GET', `/agent/visitors/${ids.visitor}/conversations`],
    ['PATCH', `/agent/visitors/${ids.visitor}`, { name: 'mine now' }],
    ['GET', `/agent/visitors/${ids.visitor}/person`],
    ['POST', `/agent/visitors/${ids.visitor}/notes`, { id: 'stranger-note', text: 'mine now' }],
    ['PATCH', `/agent/visitors/${ids.visitor}/notes/${PERSON_NOTE}`, { text: 'mine now' }],
    ['DELETE', `/agent/visitors/${ids.visitor}/notes/${PERSON_NOTE}`],
    ['PUT', `/agent/visitors/${ids.visitor}/merger`, { into: ids.visitor }],
    ['DELETE', `/agent/visitors/${ids.visitor}/merger`],
    ['PUT', `${conversation}/continuation`, { in: visitor.conversationId }],
    ['POST', `/agent/visitors/${ids.guest}/invitation`, { text: 'mine now' }],
    ['PATCH', `/admin/agents/${agent.id}/skills`, { capacity: 1 }],
    ['GET', `/admin/sites/${ids.site}`],
    ['PATCH', `/admin/sites/${ids.site}`, { name: 'mine now' }],
    ['GET', `/admin/sites/${ids.site}/reach`],
    ['GET', `/admin/sites/${ids.site}/identity`],
    ['POST', `/admin/sites/${ids.site}/identity`],
    ['DELETE', `/admin/sites/${ids.site}/identity/previous`],
    ['PATCH', `/admin/teams/${ids.team}`, { name: 'mine now' }],
    ['DELETE', `/admin/teams/${ids.team}`],
  ]
}

function visitorRoutesWithOurIds(): Asked[] {
  const conversation = `/conversations/${visitor.conversationId}`
  return [
    ['GET', `${conversation}/messages`],
    ['GET', `${conversation}/matches?text=secret`],
    ['PUT', `${conversation}/read`, { seq: 1 }],
    ['POST', `${conversation}/typing`],
    ['POST', `${conversation}/peek`, { text: 'mine now' }],
    ['GET', `/files/${file.id}`],
    ['GET', `/files/${unsent.id}`],
    ['GET', `/files/${inReply.id}`],
    ['PUT', `/files/${unsent.id}/bytes?from=0`, 'mine now'],
    ['DELETE', `/files/${unsent.id}`],
    ['PUT', `${conversation}/contact`, { email: 'mine@now.example' }],
    ['PATCH', `${conversation}/messages/${ids.message}`, { text: 'mine now' }],
    ['DELETE', `${conversation}/messages/${ids.message}`],
    ['PUT', `${conversation}/resolution`],
    ['PUT', `${conversation}/rating`, { score: 1 }],
  ]
}

test('every route that takes an id is tried below', () => {
  const tried = [
    ...agentRoutesWithOurIds().map(([method, path]) => [method, `/v1${path}`]),
    ...visitorRoutesWithOurIds().map(([method, path]) => [method, `/v1/visitor${path}`]),
  ].map((asked) => asked.join(' '))
  const routes = app.routes.filter(({ path }) => path.startsWith('/v1/') && path.includes(':id'))
  expect(routes.length).toBeGreaterThan(10)
  for (const { method, path } of routes) {
    const pattern = new RegExp(`^${method} ${path.replace(/:\w+/g, '[^/?]+')}(\\?.*)?$`)
    expect(
      tried.some((asked) => pattern.test(asked)),
      `${method} ${path}`,
    ).toBe(true)
  }
})

test('no agent route shows or changes anything of another workspace', async () => {
  const before = await transcript()
  for (const [method, path, body] of agentRoutesWithOurIds()) {
    const answer = await strangerAgent.asks<{ refusal: string }>(method, path, body)
    expect([method, path, answer.status]).toEqual([method, path, 404])
    expect(answer.body.refusal).toBe('not-found')
  }
  expect(await transcript()).toEqual(before)
})

test('nobody of another workspace can be made one with somebody of ours', async () => {
  const { body } = await strangerVisitor.returns()
  const theirs = `/agent/visitors/${body.visitorId}/merger`
  expect((await strangerAgent.asks('PUT', theirs, { into: ids.visitor })).status).toBe(404)
})

test('lists, bootstrap and streams of one workspace hold nothing of the other', async () => {
  const everything = JSON.stringify([
    await strangerAgent.starts(),
    ...(await Promise.all(
      Object.keys(BUILT_IN_VIEWS).map((list) =>
        strangerAgent.asks('GET', `/agent/conversations?list=${list}`),
      ),
    )),
    await strangerAgent.asks('GET', '/agent/replies'),
    await strangerAgent.asks('GET', '/agent/views'),
    await strangerAgent.asks('GET', '/agent/counts'),
    (await (await strangerAgent.opensStream('wait=0')).live()).frames,
    (await (await strangerAgent.opensStream('wait=0&cursor=0')).live()).frames,
  ])
  for (const ours_ of [SECRET, visitor.conversationId, ids.site, ids.visitor, agent.id]) {
    expect(everything).not.toContain(ours_)
  }
  expect(everything).toContain(strangerVisitor.conversationId)
})

test("no visitor route shows another visitor's conversation, in this workspace or another", async () => {
  for (const stranger of [strangerVisitor, await neighbour()]) {
    for (const [method, path, body] of visitorRoutesWithOurIds()) {
      const answer = await stranger.asks(method, path, body)
      expect([method, path, answer.status]).toEqual([method, path, 404])
    }
    const stream = await (await stranger.opensStream('wait=0')).live()
    expect(JSON.stringify(stream.frames)).not.toContain(SECRET)
  }
})

test('a conversation id that is used elsewhere makes another conversation, and touches nothing', async () => {
  const before = await transcript()
  const inTheirs = strangerVisitor
  inTheirs.conversationId = visitor.conversationId
  expect((await inTheirs.says('same id, other workspace')).status).toBe(201)
  const inOurs = await neighbour()
  inOurs.conversationId = visitor.conversationId
  expect((await inOurs.says('same id, same workspace')).status).toBe(404)
  expect(await transcript()).toEqual(before)
})

test('nobody is sent to a place that only the server can reach', async () => {
  const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) }
  for (const endpoint of ['http://127.0.0.1:9/send', 'https://10.0.0.1/send', 'https://db/send']) {
    const answer = await agent.asks<RefusalBody>('PUT', '/agent/push', { endpoint, keys })
    expect([answer.status, answer.body.issues?.[0]?.path]).toEqual([400, 'endpoint'])
  }
})

test('a visitor token is good for its own site only', async () => {
  const answer = await request('POST', strangerVisitor.url('/session'), visitor.headers, {})
  expect(answer.status).toBe(401)
})

test('a cookie or a token of one audience opens nothing of another', async () => {
  const { headers } = visitor
  expect((await request('GET', `${app.origin}/v1/agent/bootstrap`, headers)).status).toBe(401)
  const cookie = { Cookie: agent.cookie }
  expect((await request('POST', visitor.url('/session'), cookie, {})).status).toBe(401)
})

test('everything that agents can ask needs a session', async () => {
  const paths = [
    'bootstrap',
    'stream',
    'conversations',
    'session',
    `conversations/${visitor.conversationId}`,
  ]
  for (const path of paths) {
    expect((await fetch(`${app.origin}/v1/agent/${path}`)).status).toBe(401)
  }
})

test("another site's page cannot use an agent's cookie", async () => {
  const url = `${app.origin}/v1/agent/conversations/${visitor.conversationId}/resolution`
  const from = (headers: Record<string, string>) =>
    request('PUT', url, { Cookie: agent.cookie, ...headers })
  expect((await from({ Origin: 'https://evil.example' })).status).toBe(403)
  expect((await from({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
})

test('a page that is not on the list of a site is refused', async () => {
  const shop = await app.workspace({ origins: ['https://shop.example'] })
  const guest = shop.visitor()
  const body = { id: 'message-0001', conversationId: guest.conversationId, text: 'hi', seen: 0 }
  const from = (Origin: string) => guest.asks('POST', '/messages', body, { Origin })
  expect((await from('https://evil.example')).status).toBe(403)
  expect((await from('https://shop.example')).status).toBe(201)
})

async function neighbour(): Promise<TestVisitor> {
  const stranger = ours.visitor()
  await stranger.says('hello')
  return stranger
}

async function transcript(): Promise<unknown> {
  const path = `/agent/conversations/${visitor.conversationId}`
  const paths = [path, `${path}/messages`, `/agent/visitors/${ids.visitor}/person`]
  return Promise.all(paths.map(async (one) => (await agent.asks('GET', one)).body))
}
