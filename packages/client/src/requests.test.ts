import { expect, test } from 'vitest'
import { createAsk } from './requests.ts'
import { json, refusal } from './testing/model-server.ts'
import { fakeEnvironment } from './testing/fake-environment.ts'

const HTML = { headers: { 'Content-Type': 'text/html' } }

/** Asks a server that answers with this. */
function asking(answer: () => Promise<Response> | Response) {
  const calls: { url: string; init: RequestInit }[] = []
  const environment = fakeEnvironment(async (url, init) => {
    calls.push({ url, init })
    return answer()
  })
  const ask = createAsk(environment, {
    url: (path) => `https://chat.example/${path}site=shop`,
    bare: async (path) => path,
    signed: (headers) => ({
      credentials: 'omit',
      headers: { ...headers, Authorization: 'Bearer t' },
    }),
  })
  return { ask, environment, calls }
}

test('a request is signed, and its body is JSON', async () => {
  const { ask, calls } = asking(() => json({ online: true }))
  expect(await ask('POST', 'messages?', { text: 'hi' })).toEqual({
    ok: true,
    value: { online: true },
  })
  expect(calls).toMatchObject([
    {
      url: 'https://chat.example/messages?site=shop',
      init: {
        method: 'POST',
        credentials: 'omit',
        headers: { Authorization: 'Bearer t', 'Content-Type': 'application/json' },
        body: '{"text":"hi"}',
      },
    },
  ])
})

test('an empty answer is an answer', async () => {
  const { ask } = asking(() => new Response(null, { status: 204 }))
  expect(await ask('DELETE', 'session?')).toEqual({ ok: true, value: undefined })
})

test('REF3: a refusal that passes brings the time to wait, one that does not is final', async () => {
  const busy = asking(() => refusal('busy', { 'Retry-After': '7' }))
  expect(await busy.ask('GET', '')).toMatchObject({
    isFinal: false,
    refusal: 'busy',
    retryMs: 7_000,
  })
  const never = asking(() => refusal('forbidden'))
  expect(await never.ask('GET', '')).toMatchObject({ isFinal: true, refusal: 'forbidden' })
})

test('a refusal that is not known here is understood by its status', async () => {
  const body = { refusal: 'new-in-version-9', message: '', requestId: 'r' }
  for (const [status, isFinal] of [
    [429, false],
    [503, false],
    [409, true],
  ] as const) {
    const { ask } = asking(() => json(body, status))
    expect(await ask('GET', '')).toMatchObject({ ok: false, isFinal, refusal: 'new-in-version-9' })
  }
})

test.each([
  ['a page of a proxy', () => new Response('<h1>Bad gateway</h1>', { status: 502, ...HTML })],
  ['a sign-in page of a hotel', () => new Response('<h1>Welcome</h1>', HTML)],
  [
    'broken JSON',
    () => new Response('{"chan', { headers: { 'Content-Type': 'application/json' } }),
  ],
  ['JSON that is none of ours', () => json({ error: 'gateway timeout' }, 504)],
  ['null', () => json(null, 500)],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s is nobody there, and may pass', async (_, answer) => {
  const { ask } = asking(answer)
  expect(await ask('GET', '')).toMatchObject({ ok: false, isFinal: false, refusal: 'unreachable' })
})

test('nobody is waited for longer than twenty seconds', async () => {
  const { ask, environment, calls } = asking(
    () =>
      new Promise((_, reject) => {
        calls[0]?.init.signal?.addEventListener('abort', () => reject(new Error('aborted')))
      }),
  )
  const answer = ask('GET', '')
  await environment.clock.advance(20_000)
  expect(await answer).toMatchObject({ ok: false, refusal: 'unreachable' })
  expect(environment.clock.pending).toBe(0)
})

test.each([
  ['86400', 300_000],
  ['Wed, 21 Oct 2026 07:28:00 GMT', 0],
  ['', 0],
])('Retry-After %j asks for %d ms', async (header, ms) => {
  const { ask } = asking(() => refusal('busy', { 'Retry-After': header }))
  expect(await ask('GET', '')).toMatchObject({ retryMs: ms })
})
