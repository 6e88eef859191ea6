import type { AgentDeed, Conversation, NotificationChoices } from '@tealight/protocol'
import { notificationChoicesSchema } from '@tealight/protocol/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Office, openOffice } from './testing/office.ts'
import type { TestAgent } from './testing/test-agent.ts'

/*
 * How agents want to be told of news, and what marks something as news to them.
 */

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.app.stop())

test('what an agent chooses is theirs, whole, and the same on every device', async () => {
  const { lin, ada } = office
  const usual = notificationChoicesSchema.parse({})
  expect((await chosenBy(lin)).body).toEqual(usual)
  const times = [{ days: [6, 7], from: '20:00', to: '08:00' }]
  const choices = { ...usual, whileAway: true, quiet: { timeZone: 'Asia/Tokyo', times } }
  expect((await lin.asks('PUT', '/agent/notifications', choices)).status).toBe(200)
  expect((await chosenBy(lin)).body).toEqual(choices)
  expect((await chosenBy(ada)).body).toEqual(usual)
  const nowhere = { ...choices, quiet: { timeZone: 'Atlantis/Deep', times } }
  expect((await lin.asks('PUT', '/agent/notifications', nowhere)).status).toBe(400)
})

test('what is given to an agent tells since when, what they take themselves does not', async () => {
  const { lin, ada, shop } = office
  const visitor = shop.visitor()
  await visitor.says('hello')
  const id = visitor.conversationId
  const claimed = await lin.claims(id)
  expect(conversationIn(claimed.body).givenAt).toBeUndefined()
  const given = await handsOver(lin, ada, id)
  expect(given.givenAt).toBeGreaterThan(0)
  const boss = office.boss
  expect((await handsOver(boss, boss, id)).givenAt).toBeUndefined()
})

function chosenBy(agent: TestAgent) {
  return agent.asks<NotificationChoices>('GET', '/agent/notifications')
}

async function handsOver(from: TestAgent, to: TestAgent, id: string): Promise<Conversation> {
  const path = `/agent/conversations/${id}/transfer`
  return conversationIn((await from.asks<AgentDeed>('POST', path, { to: { agentId: to.id } })).body)
}

function conversationIn({ changes }: AgentDeed): Conversation {
  return changes.find((change): change is Conversation => change.kind === 'conversation')!
}
