import { nanoid } from 'nanoid'
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

const message = (more: object) => ({
  id: nanoid(),
  conversationId: nanoid(),
  text: 'hi',
  seen: 0,
  ...more,
})

test.each([
  ['malformed JSON', '{"id": '],
  ['no JSON at all', 'hello'],
  ['an array', '[]'],
  ['null', 'null'],
  ['a text that is a number', JSON.stringify(message({ text: 5 }))],
  ['a text that is an object', JSON.stringify(message({ text: { toString: 'x' } }))],
  ['an empty text', JSON.stringify(message({ text: '' }))],
  ['a text of spaces', JSON.stringify(message({ text: ' \n\u200b ' }))],
  ['a text that is too long', JSON.stringify(message({ text: 'x'.repeat(10_001) }))],
  ['an id with a line break', JSON.stringify(message({ id: 'abcdefghij\ndata: x' }))],
  ['an id that is a path', JSON.stringify(message({ id: '../../../etc/passwd' }))],
  ['a negative seq', JSON.stringify(message({ seen: -1 }))],
  [
    'a seq beyond all numbers',
    '{"id":"abcdefghijk","conversationId":"abcdefghijk","text":"x","seen":1e999}',
  ],
  [
    'a page that is too long',
    JSON.stringify(message({ page: { url: 'x'.repeat(3_000), title: '' } })),
  ],
  ['deep nesting', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
])('REF1: %s is refused with what is wrong', async (_name, body) => {
  const visitor = shop.visitor()
  const answer = await visitor.asks<Record<string, unknown>>('POST', '/messages', body)
  expect(answer.status).toBe(400)
  expect(answer.body).toMatchObject({ refusal: 'bad-request', requestId: expect.any(String) })
  expect(answer.body['issues']).not.toHaveLength(0)
})

test('REF2: a body that is too large is refused', async () => {
  const answer = await shop
    .visitor()
    .asks('POST', '/messages', JSON.stringify(message({ text: 'x'.repeat(100_000) })))
  expect(answer.status).toBe(413)
})

test.each([
  ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
  [
    'a forged frame',
    'x\n\nevent: bye\ndata: {"reason":"draining"}\n\nid: 1\nevent: changes\ndata: {}\n\n',
  ],
  ['characters that turn the direction', '\u202egnirts a\u202c \u2066abc\u2069'],
  ['line separators that only some parsers see', 'a\u2028b\u2029c'],
  ['ten thousand lines', '\n'.repeat(9_998) + 'x'],
  ['SQL', "'; drop table messages; --"],
  ['Chinese, Arabic, Thai and family emoji', '你好 مرحبا สวัสดี 👨‍👩‍👧‍👦'],
])('FRM2: %s arrives as text, and breaks nothing', async (_name, text) => {
  const visitor = shop.visitor()
  await visitor.says('hello')
  const stream = await (await visitor.opensStream()).live()
  await visitor.says(text)
  await visitor.says('the end')
  await stream.message('the end')
  expect(stream.changes.some((change) => change['text'] === text)).toBe(true)
  expect(
    stream.frames.every(({ frame }) =>
      ['hello', 'live', 'changes', 'signals'].includes(frame.kind),
    ),
  ).toBe(true)
  stream.close()
})

test('NUL and other control characters are taken out', async () => {
  const visitor = shop.visitor()
  const { body } = await visitor.says('a\u0000b\u0007c')
  expect(body.changes.find(({ kind }) => kind === 'message')).toMatchObject({ text: 'abc' })
})

test('wrong methods, unknown paths and unknown sites are refused in the same shape', async () => {
  for (const [method, path] of [
    ['DELETE', '/v1/visitor/messages?site=abcdef'],
    ['GET', '/v1/nothing'],
    ['GET', '/w/nobody.js'],
    ['GET', '/v1/visitor/availability?site=nobody'],
  ] as const) {
    const answer = await request<{ refusal: string }>(method, app.origin + path, {})
    expect([path, answer.status]).toEqual([path, 404])
    expect(answer.body.refusal).toMatch(/^(not-found|unknown-site)$/)
  }
})

test.each(['', 'short', 'x'.repeat(43).replace('x', '!'), `${'x'.repeat(43)}'--`])(
  'a token such as "%s" is no token',
  async (token) => {
    const url = shop.visitor().url('/session')
    const answer = await request('POST', url, { Authorization: `Bearer ${token}` }, {})
    expect(answer.status).toBe(401)
  },
)

test('whoever sends too much is told when to go on', async () => {
  const small = await startApp({ MAX_MESSAGES_PER_MINUTE: '3' })
  const visitor = (await small.workspace()).visitor()
  for (let at = 0; at < 3; at += 1) expect((await visitor.says(`${at}`)).status).toBe(201)
  const answer = await visitor.says('and another')
  expect(answer.body.refusal).toBe('too-many-requests')
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  await small.stop()
})
