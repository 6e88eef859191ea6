import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'
import { request } from './testing/test-client.ts'

let app: RunningApp
let shop: TestWorkspace
beforeAll(async () => {
  app = await startApp()
  shop = await app.workspace()
})
afterAll(() => app.stop())

test('TRN8: an agent has a WebSocket too, with the transcript that is watched', async () => {
  const visitor = shop.visitor()
  await visitor.says('one')
  const lin = await shop.agent('Lin')
  const { cursor } = await lin.starts()
  const watching = `cursor=${cursor}&watch=${visitor.conversationId}`
  const socket = await (await lin.opensSocket(watching)).live()
  await visitor.says('two')
  await socket.message('two')
  socket.close()
})

test('TRN10: an agent is let in from pages of the own origin alone, and not without an origin', async () => {
  const lin = await shop.agent('Lin')
  for (const origin of ['https://evil.example', 'null', null]) {
    const socket = await lin.opensSocket('', origin)
    expect(await socket.isRefused()).toMatchObject({
      status: 403,
      refusal: 'origin-not-allowed',
    })
  }
})

test('an agent who is not signed in is refused, and one who signs out hears bye', async () => {
  const lin = await shop.agent('Lin')
  const socket = await (await lin.opensSocket()).live()
  await lin.asks('DELETE', '/agent/session')
  const { frame } = await socket.frame(({ frame: { kind } }) => kind === 'bye')
  expect(frame).toMatchObject({ reason: 'signed-out', retryMs: null })
  await socket.isEnded()
  const again = await lin.opensSocket()
  expect(await again.isRefused()).toMatchObject({ status: 401, refusal: 'unauthenticated' })
})

test('a request that is no handshake is told what is wrong', async () => {
  const visitor = shop.visitor()
  await visitor.says('one')
  const { status, body } = await visitor.asks('GET', '/socket')
  expect(status).toBe(400)
  expect(body).toMatchObject({ refusal: 'bad-request', issues: [{ path: 'Upgrade' }] })
})

test('a ticket is not used up by a handshake that fails', async () => {
  const visitor = shop.visitor()
  await visitor.says('one')
  const ticket = await visitor.ticket()
  await request('GET', visitor.url(`/socket?ticket=${ticket}`), {})
  const socket = await visitor.opensSocket(`ticket=${ticket}`, { Authorization: '' })
  await socket.live()
  socket.close()
})

test('a client that offers another protocol with its request is answered as if it did not', async () => {
  const visitor = shop.visitor()
  const offer = { Connection: 'Upgrade, HTTP2-Settings', Upgrade: 'h2c' }
  const answer = await new Promise<number | undefined>((resolve, reject) => {
    const sent = httpRequest(visitor.url('/messages'), {
      method: 'POST',
      headers: { ...visitor.headers, ...offer, 'HTTP2-Settings': 'AAMAAABkAAQCAAAAAAIAAAAA' },
    })
    sent.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject)
    sent.end(
      JSON.stringify({
        id: 'a-message-1',
        conversationId: visitor.conversationId,
        text: 'hi',
        seen: 0,
      }),
    )
  })
  expect(answer).toBe(201)
})
