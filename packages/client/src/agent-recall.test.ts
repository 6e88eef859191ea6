import { expect, test } from 'vitest'
import { createAgentClient } from './agent-client.ts'
import type { Recalled } from './recalled.ts'
import { ORIGIN, Stage, texts } from './testing/stage.ts'

/** An agent whose server is away, on a device that has kept what Ada saw. */
async function withoutServer(index = 0) {
  const stage = new Stage()
  const { id, visitor } = await stage.conversation()
  const ada = stage.agent(0)
  await Promise.all([ada.client.start(), stage.clock.advance(100)])
  ada.client.watch(id)
  await stage.clock.advance(100)
  const kept = keptOf(ada.client.state, stage.clock.now())
  ada.client.stop()
  const { environment, network } = stage.agent(index)
  const client = createAgentClient({ origin: ORIGIN, environment, recall: async () => kept })
  network.isUp = false
  client.watch(id)
  const started = client.start()
  await stage.clock.advance(100)
  await started
  stage.server.log.length = 0
  return { stage, id, visitor, client, network, kept }
}

function keptOf(state: ReturnType<typeof createAgentClient>['state'], at: number): Recalled {
  const { session, workspace, sites, teams, agents, visitors, conversations, messages } = state
  if (!session || !workspace) throw new Error('nobody is signed in')
  const shelves = [sites, teams, agents, visitors, conversations].flatMap((all) => [
    ...all.values(),
  ])
  const changes = [workspace, ...shelves, ...[...messages.values()].flat()]
  return { at, session, changes, views: [] }
}

test('without a server an agent sees what the device has kept, and as of when', async () => {
  const { id, client, kept } = await withoutServer()
  expect(client.state).toMatchObject({ asOf: kept.at, status: { kind: 'waiting' } })
  expect(client.state.session?.agent.name).toBe('Ada')
  expect(texts(client.state.messages.get(id) ?? [])).toEqual(['Hello?'])
})

test('the server is back: what it has takes the place, what was written goes once', async () => {
  const { stage, id, visitor, client, network } = await withoutServer()
  visitor.client.send('Anybody?')
  client.send(id, 'From a tunnel')
  await stage.clock.advance(5_000)
  expect(client.state.outgoing).toHaveLength(1)
  network.isUp = true
  await stage.clock.advance(60_000)
  expect(client.state).toMatchObject({ asOf: null, status: { kind: 'live' }, outgoing: [] })
  const said = texts(client.state.messages.get(id) ?? [])
  expect(said).toEqual(['Hello?', 'Anybody?', 'From a tunnel'])
})

test('nothing is asked in the name of whoever the device remembers', async () => {
  const { stage, id, client, network } = await withoutServer()
  network.isUp = true
  expect(await client.claim(id)).toMatchObject({ ok: false, refusal: 'unreachable' })
  expect(stage.server.log).toEqual([])
  await stage.clock.advance(60_000)
  expect(stage.server.log[0]).toBe('GET /v1/agent/session')
})

test('somebody else is signed in by now: they see their own, and nothing waits in their name', async () => {
  const { stage, id, client, network } = await withoutServer(1)
  client.send(id, 'Written by Ada')
  network.isUp = true
  await stage.clock.advance(60_000)
  expect(client.state).toMatchObject({ asOf: null, outgoing: [] })
  expect(client.state.session?.agent.name).toBe('Ben')
  expect(texts(client.state.messages.get(id) ?? [])).toEqual(['Hello?'])
})

test('nobody is signed in any more: what was shown is gone', async () => {
  const { stage, client, network } = await withoutServer()
  stage.server.agent = null
  network.isUp = true
  await stage.clock.advance(60_000)
  expect(client.state).toMatchObject({ asOf: null, session: null })
  expect(client.state.conversations.size).toBe(0)
})

test('a server that is there is waited for: nothing old is shown', async () => {
  const stage = new Stage()
  const { environment } = stage.agent()
  let isLookedFor = false
  const recall = async (): Promise<null> => {
    isLookedFor = true
    return null
  }
  const client = createAgentClient({ origin: ORIGIN, environment, recall })
  await Promise.all([client.start(), stage.clock.advance(10_000)])
  expect(client.state.status).toEqual({ kind: 'live' })
  expect(isLookedFor).toBe(false)
})
