import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HANDSHAKE, rawClient } from './hub/testing/raw-client.ts'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'

/* Clients that are gone before they are let in: the server needs a while to find out who they are. */

const LOOKUP_MS = 100

let app: RunningApp
let shop: TestWorkspace
beforeAll(async () => {
  app = await startApp({ MAX_STREAMS_PER_SITE: '1' })
  shop = await app.workspace()
  const { directory } = app.store
  const bearer = directory.bearer.bind(directory)
  vi.spyOn(directory, 'bearer').mockImplementation(async (...asked) => {
    await sleep(LOOKUP_MS)
    return bearer(...asked)
  })
})
afterAll(() => app.stop())

test.each([
  ['a stream', 'GET', '/stream', {}],
  ['a poll', 'GET', '/stream?wait=5', {}],
  ['a WebSocket', 'GET', '/socket', HANDSHAKE],
  ['no WebSocket after all', 'HEAD', '/socket', HANDSHAKE],
])('whoever asked for %s and left was never there, and takes no place', async (...asked) => {
  const [, method, path, headers] = asked
  const visitor = shop.visitor()
  await visitor.says('one')
  const { visitorId } = (await visitor.returns()).body
  const client = await rawClient(Number(new URL(app.origin).port))
  client.asks(method, visitor.url(path), { ...visitor.headers, ...headers })
  await sleep(LOOKUP_MS / 2)
  client.socket.resetAndDestroy()
  await sleep(LOOKUP_MS)

  const lin = await shop.agent('Lin')
  const desk = await (await lin.opensStream()).live()
  const { frame } = await desk.frame(({ frame: { kind } }) => kind === 'signals')
  desk.close()
  expect(JSON.stringify(frame)).not.toContain(visitorId)

  const stream = await (await visitor.opensStream()).live()
  stream.close()
})
