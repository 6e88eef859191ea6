import { nanoid } from 'nanoid'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { AgentDeed, Conversation, Draft, RefusalBody, Team } from '@tealight/protocol'
import { openOffice } from './testing/office.ts'
import type { TestAgent } from './testing/test-agent.ts'
import type { TestVisitor } from './testing/test-visitor.ts'

const { app, shop, lin, ada, boss } = await openOffice()
let visitor: TestVisitor
let path: string

afterAll(() => app.stop())
beforeEach(async () => {
  visitor = shop.visitor()
  path = `/agent/conversations/${visitor.conversationId}`
  await visitor.says('Hello')
  await lin.claims(visitor.conversationId)
})

type Asked = Promise<{ status: number; body: AgentDeed & RefusalBody }>

async function conversation(): Promise<Conversation | undefined> {
  const { body } = await boss.asks<AgentDeed>('GET', path)
  return body.changes.find((it): it is Conversation => it.kind === 'conversation')
}

function transfers(agent: TestAgent, wish: object): Asked {
  return agent.asks('POST', `${path}/transfer`, wish)
}

test('goes to a colleague with a note, and with what was written and not sent', async () => {
  const note = { id: nanoid(), text: 'Wants the brass one' }
  const wish = { to: { agentId: ada.id }, note, draft: 'It costs' }
  expect((await transfers(ada, wish)).body.refusal).toBe('claimed-by-another')
  expect((await transfers(lin, wish)).status).toBe(200)
  expect(await conversation()).toMatchObject({
    status: 'open',
    assigneeId: ada.id,
    noteStep: 1,
    mentions: [{ agentId: ada.id, isSeen: false }],
  })
  expect((await ada.asks<Draft>('GET', `${path}/draft`)).body.text).toBe('It costs')
  expect((await lin.asks<Draft>('GET', `${path}/draft`)).body.text).toBe('')
  expect((await lin.says(visitor.conversationId, 'Mine?')).body.refusal).toBe('claimed-by-another')
  expect((await ada.says(visitor.conversationId, 'It costs 9.')).status).toBe(201)
  expect(JSON.stringify((await visitor.returns()).body)).not.toContain('brass')
})

test('goes to the queue of a team', async () => {
  const id = nanoid()
  await boss.asks('POST', '/admin/teams', { id, name: 'Repairs' })
  expect((await transfers(lin, { to: { teamId: 'there-is-none' } })).status).toBe(404)
  expect((await transfers(lin, { to: { teamId: id } })).status).toBe(200)
  expect(await conversation()).toMatchObject({ status: 'queued', teamId: id, assigneeId: null })
  const { changes } = await boss.starts()
  const team = changes.find((it): it is Team => it.kind === 'team' && it.id === id)
  expect(team?.name).toBe('Repairs')
})

test('a second agent answers along, and leaves', async () => {
  expect((await ada.says(visitor.conversationId, 'I know!')).status).toBe(409)
  const helps = (agent: TestAgent): Asked => agent.asks('PUT', `${path}/helpers/${ada.id}`)
  expect((await helps(ada)).body.refusal).toBe('claimed-by-another')
  expect((await helps(lin)).status).toBe(200)
  expect((await ada.says(visitor.conversationId, 'I know!')).status).toBe(201)
  expect(await conversation()).toMatchObject({ assigneeId: lin.id, helperIds: [ada.id] })
  expect((await ada.asks('DELETE', `${path}/helpers/${ada.id}`)).status).toBe(200)
  expect((await ada.says(visitor.conversationId, 'And')).status).toBe(409)
})

test('what is resolved is for nobody to give', async () => {
  await lin.asks('PUT', `${path}/helpers/${ada.id}`)
  await lin.resolves(visitor.conversationId)
  expect(await conversation()).toMatchObject({ helperIds: [] })
  const answer = await transfers(boss, { to: { agentId: ada.id } })
  expect(answer.body.refusal).toBe('conversation-resolved')
})

test('agents are told who else has a conversation open, and when no more', async () => {
  const desk = await (await lin.opensStream()).live()
  const told = (isHere: boolean) =>
    desk.frame((frame) =>
      JSON.stringify(frame).includes(
        JSON.stringify({
          kind: 'viewing',
          conversationId: visitor.conversationId,
          agentId: ada.id,
          isHere,
        }).slice(1, -1),
      ),
    )
  const other = await (await ada.opensStream(`watch=${visitor.conversationId}`)).live()
  await told(true)
  // Whoever comes later hears of it too.
  const late = await (await boss.opensStream()).live()
  await late.frame((frame) => JSON.stringify(frame).includes('"viewing"'))
  late.close()
  other.close()
  await told(false)
  desk.close()
})
