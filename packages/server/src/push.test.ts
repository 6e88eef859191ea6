import type { PushState } from '@tealight/protocol'
import { notificationChoicesSchema } from '@tealight/protocol/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'
import { PushService, type TestBrowser } from './testing/push-service.ts'
import type { TestAgent } from './testing/test-agent.ts'

/*
 * Agents whose consoles are closed are told by the push service of their browser. Here that is one on loopback, and the
 * browsers open what they are sent as real ones do.
 */

let app: RunningApp
let shop: TestWorkspace
let service: PushService

beforeAll(async () => {
  service = await PushService.opens()
  const pushGate = { admits: () => true, lookup: undefined }
  app = await startApp({}, undefined, { pushGate })
  shop = await app.workspace()
})
afterAll(async () => {
  await app.stop()
  service.close()
})

/** An agent whose browser is told. */
async function subscriber(name: string, of = shop): Promise<[TestAgent, TestBrowser]> {
  const agent = await of.agent(name)
  const browser = service.browser()
  expect((await agent.asks('PUT', '/agent/push', browser.subscription)).status).toBe(204)
  return [agent, browser]
}

test('who has no console open is told, as they have chosen; who has one is told there', async () => {
  const [lin, hers] = await subscriber('Lin')
  const [ada, adas] = await subscriber('Ada')
  const [quiet, quiets] = await subscriber('Quin')
  const [, strangers] = await subscriber('Mallory', await app.workspace())
  const stream = await (await ada.opensStream()).live()
  const times = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }]
  const choices = notificationChoicesSchema.parse({ quiet: { times } })
  await quiet.asks('PUT', '/agent/notifications', choices)

  const visitor = shop.visitor()
  await visitor.says('Do you **deliver**?')
  const [waiting] = await hers.isTold(1)
  expect(waiting).toEqual({
    kind: 'waiting',
    conversationId: visitor.conversationId,
    visitorNames: [null],
    text: 'Do you deliver?',
    count: 1,
  })
  const { headers } = hers.delivered[0]!
  const { key } = (await lin.asks<PushState>('GET', '/agent/push')).body
  expect(headers.authorization).toMatch(new RegExp(`^vapid t=[\\w.-]+, k=${key}$`))
  expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high' })

  stream.close()
  await lin.claims(visitor.conversationId)
  await visitor.says('Hello?')
  const [, message] = await hers.isTold(2)
  expect([message?.kind, message?.text]).toEqual(['message', 'Hello?'])
  for (const other of [adas, quiets, strangers]) expect(other.delivered).toEqual([])
})

test('a service that is away is asked again, and a browser that is gone no more', async () => {
  const own = await app.workspace()
  const [lin, browser] = await subscriber('Lin', own)
  service.answers.push(503)
  await own.visitor().says('hello')
  await browser.isTold(1)
  const isOn = async () => (await lin.asks<PushState>('GET', '/agent/push')).body.isOn
  expect(await isOn()).toBe(true)
  service.answers.push(410)
  await own.visitor().says('hello again')
  await expect.poll(isOn, { timeout: 10_000 }).toBe(false)
})

test('a browser is told for as long as its agent is signed in there, and only of their own news', async () => {
  const own = await app.workspace()
  const [lin, leaving] = await subscriber('Lin', own)
  const [ada, staying] = await subscriber('Ada', own)
  expect((await ada.asks('DELETE', '/agent/push')).status).toBe(204)
  expect((await lin.asks<PushState>('GET', '/agent/push')).body.isOn).toBe(true)
  await ada.asks('PUT', '/agent/push', staying.subscription)
  await lin.asks('DELETE', '/agent/session')
  await own.visitor().says('hello')
  await staying.isTold(1)
  expect(leaving.delivered).toEqual([])
})
