import { BUILT_IN_VIEWS } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { memoryStorage } from './memory-storage.ts'
import { Stage, texts } from './testing/stage.ts'

/** An agent who is signed in and looks at the one conversation that there is. */
async function atWork(options: { pageSize?: number } = {}) {
  const stage = new Stage(options)
  const { id, visitor } = await stage.conversation()
  const agent = stage.agent()
  await Promise.all([agent.client.start(), stage.clock.advance(100)])
  agent.client.watch(id)
  await stage.clock.advance(100)
  return { stage, id, visitor, agent, client: agent.client }
}

test('who is not signed in sees nothing and opens no stream', async () => {
  const stage = new Stage()
  const { client } = stage.agent()
  stage.server.agent = null
  expect(client.state.session).toBeUndefined()
  await Promise.all([client.start(), stage.clock.advance(100)])
  expect(client.state.session).toBeNull()
  expect(client.state.status).toEqual({ kind: 'idle' })
  expect(stage.server.log).toEqual(['GET /v1/agent/session'])
})

test('a server that can not be reached at the start is asked until it answers', async () => {
  const stage = new Stage()
  const { client, network } = stage.agent()
  network.isUp = false
  const started = client.start()
  await stage.clock.advance(60_000)
  await started
  expect(client.state).toMatchObject({ session: undefined, status: { kind: 'connecting' } })
  network.isUp = true
  await stage.clock.advance(60_000)
  expect(client.state.session?.agent.name).toBe('Ada')
  expect(client.state.status).toEqual({ kind: 'live' })
})

test('who signs in while it is still asked who is there, is there', async () => {
  const stage = new Stage()
  const { client, network } = stage.agent()
  const agent = stage.server.agent
  stage.server.agent = null
  network.latencyMs = 100
  const started = client.start()
  await stage.clock.advance(150)
  // The server has said that nobody is; that answer comes last.
  stage.server.agent = agent
  network.latencyMs = 1
  const signedIn = client.signIn({ link: 'once' })
  await stage.clock.advance(40)
  await signedIn
  await stage.clock.advance(100)
  await started
  expect(client.state.session?.agent.name).toBe('Ada')
  expect(client.state.status).toEqual({ kind: 'live' })
})

test('a console starts with everything and stays in step', async () => {
  const { stage, id, visitor, client } = await atWork()
  const { workspace, sites, teams, agents, visitors, conversations, messages } = client.state
  expect(workspace?.name).toBe('Lamp & Co')
  expect([sites.size, teams.size, agents.size, visitors.size]).toEqual([1, 1, 2, 1])
  expect(conversations.get(id)?.status).toBe('queued')
  expect(texts(messages.get(id) ?? [])).toEqual(['Hello?'])
  visitor.client.send('Anybody there?')
  await stage.clock.advance(100)
  expect(texts(client.state.messages.get(id) ?? [])).toEqual(['Hello?', 'Anybody there?'])
  expect(client.state.conversations.get(id)?.unreadByAgents).toBe(2)
})

test('what has not changed stays the same object', async () => {
  const { stage, id, client } = await atWork()
  const before = client.state
  client.read(id, 1)
  await stage.clock.advance(100)
  const after = client.state
  expect(after.conversations).not.toBe(before.conversations)
  expect(after.agents).toBe(before.agents)
  expect(after.messages.get(id)).toBe(before.messages.get(id))
})

test('an answer is kept, sent and there; a deed says what came of it', async () => {
  const { stage, id, client } = await atWork()
  client.send(id, 'Hi, how can I help?')
  expect(client.state.outgoing).toHaveLength(1)
  await stage.clock.advance(100)
  expect(client.state.outgoing).toEqual([])
  expect(client.state.conversations.get(id)).toMatchObject({
    status: 'open',
    assigneeId: 'agent-Ada-0001',
  })
  expect(await client.claim(id)).toEqual({ ok: true, value: undefined })
  stage.server.agent = stage.server.world.agents[1] ?? null
  expect(await client.claim(id)).toMatchObject({ ok: false, refusal: 'not-in-queue' })
})

test('TRN7: watching another conversation opens the new stream before the old one is closed', async () => {
  const { stage, agent, client } = await atWork()
  const other = stage.visitor(memoryStorage(), 7)
  other.client.send('Me too')
  await stage.clock.advance(100)
  const [, otherId = ''] = stage.server.world.conversations.keys()
  const open = (): (string | null)[] =>
    [...stage.server.streams].filter(({ agentId }) => agentId).map(({ watch }) => watch)
  agent.network.latencyMs = 200
  stage.server.latencyMs = 200
  const statuses: string[] = []
  client.subscribe(() => statuses.push(client.state.status.kind))
  client.watch(otherId)
  await stage.clock.advance(300)
  expect(open()).toHaveLength(2)
  await stage.clock.advance(300)
  expect(open()).toEqual([otherId])
  expect(new Set(statuses)).toEqual(new Set(['live']))
  expect(texts(client.state.messages.get(otherId) ?? [])).toEqual(['Me too'])
})

test('when the new stream fails, the old one is let go and both are tried for', async () => {
  const { stage, id, agent, client } = await atWork()
  agent.network.fates.push('lost')
  client.watch(null)
  client.watch(id)
  await stage.clock.advance(0)
  await stage.clock.advance(5_000)
  expect(client.state.status).toEqual({ kind: 'live' })
  expect([...stage.server.streams].filter(({ agentId }) => agentId)).toHaveLength(1)
})

test('a conversation that nobody has is told as not found, and asked for once', async () => {
  const { stage, visitor, client } = await atWork()
  client.watch('no-such-conversation')
  await stage.clock.advance(100)
  visitor.client.send('Something changes')
  await stage.clock.advance(100)
  expect(client.state.notFound).toEqual(new Set(['no-such-conversation']))
  const asked = stage.server.log.filter((line) =>
    line.endsWith('/conversations/no-such-conversation'),
  )
  expect(asked).toHaveLength(1)
})

test('a conversation that is opened shows more than one message, if it has them', async () => {
  const stage = new Stage()
  const { id, visitor } = await stage.conversation('1')
  for (let number = 2; number <= 30; number += 1) visitor.client.send(String(number))
  await stage.clock.advance(1_000)
  const { client } = stage.agent()
  await Promise.all([client.start(), stage.clock.advance(100)])
  client.send(id, 'from the list')
  await stage.clock.advance(100)
  client.watch(id)
  await stage.clock.advance(100)
  expect(texts(client.state.messages.get(id) ?? [])).toHaveLength(31)
  expect(client.state.hasOlder.get(id)).toBe(false)
})

test('a session that has ended signs the console out, and what was written waits for its author', async () => {
  const { stage, id, agent, client } = await atWork()
  stage.server.agent = null
  client.send(id, 'Almost lost')
  await stage.clock.advance(100)
  expect(client.state.session).toBeNull()
  expect(client.state.conversations.size).toBe(0)
  expect(client.state.status).toEqual({ kind: 'idle' })
  const ben = stage.agent(1, agent.storage)
  await Promise.all([ben.client.start(), stage.clock.advance(5_000)])
  expect(texts(stage.server.world.history(id))).toEqual(['Hello?'])
  stage.server.agent = stage.server.world.agents[0] ?? null
  const signedIn = client.signIn({ email: 'ada@shop.example', password: 'correct horse' })
  await stage.clock.advance(5_000)
  expect(await signedIn).toMatchObject({ ok: true })
  expect(client.state.watched).toBe(id)
  expect(texts(stage.server.world.history(id))).toEqual(['Hello?', 'Almost lost'])
})

test('TRN5: a bye without a time signs out', async () => {
  const { stage, client } = await atWork()
  for (const { stream } of stage.server.streams) {
    stream.send({ kind: 'bye', reason: 'signed-out', retryMs: null })
  }
  await stage.clock.advance(60_000)
  expect(client.state.session).toBeNull()
})

test('who is signed off because the account was opened elsewhere is told why', async () => {
  const { stage, client } = await atWork()
  for (const { stream } of stage.server.streams) {
    stream.send({ kind: 'bye', reason: 'signed-in-elsewhere', retryMs: null })
  }
  await stage.clock.advance(100)
  expect(client.state).toMatchObject({ session: null, isElsewhere: true })
})

test('signing out without network is not pretended', async () => {
  const { stage, agent, client } = await atWork()
  agent.network.isUp = false
  const refused = client.signOut()
  await stage.clock.advance(100)
  expect(await refused).toMatchObject({ ok: false, refusal: 'unreachable' })
  expect(client.state.session?.agent.name).toBe('Ada')
  agent.network.isUp = true
  const done = client.signOut()
  await stage.clock.advance(100)
  expect(await done).toEqual({ ok: true, value: undefined })
  expect(client.state.session).toBeNull()
})

test('SIG2: who is there is told anew with every stream, and nobody seems to leave in between', async () => {
  const { stage, id, client } = await atWork()
  const isHere = {
    kind: 'visitor-presence',
    visitorId: 'visitor-1',
    online: true,
    page: { url: 'https://shop.example/', title: 'Shop' },
  } as const
  const tell = (): void => {
    for (const { stream } of stage.server.streams)
      stream.send({ kind: 'signals', signals: [isHere] })
  }
  tell()
  await stage.clock.advance(100)
  expect(client.state.presence.get('visitor-1')?.page?.title).toBe('Shop')
  const present: boolean[] = []
  client.subscribe(() => present.push(client.state.presence.has('visitor-1')))
  client.watch(null)
  tell()
  await stage.clock.advance(0)
  tell()
  await stage.clock.advance(100)
  expect(present).not.toContain(false)
  client.watch(id)
  await stage.clock.advance(100)
  expect(client.state.presence.size).toBe(0)
})

test('SIG2: how the queues do is kept until it is told anew', async () => {
  const { stage, id, client } = await atWork()
  const figures = { teamId: 'team-1', waiting: 2, oldestAt: 1, arrived: 3, served: 1, waitMs: null }
  const workload = { agentId: 'agent-1', availability: 'open', load: 2, capacity: 5 } as const
  for (const { stream } of stage.server.streams) {
    stream.send({ kind: 'signals', signals: [{ kind: 'queue-figures', ...figures }] })
    stream.send({ kind: 'signals', signals: [{ kind: 'workload', ...workload }] })
  }
  await stage.clock.advance(100)
  const { queues, workloads } = client.state
  expect(queues.get('team-1')).toMatchObject(figures)
  expect(workloads.get('agent-1')).toMatchObject(workload)
  client.watch(null)
  client.read(id, 1)
  await stage.clock.advance(100)
  expect([client.state.queues, client.state.workloads]).toEqual([queues, workloads])
  expect(client.state.queues).toBe(queues)
})

test('SIG3: an agent is told who types, but not of themselves', async () => {
  const { stage, id, client } = await atWork()
  const types = (agent: { id: string; name: string } | null): void => {
    const typing = { kind: 'typing', conversationId: id, agent } as const
    for (const { stream } of stage.server.streams)
      stream.send({ kind: 'signals', signals: [typing] })
  }
  types(null)
  types({ id: 'agent-Ada-0001', name: 'Ada' })
  types({ id: 'agent-Ben-0001', name: 'Ben' })
  await stage.clock.advance(100)
  expect(client.state.typing.get(id)).toEqual([null, { id: 'agent-Ben-0001', name: 'Ben' }])
})

test('a list that is shown is there at once when nothing else is open', async () => {
  const { id, client } = await atWork()
  expect(client.state.list).toBeNull()
  expect(await client.showList(BUILT_IN_VIEWS.unassigned)).toEqual({ ok: true, value: undefined })
  expect(client.state.list).toMatchObject({ ids: [id], total: 1, hasMore: false })
})

test('what is resolved is asked for, a page at a time', async () => {
  const { stage, client } = await atWork()
  const shown = client.showList(BUILT_IN_VIEWS.all)
  expect(client.state.list).toMatchObject({ isLoading: true })
  await stage.clock.advance(100)
  expect(await shown).toEqual({ ok: true, value: undefined })
  expect(client.state.list).toMatchObject({ isLoading: false, hasMore: false, total: 1 })
})

test('how many there are in each list is counted here, and saved views are brought', async () => {
  const { stage, client } = await atWork()
  await stage.clock.advance(1_000)
  expect(client.state.counts.get('unassigned')).toBe(1)
  expect(client.state.counts.has('resolved')).toBe(false)
  stage.server.views = [
    { id: 'view-00001', name: 'Open', ownerId: null, place: 1, view: BUILT_IN_VIEWS.mine },
  ]
  for (const { stream } of stage.server.streams)
    stream.send({ kind: 'signals', signals: [{ kind: 'views' }] })
  await stage.clock.advance(1_000)
  expect(client.state.views.map(({ name }) => name)).toEqual(['Open'])
  expect(client.state.counts.get('view:view-00001')).toBe(0)
})

test('stop ends everything', async () => {
  const { stage, visitor, agent, client } = await atWork()
  client.send('nowhere-00000001', 'never mind')
  client.stop()
  visitor.client.stop()
  await stage.clock.advance(60_000)
  expect(stage.clock.pending).toBe(0)
  expect(agent.environment.listening()).toBe(0)
  expect(stage.server.streams.size).toBe(0)
})
