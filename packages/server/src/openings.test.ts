import type { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startThread } from './store/libsql/database-thread.ts'
import { openLibsql } from './store/libsql/open-libsql.ts'
import { storeOver } from './store/open-store.ts'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'

/*
 * What opening a stream costs: everybody who was there before a restart opens one within seconds.
 */

let reads = 0
let app: RunningApp
let shop: TestWorkspace
beforeAll(async () => {
  app = await startApp({}, (url) => {
    const options = { url, synchronous: 'full', readLimitMs: 10_000 } as const
    const database = openLibsql(options, (settings) => {
      const thread = startThread(settings)
      return settings.role === 'reader' ? counting(thread) : thread
    })
    return storeOver(database, {})
  })
  shop = await app.workspace()
})
afterAll(() => app.stop())
beforeEach(() => void (reads = 0))

function counting(thread: Worker): Worker {
  const post = thread.postMessage.bind(thread)
  thread.postMessage = (message: unknown) => {
    reads += 1
    post(message)
  }
  return thread
}

/** A visitor with a cursor, after somebody else has written. */
async function somebodyReturning() {
  const visitor = shop.visitor()
  await visitor.says('one')
  const { cursor } = await (await visitor.opensStream('wait=0')).live()
  return { visitor, cursor }
}

test('CAT1: to resume where nothing was missed takes two reads at most', async () => {
  const { visitor, cursor } = await somebodyReturning()
  await shop.visitor().says('something else')
  reads = 0
  const stream = await (await visitor.opensStream(`cursor=${cursor}`)).live()
  expect(stream.frames[0]?.frame).toMatchObject({ kind: 'hello', reset: false })
  expect(reads).toBeLessThanOrEqual(2)
  stream.close()
})

test('CAT1: many who resume together are each given what they missed', async () => {
  const all = await Promise.all(Array.from({ length: 40 }, somebodyReturning))
  await Promise.all(all.map(({ visitor }, index) => visitor.says(`two, ${index}`)))
  const streams = await Promise.all(
    all.map(async ({ visitor, cursor }) => {
      return (await visitor.opensStream(`cursor=${cursor}`)).live()
    }),
  )
  const missed = streams.map(({ changes }) => changes.flatMap(({ text }) => text ?? []))
  expect(missed).toEqual(all.map((_, index) => [`two, ${index}`]))
  for (const stream of streams) stream.close()
})
