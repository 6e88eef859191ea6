import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startThread } from './store/libsql/database-thread.ts'
import { openLibsql } from './store/libsql/open-libsql.ts'
import { storeOver } from './store/open-store.ts'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'

/*
 * The whole server on a disk that takes 200 ms for every commit: only whoever waits for a commit notices.
 */

const SLOW_WRITER = new URL('./testing/slow-disk-thread.mjs', import.meta.url)

let app: RunningApp
let shop: TestWorkspace
beforeAll(async () => {
  app = await startApp({ HEARTBEAT_SECONDS: '1' }, (url) => {
    const options = { url, synchronous: 'full', readLimitMs: 10_000 } as const
    const slow = openLibsql(options, (workerData) => {
      return workerData.role === 'writer'
        ? new Worker(SLOW_WRITER, { workerData, execArgv: [] })
        : startThread(workerData)
    })
    return storeOver(slow, {})
  })
  shop = await app.workspace()
})
afterAll(() => app.stop())

test('a typing signal arrives while a message still waits for its commit', async () => {
  const visitor = shop.visitor()
  await visitor.says('hello')
  const lin = await shop.agent('Lin')
  await lin.claims(visitor.conversationId)
  const page = await (await visitor.opensStream()).live()
  let isAnswered = false
  const answer = lin.says(visitor.conversationId, 'hi').then(() => (isAnswered = true))
  await lin.asks('POST', `/agent/conversations/${visitor.conversationId}/typing`)
  await page.frame(({ frame }) => JSON.stringify(frame).includes('"typing"'))
  expect(isAnswered).toBe(false)
  await answer
  page.close()
})

test('HB1: an idle stream gets its beats while commits follow one another', async () => {
  const [idle, busy] = [shop.visitor(), shop.visitor()]
  await idle.says('hello')
  const abort = new AbortController()
  const { headers } = idle
  const response = await fetch(idle.url('/stream'), { headers, signal: abort.signal })
  let isListening = true
  const talk = (async () => {
    while (isListening) await busy.says('on and on')
  })()
  let text = ''
  const decoder = new TextDecoder()
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes)
    if (text.endsWith('\n\n:\n\n:\n\n')) break
  }
  isListening = false
  await talk
  abort.abort()
})
