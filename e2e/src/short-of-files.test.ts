import { randomBytes } from 'node:crypto'
import { expect, onTestFailed, test } from 'vitest'
import { Server } from '../support/server.ts'
import { type Knock, knockOften } from './network/knocks.ts'
import { everythingIsDelivered, expectNothingLost } from './nothing-lost.ts'
import { BUSY_SHOP, Shop } from './people/shop.ts'
import { until } from './until.ts'

const FILES_MAX = 400
/** The server itself has about forty open, and keeps an eighth of the others free of streams. */
const STREAMS_MAX = 315
const KNOCKS = 700
/** So few at once that the files are the limit, and not what the machine can do, and that the reserve holds them. */
const KNOCKS_AT_ONCE = 10

test('when its files run short, the server tells newcomers so, and who chats goes on', async () => {
  const settings = { ...BUSY_SHOP, MAX_STREAMS_PER_VISITOR: '1000' }
  const shop = await Shop.opens(await Server.start(settings, { filesMax: FILES_MAX }))
  onTestFailed(async () => void (await shop.closes()))
  const visitor = shop.visitor()
  visitor.says('is anybody there?')
  await everythingIsDelivered(shop)

  const token = await becomesKnown(shop.server)
  const knocks: Knock[] = []
  while (knocks.length < KNOCKS)
    knocks.push(...(await knockOften(shop.server, token, KNOCKS_AT_ONCE)))
  const opened = knocks.filter(({ status }) => status === 200)
  const refused = knocks.filter(({ status }) => status === 503)
  expect(opened.length).toBeGreaterThan(STREAMS_MAX * 0.9)
  expect(opened.length).toBeLessThan(STREAMS_MAX)
  expect(opened.length + refused.length).toBe(KNOCKS)
  expect(refused.filter(({ retryAfter }) => !retryAfter)).toEqual([])

  for (let number = 1; number <= 20; number++) visitor.says(`and now? ${number}`)
  await everythingIsDelivered(shop)
  expect(shop.server.complaints).toBe('')

  leave(opened)
  const newcomer = shop.visitor()
  newcomer.says('finally!')
  await until(
    () => newcomer.state.status.kind === 'live',
    () => `a newcomer is still out: ${newcomer.state.status.kind}`,
  )
  await everythingIsDelivered(shop)
  const checked = await expectNothingLost(shop)
  console.log(
    `short of files: of ${KNOCKS} with ${FILES_MAX} files ${opened.length} were let in, ` +
      `${refused.length} told to come later; ${checked} messages checked`,
  )
  expect(await shop.closes()).toBe(0)
})

/** Somebody writes a first message, and may open streams from then on. */
async function becomesKnown({ origin }: Server): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const response = await fetch(`${origin}/v1/visitor/messages?site=demo`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({
      id: 'a-first-message',
      conversationId: token.slice(0, 21),
      text: 'Hi',
      seen: 0,
    }),
  })
  expect(response.status).toBe(201)
  return token
}

function leave(knocks: readonly Knock[]): void {
  for (const { socket } of knocks) socket.destroy()
}
