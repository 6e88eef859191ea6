import { encodeFrame, type SseEvent } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { streamingFetch } from './streaming-fetch.ts'
import { fakeEnvironment } from '../testing/fake-environment.ts'
import { json, refusal } from '../testing/model-server.ts'

const address = {
  url: (path: string) => `https://chat.example/${path}site=shop`,
  bare: async (path: string) => path,
  signed: (headers: Record<string, string>) => ({
    headers: { ...headers, Authorization: 'Bearer t' },
  }),
}

/** Opens a stream that is answered with this, and tells what came of it. */
async function open(response: Response, cursor: string | null = null, closeAfter = Infinity) {
  const calls: { url: string; init: RequestInit }[] = []
  const transport = streamingFetch(
    fakeEnvironment(async (url, init) => {
      calls.push({ url, init })
      return response
    }),
  )
  const events: SseEvent[] = []
  const abort = new AbortController()
  let heard = 0
  const listener = {
    signal: abort.signal,
    heard: () => void (heard += 1),
    event: (event: SseEvent) => {
      if (events.push(event) >= closeAfter) abort.abort()
    },
  }
  const ending = await transport({ address, path: 'stream?protocol=1&', cursor }, listener)
  return { calls, events, heard, ending }
}

function stream(...pieces: Uint8Array[]): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } })
}

test('TRN1: what proves who asks is in a header; the cursor is in the address', async () => {
  const { calls } = await open(stream(), 'c1')
  expect(calls).toMatchObject([
    {
      url: 'https://chat.example/stream?protocol=1&cursor=c1&site=shop',
      init: { headers: { Accept: 'text/event-stream', Authorization: 'Bearer t' } },
    },
  ])
})

test('frames come whole, however their bytes are cut', async () => {
  const bytes = new TextEncoder().encode(encodeFrame({ kind: 'changes', text: '东京 🕯' }, 'c2'))
  const { events, heard, ending } = await open(
    stream(...Array.from(bytes, (byte) => Uint8Array.of(byte))),
  )
  expect(events).toEqual([{ event: 'changes', data: '{"text":"东京 🕯"}', id: 'c2' }])
  expect(heard).toBe(1 + bytes.length)
  expect(ending).toMatchObject({ isFinal: false, refusal: 'unreachable' })
})

test('a refusal ends it with its reason', async () => {
  expect((await open(refusal('unknown-visitor'))).ending).toMatchObject({
    isFinal: true,
    refusal: 'unknown-visitor',
  })
  expect((await open(refusal('too-many-streams', { 'Retry-After': '30' }))).ending).toMatchObject({
    isFinal: false,
    retryMs: 30_000,
  })
})

test('whatever is no stream of ours is nobody there', async () => {
  const page = new Response('<h1>Welcome</h1>', { headers: { 'Content-Type': 'text/html' } })
  expect((await open(page)).ending).toMatchObject({ isFinal: false, refusal: 'unreachable' })
  expect((await open(json({ hello: 'there' }))).ending).toMatchObject({ refusal: 'unreachable' })
})

test('nothing is told after it was closed', async () => {
  const piece = new TextEncoder().encode(encodeFrame({ kind: 'live' }))
  const { events } = await open(stream(piece, piece, piece), null, 1)
  expect(events).toHaveLength(1)
})

test("the browser's cache is passed by: in Firefox another tab's stream would keep this one waiting", async () => {
  const { calls } = await open(stream())
  expect(calls[0]?.init.cache).toBe('no-store')
})
