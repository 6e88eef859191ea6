import type { Available, Change, RefusalBody } from '@tealight/protocol'
import { nanoid } from 'nanoid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'
import type { TestAgent } from './testing/test-agent.ts'
import type { TestStream } from './testing/test-stream.ts'
import type { TestVisitor } from './testing/test-visitor.ts'

let app: RunningApp
let workspace: TestWorkspace
let owner: TestAgent
let visitor: TestVisitor

beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())
beforeEach(async () => {
  workspace = await app.workspace()
  owner = await workspace.agent('Olga', 'owner')
  visitor = workspace.visitor()
})

async function find<Kind extends Change['kind']>(kind: Kind) {
  const { changes } = await owner.starts()
  return changes.filter((change): change is Extract<Change, { kind: Kind }> => change.kind === kind)
}

async function chooses(settings: object): Promise<void> {
  const [site] = await find('site')
  const answer = await owner.asks('PATCH', `/admin/sites/${site?.id}`, { settings })
  expect(answer.status).toBe(200)
}

/** Says something, and tells something of oneself. */
function tells(about: object, id = nanoid()) {
  const { conversationId } = visitor
  const words = { id, conversationId, text: 'Hello', seen: 0, about }
  return visitor.asks<RefusalBody>('POST', '/messages', words)
}

describe('the form', () => {
  const form = { fields: [{ kind: 'name', name: 'Name', required: true }] }

  test('the record begins with the first message and its answers, once', async () => {
    await chooses({ form })
    const id = nanoid()
    expect(await tells({ email: 'x@y.example' }, id)).toMatchObject({
      status: 422,
      body: { refusal: 'form-incomplete' },
    })
    expect(await find('visitor')).toEqual([])
    expect((await tells({ name: 'Mia', contact: 'mia@home.example' }, id)).status).toBe(201)
    expect((await tells({ name: 'Mia', contact: 'mia@home.example' }, id)).status).toBe(200)
    expect(await find('visitor')).toMatchObject([{ name: 'Mia', email: null, attributes: {} }])
    expect(await find('conversation')).toMatchObject([
      { messageCount: 1, contact: 'mia@home.example' },
    ])
    expect((await visitor.says('And another thing')).status).toBe(201)
  })

  test('what is no address or number is refused', async () => {
    expect((await tells({ email: 'nobody' })).status).toBe(400)
    expect((await tells({ phone: 'call me' })).status).toBe(400)
    expect((await tells({ name: 'x'.repeat(101) })).status).toBe(400)
  })

  test('an address can be left with a conversation later', async () => {
    await visitor.says('Hello')
    const path = `/conversations/${visitor.conversationId}/contact`
    expect((await visitor.asks('PUT', path, { email: 'nobody' })).status).toBe(400)
    const answer = await visitor.asks('PUT', path, { email: 'mia@home.example' })
    expect(answer).toMatchObject({
      status: 200,
      body: { changes: [{ kind: 'conversation', contact: 'mia@home.example' }] },
    })
  })

  test('settings that make no sense are refused', async () => {
    const [site] = await find('site')
    const tried = [
      { hours: { timeZone: 'Mars/Olympus' } },
      { hours: { week: [{ day: 8, from: '09:00', to: '17:00' }] } },
      { hours: { holidays: [{ date: '2027-02-30' }] } },
      { form: { fields: [...form.fields, { kind: 'text', name: 'Name' }] } },
      { form: { fields: [{ kind: 'consent', name: 'C', link: 'javascript:alert(1)' }] } },
    ]
    for (const settings of tried) {
      const answer = await owner.asks('PATCH', `/admin/sites/${site?.id}`, { settings })
      expect([settings, answer.status]).toEqual([settings, 400])
    }
  })
})

describe('teams', () => {
  test('are made once, renamed, and chosen by visitors among those that are offered', async () => {
    const id = nanoid()
    const makes = (name: string) => owner.asks('POST', '/admin/teams', { id, name })
    expect((await makes('Repairs')).status).toBe(201)
    expect((await makes('Repairs')).status).toBe(200)
    expect((await makes('Sales')).status).toBe(409)
    await owner.asks('PATCH', `/admin/teams/${id}`, { name: 'Workshop' })
    const [support] = await find('team')
    expect((await find('team')).map(({ name }) => name)).toEqual(['Support', 'Workshop'])

    await visitor.says('before there is a choice')
    const teams = [support?.id, id].map((team) => ({ id: team, label: {} }))
    await chooses({ people: { teams } })
    visitor = workspace.visitor()
    await tells({ teamId: id })
    expect((await find('conversation')).map(({ teamId }) => teamId)).toEqual([id, support?.id])
  })

  test('have members whom the workspace knows', async () => {
    const [support] = await find('team')
    const path = `/admin/teams/${support?.id}`
    const memberIds = [owner.id, owner.id, 'somebody-else']
    expect((await owner.asks('PATCH', path, { memberIds })).status).toBe(200)
    expect(await find('team')).toMatchObject([{ name: 'Support', memberIds: [owner.id] }])
    await owner.asks('PATCH', path, { name: 'Help' })
    expect(await find('team')).toMatchObject([{ name: 'Help', memberIds: [owner.id] }])
  })

  test('can be taken away but for the last; what they had not resolved goes on in the oldest', async () => {
    const id = nanoid()
    await owner.asks('POST', '/admin/teams', { id, name: 'Repairs' })
    const [support] = await find('team')
    await chooses({ people: { teams: [{ id, label: {} }] } })
    await tells({})
    expect(await find('conversation')).toMatchObject([{ teamId: id }])
    const stream = await (await owner.opensStream()).live()
    expect((await owner.asks('DELETE', `/admin/teams/${id}`)).status).toBe(200)
    await stream.frame(() => stream.changes.some((it) => it.kind === 'team' && it.deletedAt))
    stream.close()
    expect(await find('conversation')).toMatchObject([{ teamId: support?.id }])
    expect(await find('team')).toMatchObject([{ id: support?.id }])
    const last = await owner.asks<RefusalBody>('DELETE', `/admin/teams/${support?.id}`)
    expect(last).toMatchObject({ status: 409, body: { refusal: 'last-team' } })
    // The site offers a team that is gone: the oldest gets who comes.
    visitor = workspace.visitor()
    expect((await tells({ teamId: id })).status).toBe(201)
  })

  test('agents may not make any', async () => {
    const agent = await workspace.agent('Lin')
    const answer = await agent.asks('POST', '/admin/teams', { id: nanoid(), name: 'Mine' })
    expect(answer.status).toBe(403)
  })
})

describe('who is there', () => {
  const asks = async () => (await visitor.asks<Available>('GET', '/availability')).body

  test('is told by name, unless the site shows no names', async () => {
    expect(await asks()).toEqual({ online: false, agents: [], replyMs: null, opensAt: null })
    const stream = await (await owner.opensStream()).live()
    expect(await asks()).toMatchObject({ online: true, agents: [{ id: owner.id, name: 'Olga' }] })
    await chooses({ people: { faces: false } })
    expect(await asks()).toMatchObject({ online: true, agents: [] })
    stream.close()
  })

  test('outside the hours nobody is, and those who wait hear it', async () => {
    const agents = await (await owner.opensStream()).live()
    await visitor.says('Hello')
    const stream = await (await visitor.opensStream()).live()
    await hears(stream, '"online":true')
    const yesterday = new Date(Date.now() - 86_400_000).getUTCDay() || 7
    await chooses({ hours: { week: [{ day: yesterday, from: '10:00', to: '10:01' }] } })
    await hears(stream, '"online":false')
    const { online, agents: there, opensAt } = await asks()
    expect({ online, there }).toEqual({ online: false, there: [{ id: owner.id, name: 'Olga' }] })
    expect(opensAt).toBeGreaterThan(Date.now())
    stream.close()
    agents.close()
  })

  test('how soon they answer is told once there are answers enough', async () => {
    for (let nth = 0; nth < 5; nth += 1) {
      const other = workspace.visitor()
      await other.says('Hello')
      await owner.says(other.conversationId, 'Hello!')
    }
    expect((await asks()).replyMs).toBeLessThan(10_000)
  })
})

describe('in the queue', () => {
  async function waits(): Promise<[TestVisitor, TestStream]> {
    const someone = workspace.visitor()
    await someone.says('Hello')
    return [someone, await (await someone.opensStream()).live()]
  }

  const stands = (stream: TestStream, place: number) => hears(stream, `"place":${place},`)

  test('everybody is told their place, and when it changes', async () => {
    const [first, firstStream] = await waits()
    const [second, secondStream] = await waits()
    await stands(firstStream, 1)
    await stands(secondStream, 2)
    await owner.claims(first.conversationId)
    await stands(secondStream, 1)
    secondStream.close()
    const again = await (await second.opensStream()).live()
    await stands(again, 1)
    again.close()
    firstStream.close()
  })
})

/** Waits until a signal tells this. */
async function hears(stream: TestStream, what: string): Promise<void> {
  await stream.frame(({ frame }) => JSON.stringify(frame['signals'] ?? '').includes(what))
}
