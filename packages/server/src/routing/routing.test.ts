import type {
  AgentDeed,
  Assignments,
  Conversation,
  Queues,
  RefusalBody,
  TeamRouting,
  WorkspaceRouting,
} from '@tealight/protocol'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type RunningApp, startApp, type TestWorkspace } from '../testing/running-app.ts'
import { makeSignInLink } from '../commands/make-sign-in-link.ts'
import { TestAgent } from '../testing/test-agent.ts'
import type { TestStream } from '../testing/test-stream.ts'
import type { TestVisitor } from '../testing/test-visitor.ts'

let app: RunningApp
let shop: TestWorkspace
let admin: TestAgent
let streams: TestStream[] = []
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())
beforeEach(async () => {
  streams = []
  shop = await app.workspace()
  admin = await shop.agent('Ada', 'admin')
  await admin.asks('PUT', '/agent/availability', { availability: 'away' })
})

/** A colleague who is there. */
async function colleague(name: string, skills: object = {}): Promise<TestAgent> {
  const agent = await shop.agent(name)
  await admin.asks('PATCH', `/admin/agents/${agent.id}/skills`, skills)
  const stream = await agent.opensStream()
  streams.push(await stream.live())
  return agent
}

async function teamHas(routing: Partial<TeamRouting>): Promise<string> {
  const { changes } = await admin.starts()
  const team = changes.find(({ kind }) => kind === 'team')
  if (team?.kind !== 'team') throw new Error('there is no team')
  await admin.asks('PATCH', `/admin/teams/${team.id}`, { routing: { ...team.routing, ...routing } })
  return team.id
}

async function workspaceHas(routing: Partial<WorkspaceRouting>): Promise<void> {
  const before = (await admin.asks<WorkspaceRouting>('GET', '/admin/routing')).body
  await admin.asks('PUT', '/admin/routing', { ...before, ...routing })
}

async function writes(visitor = shop.visitor()): Promise<TestVisitor> {
  await visitor.says('hello')
  return visitor
}

async function stateOf({ conversationId }: TestVisitor): Promise<Conversation | undefined> {
  const answer = await admin.asks<AgentDeed>('GET', `/agent/conversations/${conversationId}`)
  return answer.body.changes.find((it): it is Conversation => it.kind === 'conversation')
}

/** What follows by itself follows soon, on a busy machine too. */
const soon = <State>(read: () => State) => expect.poll(read, { timeout: 15_000 })

const isWith = (visitor: TestVisitor, agent: TestAgent) =>
  soon(() => stateOf(visitor)).toMatchObject({ status: 'open', assigneeId: agent.id })

const asksOf = (agent: TestAgent, method: string, { conversationId }: TestVisitor, noun: string) =>
  agent.asks<AgentDeed>(method, `/agent/conversations/${conversationId}/${noun}`)

test('a visitor is given to an agent at once, and it can be read why', async () => {
  await teamHas({ policy: 'round-robin' })
  const lin = await colleague('Lin')
  const mia = await writes()
  await isWith(mia, lin)
  const { assignments } = (
    await admin.asks<Assignments>('GET', `/agent/conversations/${mia.conversationId}/assignments`)
  ).body
  expect(assignments).toMatchObject([
    { agentId: lin.id, kind: 'assigned', by: 'policy', policy: 'round-robin', candidateCount: 1 },
  ])
  expect(assignments[0]?.skipped).toContainEqual({ agentId: admin.id, reason: 'not-here' })
})

test('the queue drains by itself when somebody comes, resolves, can do more or is back', async () => {
  await teamHas({ policy: 'least-busy' })
  const first = await writes()
  const lin = await colleague('Lin', { capacity: 1 })
  await isWith(first, lin)
  const second = await writes()
  const third = await writes()
  expect(await stateOf(second)).toMatchObject({ status: 'queued' })
  await lin.resolves(first.conversationId)
  await isWith(second, lin)
  await admin.asks('PATCH', `/admin/agents/${lin.id}/skills`, { capacity: 2 })
  await isWith(third, lin)
  await admin.asks('PATCH', `/admin/agents/${lin.id}/skills`, { capacity: 9 })
  await lin.asks('PUT', '/agent/availability', { availability: 'away' })
  const fourth = await writes()
  expect(await stateOf(fourth)).toMatchObject({ status: 'queued' })
  await lin.asks('PUT', '/agent/availability', { availability: 'open' })
  await isWith(fourth, lin)
})

test('rules choose the team and the priority, and the urgent come first', async () => {
  await workspaceHas({
    rules: [
      {
        id: 'urgent-pages',
        name: '',
        isOn: true,
        when: { siteId: null, url: '/checkout*', language: '', answer: null, reach: '' },
        teamId: null,
        priority: 'urgent',
        topic: 'payment',
      },
    ],
  })
  const teamId = await teamHas({})
  await writes()
  const hurried = shop.visitor()
  const { conversationId } = hurried
  const page = { url: 'https://shop.example/checkout/2', title: 'Checkout' }
  const message = { id: 'message-0001', conversationId, text: 'help', seen: 0, page }
  await hurried.asks('POST', '/messages', message)
  expect(await stateOf(hurried)).toMatchObject({ priority: 'urgent', topic: 'payment', teamId })
  const lin = await shop.agent('Lin')
  const next = await lin.asks<AgentDeed>('POST', `/agent/teams/${teamId}/claims`)
  expect(next.body.changes).toContainEqual(expect.objectContaining({ id: conversationId }))
})

test('an offer is accepted, or turned down and made to the next one; nobody else takes it meanwhile', async () => {
  await teamHas({ policy: 'round-robin', acceptS: 600 })
  const [lin, ben] = [await colleague('Lin'), await colleague('Ben')]
  const mia = await writes()
  await soon(() => stateOf(mia)).toHaveProperty('offer.agentId')
  const offeredTo = (await stateOf(mia))?.offer?.agentId
  const [asked, other] = offeredTo === lin.id ? [lin, ben] : [ben, lin]
  expect((await other.claims(mia.conversationId)).body.refusal).toBe('offered-to-another')
  await asksOf(asked, 'DELETE', mia, 'offer')
  await soon(() => stateOf(mia)).toHaveProperty('offer.agentId', other.id)
  expect((await other.claims(mia.conversationId)).status).toBe(200)
  await isWith(mia, other)
})

test('an offer that is not accepted in time goes to another', async () => {
  await teamHas({ policy: 'round-robin', acceptS: 1 })
  await Promise.all([colleague('Lin'), colleague('Ben')])
  const mia = await writes()
  await soon(() => stateOf(mia)).toHaveProperty('offer.agentId')
  const first = (await stateOf(mia))?.offer?.agentId
  await soon(async () => (await stateOf(mia))?.offer?.agentId ?? first).not.toBe(first)
})

test('the queues tell how they do, and agents are told what has changed', async () => {
  const teamId = await teamHas({})
  const lin = await colleague('Lin')
  const mia = await writes()
  await writes()
  await lin.claims(mia.conversationId)
  const oldestAt = expect.any(Number)
  const figures = { teamId, waiting: 1, oldestAt, arrived: 2, served: 1, waitMs: null }
  const workload = { agentId: lin.id, availability: 'open', load: 1, capacity: 5 }
  const { queues, agents } = (await lin.asks<Queues>('GET', '/agent/queues')).body
  expect(queues).toEqual([figures])
  expect(agents).toContainEqual(workload)
  const signals = () => streams[0]?.frames.flatMap(({ frame }) => frame['signals'] ?? [])
  await soon(signals).toContainEqual({ kind: 'queue-figures', ...figures })
  await soon(signals).toContainEqual({ kind: 'workload', ...workload })

  const told = () => streams[0]?.text.split('queue-figures').length
  const before = told()
  await lin.says(mia.conversationId, 'what is said changes no figure')
  const later = await (await lin.opensStream()).live()
  await soon(() => later.frames.flatMap(({ frame }) => frame['signals'] ?? [])).toContainEqual({
    kind: 'queue-figures',
    ...figures,
  })
  expect(told()).toBe(before)
})

test('where claims are bound, nobody takes or is handed more than they have room for', async () => {
  await workspaceHas({ capacity: 1, claimBeyond: false })
  const [lin, ben] = [await shop.agent('Lin'), await shop.agent('Ben')]
  const [mia, noa, tom] = [await writes(), await writes(), await writes()]
  await lin.claims(mia.conversationId)
  await ben.claims(noa.conversationId)
  const refusalOf = async (asked: Promise<{ body: { refusal?: string } }>) =>
    (await asked).body.refusal
  const handsToLin = (visitor: TestVisitor, by: TestAgent) =>
    by.asks<AgentDeed & RefusalBody>(
      'POST',
      `/agent/conversations/${visitor.conversationId}/transfer`,
      { to: { agentId: lin.id } },
    )
  expect(await refusalOf(lin.claims(tom.conversationId))).toBe('at-capacity')
  expect(await refusalOf(lin.says(tom.conversationId, 'hello'))).toBe('at-capacity')
  expect(await refusalOf(handsToLin(tom, lin))).toBe('at-capacity')
  expect(await refusalOf(handsToLin(noa, ben))).toBe('agent-at-capacity')
  expect(await stateOf(tom)).toMatchObject({ status: 'queued', messageCount: 1 })
  await lin.resolves(mia.conversationId)
  expect((await handsToLin(noa, ben)).status).toBe(200)
  expect(await refusalOf(lin.reopens(mia.conversationId))).toBe('at-capacity')
  expect((await ben.says(tom.conversationId, 'hello')).status).toBe(201)
})

test('who signs off hands everything over, to the front of the queue', async () => {
  const lin = await shop.agent('Lin')
  const mia = await writes()
  await lin.claims(mia.conversationId)
  const waiting = await writes()
  await lin.asks('DELETE', '/agent/session')
  const [front, behind] = [await stateOf(mia), await stateOf(waiting)]
  expect(front).toMatchObject({ status: 'queued', assigneeId: null })
  expect(front?.rank).toBeLessThan(behind?.rank ?? -Infinity)
})

test('who comes back in time comes back to the same agent, also where agents claim', async () => {
  await teamHas({ reopenS: 60 })
  const lin = await colleague('Lin')
  await colleague('Ben')
  const mia = await writes()
  await lin.claims(mia.conversationId)
  await lin.resolves(mia.conversationId)
  await mia.says('one more thing')
  await isWith(mia, lin)
})

test('agents are told whether a visitor waits for an answer of the one whose it is', async () => {
  const lin = await shop.agent('Lin')
  const mia = await writes()
  const isOwed = async () => (await stateOf(mia))?.isOwed ?? false
  expect(await isOwed()).toBe(false)
  await lin.claims(mia.conversationId)
  expect(await isOwed()).toBe(true)
  await lin.says(mia.conversationId, 'It is on its way.')
  expect(await isOwed()).toBe(false)
  await mia.says('When?')
  expect(await isOwed()).toBe(true)
  await lin.resolves(mia.conversationId)
  expect(await isOwed()).toBe(false)
})

test('an agent may be signed in at several places, or at the newest alone', async () => {
  const lin = await shop.agent('Lin')
  const again = async () => {
    const record = await app.store.reads(shop.owner.workspaceId).agent(lin.id)
    if (record === null) throw new Error('there is no such agent')
    const elsewhere = new TestAgent(app.origin, lin.id)
    await elsewhere.signsIn(await makeSignInLink(app.store.journal, record))
    return elsewhere
  }
  await again()
  expect((await lin.asks('GET', '/agent/session')).status).toBe(200)
  await workspaceHas({ places: 'newest' })
  const stream = await lin.opensStream()
  await again()
  expect((await lin.asks('GET', '/agent/session')).status).toBe(401)
  await stream.isEnded()
  expect(JSON.stringify(stream.frames)).toContain('signed-in-elsewhere')
})

test('whoever waits for too long goes over to another team', async () => {
  const other = 'team-overflow'
  await admin.asks('POST', '/admin/teams', { id: other, name: 'Everybody' })
  await teamHas({ overflow: { teamId: other, afterS: 10 } })
  const mia = await writes()
  const { conversationId } = mia
  const { workspaceId } = shop.owner
  await app.store.journal.write(workspaceId, async (tx) => {
    const [waiting] = await tx.conversations([{ workspaceId, conversationId }])
    if (waiting) tx.put('conversation', { ...waiting, dueAt: tx.now - 1 })
  })
  await soon(() => stateOf(mia)).toMatchObject({ teamId: other })
})
