import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'
import type { ReceivedFrame, TestStream } from './testing/test-stream.ts'
import type { TestVisitor } from './testing/test-visitor.ts'

/* What a client is promised on every rung of the ladder. What only one of them has is in streams.test.ts. */

const PAGE = 'https://shop.example'

let app: RunningApp
let shop: TestWorkspace
beforeAll(async () => {
  app = await startApp({ HEARTBEAT_SECONDS: '1' })
  shop = await app.workspace({ origins: [PAGE] })
})
afterAll(() => app.stop())

type Open = (
  visitor: TestVisitor,
  query?: string,
  headers?: object,
) => TestStream | Promise<TestStream>

describe.each<[rung: string, open: Open]>([
  ['stream', (visitor, ...asked) => visitor.opensStream(...asked)],
  [
    'stream with visible beats',
    (visitor, query = '', headers = {}) => visitor.opensStream(`beat=event&${query}`, headers),
  ],
  ['long poll', (visitor, ...asked) => visitor.polls(...asked)],
  ['WebSocket', (visitor, ...asked) => visitor.opensSocket(...asked)],
])('on the rung "%s"', (_, open) => {
  test('CAT1: a snapshot comes first, or what was missed since the cursor', async () => {
    const visitor = await someoneWhoSays('one')
    const first = await (await open(visitor)).live()
    first.close()
    expect(first.frames[0]?.frame).toMatchObject({ kind: 'hello', reset: true })
    expect(textsOf(first)).toEqual(['one'])
    await visitor.says('two')
    const second = await (await open(visitor, `cursor=${first.cursor}`)).live()
    second.close()
    expect(second.frames[0]?.frame).toMatchObject({ kind: 'hello', reset: false })
    expect(textsOf(second)).toEqual(['two'])
  })

  test('CUR2: an unknown cursor is answered with a snapshot', async () => {
    const stream = await (await open(await someoneWhoSays('one'), 'cursor=whatever')).live()
    stream.close()
    expect(stream.frames[0]?.frame).toMatchObject({ kind: 'hello', reset: true })
    expect(textsOf(stream)).toEqual(['one'])
  })

  test('ORD5: what happens comes in the order in which it happened', async () => {
    const visitor = await someoneWhoSays('begin')
    const stream = await (await open(visitor)).live()
    const texts = Array.from({ length: 20 }, (_each, index) => `message ${index}`)
    for (const text of texts) await visitor.says(text)
    await stream.message('message 19')
    stream.close()
    expect(textsOf(stream)).toEqual(['begin', ...texts])
  })

  test('HB1: it is not silent for longer than a heartbeat', async () => {
    const stream = await (await open(await someoneWhoSays('one'))).live()
    for (let beat = 0; beat < 2; beat += 1) {
      const { length } = stream.text
      await stream.until(() => stream.text.length > length, 'a sign of life')
    }
    stream.close()
  })

  test('TRN3: a ticket opens it once, without a header', async () => {
    const visitor = await someoneWhoSays('one')
    const ticket = `ticket=${await visitor.ticket()}`
    const noToken = { Authorization: '' }
    const stream = await (await open(visitor, ticket, noToken)).live()
    stream.close()
    const again = await open(visitor, ticket, noToken)
    expect(await again.isRefused()).toMatchObject({ status: 401, refusal: 'unauthenticated' })
  })

  test('TRN4: a client of another protocol is told so', async () => {
    const stream = await open(await someoneWhoSays('one'), 'protocol=99')
    expect(await stream.isRefused()).toMatchObject({
      status: 426,
      refusal: 'unsupported-protocol',
    })
  })

  test('REF5: somebody whom nobody knows is told so', async () => {
    const stream = await open(shop.visitor())
    expect(await stream.isRefused()).toMatchObject({ status: 401, refusal: 'unknown-visitor' })
  })

  test('TRN10: a page that is not on the list of its site is refused', async () => {
    const visitor = await someoneWhoSays('one')
    const own = await open(visitor, '', { Origin: PAGE })
    await own.live()
    own.close()
    const strange = await open(visitor, '', { Origin: 'https://other.example' })
    expect(await strange.isRefused()).toMatchObject({
      status: 403,
      refusal: 'origin-not-allowed',
    })
  })

  test('a client that left leaves nothing behind', async () => {
    const visitor = await someoneWhoSays('one')
    const streams = await Promise.all([open(visitor), open(visitor), open(visitor)])
    for (const stream of streams) await stream.live()
    for (const stream of streams) stream.close()
    await holds(app, 0)
  })
})

describe.each<[rung: string, open: Open]>([
  ['stream', (visitor) => visitor.opensStream()],
  ['long poll', (visitor) => visitor.polls()],
  ['WebSocket', (visitor) => visitor.opensSocket()],
])('on the rung "%s" of a server with little room', (_, open) => {
  let small: RunningApp
  let corner: TestWorkspace
  beforeEach(async () => {
    small = await startApp({ MAX_STREAMS_PER_SITE: '2', MAX_STREAMS_PER_VISITOR: '1' })
    corner = await small.workspace()
  })

  test('the oldest makes room for the newest of its owner, and a full site is full', async () => {
    const [regular, second, third] = [corner.visitor(), corner.visitor(), corner.visitor()]
    for (const visitor of [regular, second, third]) await visitor.says('one')
    const oldest = await (await open(regular)).live()
    await holds(small, 1)
    await (await open(regular)).live()
    expect((await oldest.frame(isBye)).frame).toMatchObject({ reason: 'replaced' })
    await oldest.isEnded()
    await (await open(second)).live()
    await holds(small, 2)
    const refused = await (await open(third)).isRefused()
    expect(refused).toMatchObject({ status: 429, refusal: 'too-many-streams' })
    expect(Number(refused?.retryAfter)).toBeGreaterThanOrEqual(30)
    await small.stop()
  })

  test('TRN5: a server that stops says bye, and ends what is open', async () => {
    const visitor = corner.visitor()
    await visitor.says('one')
    const stream = await (await open(visitor)).live()
    await holds(small, 1)
    const stopped = small.stop()
    const { frame } = await stream.frame(isBye)
    expect(frame).toMatchObject({ reason: 'draining', retryMs: expect.any(Number) })
    await stream.isEnded()
    await stopped
  })
})

async function someoneWhoSays(text: string): Promise<TestVisitor> {
  const visitor = shop.visitor()
  await visitor.says(text)
  return visitor
}

/** What a client that keeps what it has (ORD3) has got, in the order in which it came: CAT4 lets things come twice. */
function textsOf({ changes }: TestStream): unknown[] {
  const copy = new Map(changes.map((change) => [change['id'], change['text']]))
  return [...copy.values()].filter((text) => text !== undefined)
}

const isBye = ({ frame }: ReceivedFrame) => frame.kind === 'bye'

/** Resolves once the server holds so many streams: between two polls it holds none. */
async function holds({ origin }: RunningApp, count: number): Promise<void> {
  await expect
    .poll(async () => (await fetch(`${origin}/metrics`)).text())
    .toContain(`\ntealight_streams_open ${count}\n`)
}
