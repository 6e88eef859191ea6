import type { BlockList, RefusalBody } from '@tealight/protocol'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { databaseKinds } from './testing/databases.ts'
import { PlainBrowser } from './testing/plain-browser.ts'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'
import type { TestAgent } from './testing/test-agent.ts'
import { fileOf, tells } from './testing/test-files.ts'
import { TestVisitor } from './testing/test-visitor.ts'

const HOUR_MS = 60 * 60_000

/** What comes through the proxy from there. */
const from = (address: string) => ({ 'X-Forwarded-For': address })

describe('whoever is blocked', () => {
  let app: RunningApp
  let shop: TestWorkspace
  let lin: TestAgent
  let boss: TestAgent
  beforeAll(async () => {
    app = await startApp({ TRUSTED_PROXIES: '1' })
    shop = await app.workspace()
    lin = await shop.agent('Lin')
    boss = await shop.agent('Bo', 'admin')
  })
  afterAll(() => app.stop())

  const pathOf = ({ conversationId }: TestVisitor) => `/agent/conversations/${conversationId}`

  const blocks = (visitor: TestVisitor, asked: object = {}, as = 'block') =>
    lin.asks<RefusalBody>('PUT', `${pathOf(visitor)}/${as}`, { lastsMs: HOUR_MS, ...asked })

  async function says(visitor: TestVisitor, address: string) {
    const { conversationId } = visitor
    const words = { id: `message-${Math.random()}`.slice(0, 20), text: 'hi', seen: 0 }
    const message = { ...words, id: words.id.replace('.', '-'), conversationId }
    return visitor.asks<RefusalBody>('POST', '/messages', message, from(address))
  }

  const listFor = async (agent: TestAgent) =>
    (await agent.asks<BlockList>('GET', '/agent/blocks')).body.blocked

  async function idOf({ conversationId }: TestVisitor) {
    const found = await app.store.reads(shop.owner.workspaceId).conversation(conversationId)
    return found?.visitorId ?? ''
  }

  test('reads on, and can do nothing else; never learns who did it, nor why', async () => {
    const visitor = shop.visitor()
    await visitor.says('hello')
    const stream = await (await visitor.opensStream()).live()
    expect((await blocks(visitor, { reason: 'rude' })).status).toBe(200)
    await stream.until(() => stream.text.includes('"blocked"'), 'the block')
    expect(stream.text).not.toMatch(/Lin|rude/)
    const refused = await visitor.says('more')
    expect(refused).toMatchObject({ status: 403, body: { refusal: 'blocked' } })
    expect(Math.abs((refused.body.until ?? 0) - Date.now() - HOUR_MS)).toBeLessThan(60_000)
    const { conversationId: id } = visitor
    const own = `/conversations/${id}`
    const attempts = await Promise.all([
      visitor.asks('POST', `${own}/typing`),
      visitor.asks('POST', `${own}/peek`, { text: 'more' }),
      visitor.asks('PUT', `${own}/contact`, { email: 'me@example.com' }),
      visitor.asks('PUT', `${own}/rating`, { score: 1 }),
      visitor.asks('PUT', `${own}/resolution`),
      visitor.asks('POST', '/update', { name: 'Buy now' }),
      tells(visitor, fileOf('spam')),
    ])
    expect(attempts.map(({ status }) => status)).toEqual(attempts.map(() => 403))
    expect((await visitor.asks('GET', `${own}/messages`)).status).toBe(200)
    expect((await visitor.asks('PUT', `${own}/read`, { seq: 1 })).status).toBe(200)
    const { body } = await visitor.returns()
    expect(JSON.stringify(body)).not.toMatch(/Lin|rude/)
    await lin.asks('DELETE', `/agent/visitors/${await idOf(visitor)}/block`)
    await stream.until(() => stream.text.includes('"unblocked"'), 'its end')
    expect((await visitor.says('more')).status).toBe(201)
    stream.close()
  })

  test('an address keeps others out too, until it is lifted; from elsewhere they come in', async () => {
    const [spammer, other, regular] = [shop.visitor(), shop.visitor(), shop.visitor()]
    // An IPv6 customer has all addresses of one network.
    await says(spammer, '2001:db8:1:2::7')
    await says(regular, '198.51.100.9')
    await blocks(spammer, { byAddress: true })
    const refused = await says(other, '2001:db8:1:2:ffff::1')
    expect(refused).toMatchObject({ status: 403, body: { refusal: 'blocked' } })
    expect((await says(other, '2001:db8:1:3::1')).status).toBe(201)
    const file = { id: 'a-file-of-somebody', name: 'a', type: '', bytes: 1 }
    const upload = await regular.asks('POST', '/files', file, from('2001:db8:1:2::9'))
    expect(upload.status).toBe(403)
    const kept = await (await regular.opensStream('', from('2001:db8:1:2::9'))).isRefused()
    expect(kept).toMatchObject({ status: 403, refusal: 'blocked' })
    expect(Number(kept?.retryAfter)).toBeGreaterThan(3_000)
    // Whoever is blocked by name hears of it, and of its end.
    const stream = await (await spammer.opensStream('', from('2001:db8:1:2::9'))).live()
    stream.close()
    await boss.asks('DELETE', `/agent/visitors/${await idOf(spammer)}/block`)
    expect((await says(shop.visitor(), '2001:db8:1:2::7')).status).toBe(201)
  })

  test('an address that is blocked ends what is open from there, but for whoever is told so', async () => {
    const there = from('203.0.113.7')
    const [spammer, other, elsewhere] = [shop.visitor(), shop.visitor(), shop.visitor()]
    await says(spammer, '203.0.113.7')
    await says(other, '203.0.113.7')
    await says(elsewhere, '203.0.113.8')
    const theirs = (await app.workspace()).visitor()
    await theirs.says('hello')
    const open = async (visitor: TestVisitor, at: object) =>
      (await visitor.opensStream('', at)).live()
    const [named, gone, away, anothers] = await Promise.all([
      open(spammer, there),
      open(other, there),
      open(elsewhere, from('203.0.113.8')),
      open(theirs, there),
    ])
    // What is found a little later does not count here.
    const look = vi.spyOn(app.store.directory, 'newBlocks').mockResolvedValue([])
    await blocks(spammer, { byAddress: true })
    await gone.isEnded()
    look.mockRestore()
    expect(gone.text).toContain('"renew"')
    const back = await (await other.opensStream('', there)).isRefused()
    expect(back).toMatchObject({ refusal: 'blocked' })
    await boss.asks('DELETE', `/agent/visitors/${await idOf(spammer)}/block`)
    await named.until(() => named.text.includes('"unblocked"'), 'the end of the block')
    expect([named, away, anothers].map(({ isOver }) => isOver)).toEqual([false, false, false])
    for (const stream of [named, away, anothers]) stream.close()
  })

  test('stands in a list, with the address for those who lead', async () => {
    const [one, two] = [shop.visitor(), shop.visitor()]
    for (const visitor of [one, two]) await says(visitor, '192.0.2.44')
    await blocks(one, { reason: 'spam', byAddress: true, lastsMs: null })
    await blocks(two)
    const list = await listFor(boss)
    expect(list.map(({ visitor }) => visitor.id)).toEqual([await idOf(two), await idOf(one)])
    expect(list[1]).toMatchObject({
      network: '192.0.2.44',
      visitor: { block: { agentName: 'Lin', reason: 'spam', until: null, byAddress: true } },
    })
    expect(JSON.stringify(await listFor(lin))).not.toContain('192.0.2.44')
    const { changes } = await boss.starts()
    expect(JSON.stringify(changes)).not.toContain('192.0.2.44')
    for (const visitor of [one, two])
      await boss.asks('DELETE', `/agent/visitors/${await idOf(visitor)}/block`)
    expect(await listFor(boss)).toEqual([])
  })

  test('spam is taken back, and is told of to agents alone', async () => {
    const visitor = shop.visitor()
    await visitor.says('buy now')
    await blocks(visitor, {}, 'spam')
    const told = await lin.asks<object>('GET', pathOf(visitor))
    expect(JSON.stringify(told.body)).toContain('"isSpam":true')
    expect(JSON.stringify((await visitor.returns()).body)).not.toContain('isSpam')
    const file = (query: string) =>
      fetch(lin.url(`/conversations/${visitor.conversationId}/export?format=txt${query}`), {
        headers: lin.headers,
      })
    expect(await (await file('&notes=1')).text()).toContain('Lin reported this as spam')
    expect(await (await file('')).text()).not.toMatch(/Lin|spam/)
    const back = await lin.asks<object>('DELETE', `${pathOf(visitor)}/spam`)
    expect(JSON.stringify(back.body)).toContain('"status":"queued"')
    expect((await visitor.says('is anybody there?')).status).toBe(201)
  })

  test('is told so by the page without scripts, where what they wrote stays in the field', async () => {
    const browser = new PlainBrowser(app.origin, shop.siteKey)
    await browser.says('buy now')
    const page = await browser.opens()
    const { conversationId } = page.fields
    await lin.asks('PUT', `/agent/conversations/${conversationId}/block`, { lastsMs: null })
    const answer = await browser.sends(page, 'a long text')
    expect(answer.text).toMatch(/You can’t write here at the moment[^]*a long text/)
    const transcript = await browser.opens('/transcript?wait=0')
    expect(transcript.text).toContain('You can’t write here at the moment')
  })
})

const kinds = await databaseKinds()
afterAll(() => Promise.all(kinds.map((kind) => kind.stop())))
const postgres = kinds.find(({ name }) => name === 'PostgreSQL')

test.skipIf(postgres === undefined)('a block holds at another node, too', async () => {
  const env = { DATABASE_URL: (await postgres?.freshUrl()) ?? '', TRUSTED_PROXIES: '1' }
  const [here, there] = [await startApp(env), await startApp(env)]
  const shop = await here.workspace()
  const lin = await shop.agent('Lin')
  const visitor = shop.visitor()
  await visitor.says('hello')
  const { conversationId } = visitor
  const atOther = (id: string) =>
    fetch(visitor.url('/messages').replace(here.origin, there.origin), {
      method: 'POST',
      headers: { ...visitor.headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ id, conversationId, text: 'hi', seen: 0 }),
    })
  expect((await atOther('message-0001')).status).toBe(201)
  await lin.asks('PUT', `/agent/conversations/${conversationId}/block`, { lastsMs: null })
  expect((await atOther('message-0002')).status).toBe(403)

  const [spammer, neighbour] = [shop.visitor(), new TestVisitor(there.origin, shop.siteKey)]
  const at = from('203.0.113.7')
  await neighbour.says('hello')
  const stream = await (await neighbour.opensStream('', at)).live()
  const first = { id: 'message-0003', conversationId: spammer.conversationId, text: 'buy', seen: 0 }
  await spammer.asks('POST', '/messages', first, at)
  const block = { lastsMs: null, byAddress: true }
  await lin.asks('PUT', `/agent/conversations/${spammer.conversationId}/block`, block)
  await vi.waitFor(() => expect(stream.isOver).toBe(true), { timeout: 20_000 })
  const back = await (await neighbour.opensStream('', at)).isRefused()
  expect(back).toMatchObject({ refusal: 'blocked' })
  await Promise.all([here.stop(), there.stop()])
})
