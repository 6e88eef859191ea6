import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'

let app: RunningApp
let shop: TestWorkspace
beforeAll(async () => {
  app = await startApp({ HEARTBEAT_SECONDS: '1', MAX_MESSAGES_PER_MINUTE: '1000' })
  shop = await app.workspace()
})
afterAll(() => app.stop())

test('CAT1: a stream without a cursor begins with a snapshot, one with a cursor with what was missed', async () => {
  const visitor = shop.visitor()
  await visitor.says('one')
  const first = await (await visitor.opensStream()).live()
  expect(first.frames[0]?.frame).toMatchObject({ kind: 'hello', reset: true })
  const { cursor } = first
  first.close()
  await visitor.says('two')
  const second = await (await visitor.opensStream(`cursor=${cursor}`)).live()
  expect(second.frames[0]?.frame).toMatchObject({ kind: 'hello', reset: false })
  expect(second.changes.flatMap(({ text }) => text ?? [])).toEqual(['two'])
  second.close()
})

test('CUR2: an agent whose cursor is ahead of the server gets a snapshot', async () => {
  const lin = await shop.agent('Lin')
  const stream = await (await lin.opensStream('cursor=999999')).live()
  expect(stream.frames[0]?.frame).toMatchObject({ kind: 'hello', reset: true })
  stream.close()
})

test('CUR2: who missed more messages than anybody reads gets a snapshot with the newest page', async () => {
  const visitor = shop.visitor()
  await visitor.says('one')
  const lin = await shop.agent('Lin')
  const page = await (await visitor.opensStream()).live()
  page.close()
  const { cursor } = await lin.starts()
  for (let number = 1; number <= 201; number += 1)
    await visitor.says(`${number}`, undefined, number)
  const watch = `watch=${visitor.conversationId}`
  const streams = [
    await visitor.opensStream(`cursor=${page.cursor}`),
    await lin.opensStream(`cursor=${cursor}&${watch}`),
  ]
  for (const stream of streams) {
    await stream.live()
    expect(stream.frames[0]?.frame).toMatchObject({ kind: 'hello', reset: true })
    const texts = stream.changes.flatMap(({ text }) => text ?? [])
    expect(texts).toHaveLength(50)
    expect(texts.at(-1)).toBe('201')
    stream.close()
  }
  // Nobody who looks at something else is concerned.
  const beside = await (await lin.opensStream(`cursor=${cursor}`)).live()
  expect(beside.frames[0]?.frame).toMatchObject({ kind: 'hello', reset: false })
  beside.close()
})

test('CAT2: an agent catches up with the transcript that is watched, and gets it live', async () => {
  const visitor = shop.visitor()
  await visitor.says('one')
  const lin = await shop.agent('Lin')
  const { cursor } = await lin.starts()
  await visitor.says('two')
  const stream = await lin.opensStream(`cursor=${cursor}&watch=${visitor.conversationId}`)
  await stream.live()
  expect(stream.changes.flatMap(({ text }) => text ?? [])).toEqual(['two'])
  await visitor.says('three')
  await stream.message('three')
  const workspaceFrame = await stream.frame(({ frame, cursor: reached }) => {
    return frame.kind === 'changes' && reached !== null && Number(reached) > Number(cursor) + 2
  })
  expect(workspaceFrame.cursor).not.toBeNull()
  stream.close()
})

test('CAT3: frames of a commit before the last one carry no cursor', async () => {
  const visitor = shop.visitor()
  await visitor.says('one')
  const lin = await shop.agent('Lin')
  const stream = await (await lin.opensStream(`watch=${visitor.conversationId}`)).live()
  await visitor.says('two')
  const { cursor } = await stream.frame(({ frame }) => JSON.stringify(frame).includes('"two"'))
  expect(cursor).toBeNull()
  stream.close()
})

test('TRN2: a poll brings the same frames and ends; a long poll ends as soon as there is news', async () => {
  const visitor = shop.visitor()
  await visitor.says('one')
  const poll = await visitor.opensStream('wait=0')
  await poll.live()
  const answer = visitor.opensStream(`wait=20&cursor=${poll.cursor}`)
  await visitor.says('two')
  await (await answer).message('two')
})

test('TRN3: a ticket opens one stream, without a header', async () => {
  const visitor = shop.visitor()
  await visitor.says('one')
  const { body } = await visitor.asks<{ ticket: string }>('POST', '/tickets')
  const open = () => fetch(visitor.url(`/stream?ticket=${body.ticket}&wait=0`))
  expect(await (await open()).text()).toContain('event: live')
  expect((await open()).status).toBe(401)
})

test('TRN5: a stream that lasted long enough is ended with the request to come back at once', async () => {
  const brief = await startApp({ HEARTBEAT_SECONDS: '1', STREAM_MINUTES: '0.05' })
  const visitor = (await brief.workspace()).visitor()
  await visitor.says('one')
  const stream = await (await visitor.opensStream()).live()
  const { frame } = await stream.frame(({ frame: { kind } }) => kind === 'bye')
  expect(frame).toMatchObject({ reason: 'renew', retryMs: 0 })
  await brief.stop()
})

test('HB4: whoever is shown no comments asks for beats that are events', async () => {
  const visitor = shop.visitor()
  await visitor.says('one')
  const stream = await (await visitor.opensStream('beat=event')).live()
  expect((await stream.frame(({ frame }) => frame.kind === 'beat')).frame).toEqual({ kind: 'beat' })
  stream.close()
  expect(stream.text).not.toContain('\n:')
  const wrong = await visitor.opensStream('beat=drum')
  expect(await wrong.isRefused()).toMatchObject({ status: 400, refusal: 'bad-request' })
})

test('SIG1: typing reaches the other side and is kept nowhere', async () => {
  const visitor = shop.visitor()
  await visitor.says('one')
  const lin = await shop.agent('Lin')
  await lin.claims(visitor.conversationId)
  const [page, desk] = await Promise.all([visitor.opensStream(), lin.opensStream()])
  await Promise.all([page.live(), desk.live()])
  const typing = (name: string | null) => `"agent":${name === null ? 'null' : `{"id":"${lin.id}"`}`
  await visitor.asks('POST', `/conversations/${visitor.conversationId}/typing`)
  await desk.frame(({ frame }) => JSON.stringify(frame).includes(typing(null)))
  await lin.asks('POST', `/agent/conversations/${visitor.conversationId}/typing`)
  await page.frame(({ frame }) => JSON.stringify(frame).includes(typing('Lin')))
  page.close()
  desk.close()
})

test('SIG1: what a visitor types is told to agents where the owner wants it, and to nobody else', async () => {
  const visitor = shop.visitor()
  await visitor.says('one')
  const lin = await shop.agent('Lin')
  const [page, desk] = await Promise.all([visitor.opensStream(), lin.opensStream()])
  await Promise.all([page.live(), desk.live()])
  const types = (text: string) =>
    visitor.asks('POST', `/conversations/${visitor.conversationId}/peek`, { text })
  await types('not for you')
  const owner = await shop.agent('Owner', 'owner')
  const site = (await owner.starts()).changes.find(({ kind }) => kind === 'site')
  await owner.asks('PATCH', `/admin/sites/${site?.id}`, { settings: { privacy: { peek: true } } })
  await types('half a sen')
  await desk.frame(({ frame }) => JSON.stringify(frame).includes('"text":"half a sen"'))
  expect(desk.text).not.toContain('not for you')
  expect(page.text).not.toContain('half a sen')
  expect((await types('x'.repeat(1_001))).status).toBe(400)
  page.close()
  desk.close()
})

test('SIG2: agents see which page a visitor is on; visitors see that somebody is there', async () => {
  const visitor = shop.visitor()
  await visitor.says('one')
  const lin = await shop.agent('Lin')
  const desk = await (await lin.opensStream()).live()
  const page = await (await visitor.opensStream()).live()
  await page.frame(({ frame }) => JSON.stringify(frame).includes('"availability","online":true'))
  await visitor.asks('POST', '/page', { page: { url: 'https://shop.example/cart', title: 'Cart' } })
  await desk.frame(({ frame }) => JSON.stringify(frame).includes('shop.example/cart'))
  page.close()
  desk.close()
})
