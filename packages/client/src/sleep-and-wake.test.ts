import { describe, expect, test } from 'vitest'
import type { AgentClient } from './agent-client.ts'
import { HEARTBEAT_MS } from './testing/model-stream.ts'
import { type Actor, Stage, texts } from './testing/stage.ts'
import type { VisitorClient } from './visitor-face.ts'

const MINUTE_MS = 60_000

/** A visitor who talks with Ada: both are live. */
async function talking() {
  const stage = new Stage()
  const { id, visitor } = await stage.conversation('Hello?')
  const agent = stage.agent()
  await Promise.all([agent.client.start(), stage.clock.advance(100)])
  agent.client.watch(id)
  await stage.clock.advance(100)
  const cursors: (string | null)[] = []
  const answer = stage.server.answer.bind(stage.server)
  stage.server.answer = (request) => {
    if (request.url.pathname.endsWith('/stream')) {
      cursors.push(request.url.searchParams.get('cursor'))
    }
    return answer(request)
  }
  return {
    stage,
    id,
    visitor,
    agent,
    /** Where each further stream went on. */
    cursors,
    written: () => texts(stage.server.world.history(id)),
    adaWrites(text: string) {
      const [ada] = stage.server.world.agents
      if (ada) stage.server.world.agentSays(ada, { id: `by-ada-${text}`, conversationId: id, text })
    },
  }
}

type Anybody = Actor<VisitorClient> | Actor<AgentClient>

/** Every status, each time that it becomes another one. */
function watchStatus({ client }: Anybody): string[] {
  const seen: string[] = []
  client.subscribe(() => {
    const { kind } = client.state.status
    if (seen.at(-1) !== kind) seen.push(kind)
  })
  return seen
}

test('ten minutes without the server: never called live, tried every half minute, and all is sent once: the answer when its author has looked', async () => {
  const { stage, id, visitor, agent, written } = await talking()
  const people = [visitor, agent]
  const seen = people.map(watchStatus)
  for (const { network } of people) network.isUp = false
  for (const { stream } of stage.server.streams) stream.cut(3)
  await stage.clock.advance(10)
  visitor.client.send('Are you there?')
  agent.client.send(id, 'Here I am.')
  for (let second = 0; second < 600; second += 1) {
    await stage.clock.advance(1_000)
    for (const { client, environment } of people) {
      const { status } = client.state
      expect(['waiting', 'connecting']).toContain(status.kind)
      if (status.kind !== 'waiting') continue
      expect(status.offline).toBe(false)
      expect(status.retryAt - environment.now()).toBeLessThanOrEqual(30_000)
    }
  }
  expect(visitor.client.state.outgoing).toMatchObject([{ state: { kind: 'waiting' } }])
  expect(agent.client.state.outgoing).toMatchObject([{ state: { kind: 'waiting' } }])
  expect(seen.every((kinds) => !kinds.includes('live'))).toBe(true)
  for (const { network } of people) network.isUp = true
  await stage.clock.advance(31_000)
  const [held] = agent.client.state.outgoing
  expect(held?.state).toEqual({ kind: 'failed', refusal: 'went-on' })
  agent.client.retry(held?.id ?? '')
  await stage.clock.advance(1_000)
  expect(written().toSorted()).toEqual(['Are you there?', 'Hello?', 'Here I am.'])
  for (const { client } of people) {
    expect(client.state.status).toEqual({ kind: 'live' })
    expect(client.state.outgoing).toEqual([])
  }
})

test('airplane mode is told at once, and ends at once', async () => {
  const { stage, visitor, agent, written, adaWrites } = await talking()
  for (const { environment, network } of [visitor, agent]) {
    network.isUp = false
    environment.online = false
    environment.wake(true)
  }
  await stage.clock.advance(1)
  for (const { client } of [visitor, agent]) {
    expect(client.state.status).toMatchObject({ kind: 'waiting', offline: true })
  }
  visitor.client.send('From the clouds')
  adaWrites('Safe travels')
  await stage.clock.advance(10 * MINUTE_MS)
  expect(visitor.client.state.status).toMatchObject({ kind: 'waiting', offline: true })
  for (const { environment, network } of [visitor, agent]) {
    network.isUp = true
    environment.online = true
    environment.wake(true)
  }
  await stage.clock.advance(100)
  expect(visitor.client.state.status).toEqual({ kind: 'live' })
  expect(agent.client.state.status).toEqual({ kind: 'live' })
  expect(written()).toEqual(['Hello?', 'Safe travels', 'From the clouds'])
  expect(texts(visitor.client.state.messages)).toEqual(written())
})

test('a captive portal: whatever it answers counts as nothing, and what was typed goes out when it lets go', async () => {
  const { stage, visitor, written, adaWrites } = await talking()
  const { client, network } = visitor
  network.fates.push(...Array<'portal'>(1_000).fill('portal'))
  for (const { stream } of stage.server.streams) stream.cut(0)
  client.send('Is anybody there?')
  await stage.clock.advance(3 * MINUTE_MS)
  expect(['waiting', 'connecting']).toContain(client.state.status.kind)
  expect(client.state.outgoing).toMatchObject([{ state: { kind: 'waiting' } }])
  adaWrites('Yes')
  network.fates.length = 0
  await stage.clock.advance(31_000)
  expect(client.state.status).toEqual({ kind: 'live' })
  expect(written().toSorted()).toEqual(['Hello?', 'Is anybody there?', 'Yes'])
  expect(texts(client.state.messages)).toEqual(written())
  // The portal is not held against the network for long.
  await stage.clock.advance(3 * MINUTE_MS)
  expect(client.connection.rung).toBe('streaming-fetch')
})

describe.each(['visitor', 'agent'] as const)('a laptop that slept, %s', (who) => {
  test('a wake finds a silently dead stream at once, and goes on at the cursor', async () => {
    const { stage, [who]: sleeper, cursors, adaWrites, written, id } = await talking()
    for (const { stream } of stage.server.streams) stream.stall()
    adaWrites('Written while asleep')
    stage.clock.jump(60 * MINUTE_MS)
    sleeper.environment.wake()
    await stage.clock.advance(1_000)
    expect(sleeper.client.state.status).toEqual({ kind: 'live' })
    expect(cursors).toEqual([expect.stringMatching(/^\d+$/)])
    expect(messagesOf(sleeper, id)).toEqual(written())
  })

  test('without any event the status is true within one heartbeat', async () => {
    const { stage, [who]: sleeper, adaWrites, written, id } = await talking()
    sleeper.network.isUp = false
    for (const { stream } of stage.server.streams) stream.stall()
    stage.clock.jump(60 * MINUTE_MS)
    await stage.clock.advance(HEARTBEAT_MS)
    expect(['waiting', 'connecting']).toContain(sleeper.client.state.status.kind)
    sleeper.network.isUp = true
    adaWrites('Good morning')
    await stage.clock.advance(31_000)
    expect(sleeper.client.state.status).toEqual({ kind: 'live' })
    expect(messagesOf(sleeper, id)).toEqual(written())
  })

  test.each([-60 * MINUTE_MS, 60 * MINUTE_MS])(
    'a clock that jumps by %d ms changes nothing for long: live, waiting or offline',
    async (jumpMs) => {
      const { stage, [who]: person, adaWrites, written, id } = await talking()
      stage.clock.jump(jumpMs)
      adaWrites('one')
      await stage.clock.advance(HEARTBEAT_MS)
      expect(person.client.state.status).toEqual({ kind: 'live' })

      person.network.isUp = false
      for (const { stream } of stage.server.streams) stream.cut(0)
      await stage.clock.advance(2 * MINUTE_MS)
      stage.clock.jump(jumpMs)
      adaWrites('two')
      await stage.clock.advance(2 * MINUTE_MS)
      expect(['waiting', 'connecting']).toContain(person.client.state.status.kind)
      person.network.isUp = true
      await stage.clock.advance(31_000)
      expect(person.client.state.status).toEqual({ kind: 'live' })

      person.environment.online = person.network.isUp = false
      person.environment.wake(true)
      await stage.clock.advance(1_000)
      stage.clock.jump(jumpMs)
      adaWrites('three')
      await stage.clock.advance(MINUTE_MS)
      expect(person.client.state.status).toMatchObject({ kind: 'waiting', offline: true })
      person.environment.online = person.network.isUp = true
      person.environment.wake(true)
      await stage.clock.advance(3_000)
      expect(person.client.state.status).toEqual({ kind: 'live' })
      expect(messagesOf(person, id)).toEqual(written())
    },
  )
})

test('a page that is put to sleep holds no stream; awake, it goes on at the cursor', async () => {
  const { stage, visitor, cursors, adaWrites, written } = await talking()
  const others = stage.server.streams.size - 1
  visitor.environment.sleep()
  await stage.clock.advance(1)
  expect(stage.server.streams.size).toBe(others)
  adaWrites('Written while frozen')
  await stage.clock.advance(10 * MINUTE_MS)
  expect(cursors).toEqual([])
  expect(visitor.client.state.status).toEqual({ kind: 'idle' })
  visitor.environment.wake()
  await stage.clock.advance(100)
  expect(cursors).toEqual([expect.stringMatching(/^\d+$/)])
  expect(visitor.client.state.status).toEqual({ kind: 'live' })
  expect(texts(visitor.client.state.messages)).toEqual(written())
})

test('a page that is put to sleep while it is offline says so again when it wakes', async () => {
  const { stage, visitor, written } = await talking()
  const { client, environment, network } = visitor
  environment.online = network.isUp = false
  environment.wake(true)
  client.send('Typed in the tunnel')
  environment.sleep()
  await stage.clock.advance(MINUTE_MS)
  environment.wake()
  await stage.clock.advance(1)
  expect(client.state.status).toMatchObject({ kind: 'waiting', offline: true })
  environment.online = network.isUp = true
  environment.wake(true)
  await stage.clock.advance(100)
  expect(written()).toEqual(['Hello?', 'Typed in the tunnel'])
})

function messagesOf({ client }: Anybody, conversationId: string): string[] {
  const { messages } = client.state
  return texts(messages instanceof Map ? (messages.get(conversationId) ?? []) : messages)
}
