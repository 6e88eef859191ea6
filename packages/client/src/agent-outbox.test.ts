import { expect, test } from 'vitest'
import { memoryStorage } from './memory-storage.ts'
import { FakeTabs } from './testing/fake-tabs.ts'
import { type Actor, Stage, texts } from './testing/stage.ts'
import type { AgentClient } from './agent-client.ts'

/** An agent who looks at the one conversation that there is. */
async function atWork() {
  const stage = new Stage()
  const { id, visitor } = await stage.conversation()
  const browser = { storage: memoryStorage(), tabs: new FakeTabs() }
  const open = async (seed: number): Promise<Actor<AgentClient>> => {
    const actor = stage.agent(0, browser.storage, seed, browser.tabs.open())
    actor.client.watch(id)
    void actor.client.start()
    await stage.clock.advance(200)
    return actor
  }
  const tab = await open(100)
  const said = (): string[] => texts(stage.server.world.history(id))
  const sends = (): number =>
    stage.server.log.filter((it) => it === `POST /v1/agent/conversations/${id}/messages`).length
  return { stage, id, visitor, open, said, sends, ...tab }
}

test('an answer that has waited is held back when the visitor has written meanwhile, and goes when it is sent again', async () => {
  const { stage, id, visitor, client, network, said } = await atWork()
  network.isUp = false
  client.send(id, 'It costs 59')
  visitor.client.send('Forget it')
  await stage.clock.advance(60_000)
  network.isUp = true
  await stage.clock.advance(60_000)
  expect(client.state.outgoing).toMatchObject([{ state: { kind: 'failed', refusal: 'went-on' } }])
  expect(said()).toEqual(['Hello?', 'Forget it'])
  client.retry(client.state.outgoing[0]?.id ?? '')
  await stage.clock.advance(1_000)
  expect(said()).toEqual(['Hello?', 'Forget it', 'It costs 59'])
  expect(client.state.outgoing).toEqual([])
})

test('answers that have waited go one after the other where nothing has happened', async () => {
  const { stage, id, client, network, said } = await atWork()
  network.isUp = false
  client.send(id, 'One')
  client.send(id, 'Two')
  await stage.clock.advance(60_000)
  network.isUp = true
  await stage.clock.advance(60_000)
  expect(said()).toEqual(['Hello?', 'One', 'Two'])
})

test('an answer that was held up for seconds is not held back', async () => {
  const { stage, id, visitor, client, network, said } = await atWork()
  network.isUp = false
  client.send(id, 'Hi')
  visitor.client.send('Anybody?')
  await stage.clock.advance(5_000)
  network.isUp = true
  await stage.clock.advance(10_000)
  expect(said()).toEqual(['Hello?', 'Anybody?', 'Hi'])
})

test('what waits can be written anew: it keeps its place', async () => {
  const { stage, id, client, network, said } = await atWork()
  network.isUp = false
  client.send(id, 'One')
  client.send(id, 'Two')
  await stage.clock.advance(2_000)
  client.rewrite(client.state.outgoing[0]?.id ?? '', 'First')
  network.isUp = true
  await stage.clock.advance(60_000)
  expect(said()).toEqual(['Hello?', 'First', 'Two'])
})

test('two tabs that find the same never send it twice, and lose it from sight together', async () => {
  const { stage, id, client, network, open, said, sends } = await atWork()
  network.isUp = false
  client.send(id, 'Left over')
  await stage.clock.advance(100)
  client.stop()
  const tabs = await Promise.all([open(200), open(300)])
  await stage.clock.advance(60_000)
  expect(said()).toEqual(['Hello?', 'Left over'])
  expect(sends()).toBe(1)
  for (const tab of tabs) expect(tab.client.state.outgoing).toEqual([])
})

test('what is thrown away in one tab is thrown away in all', async () => {
  const { stage, id, client, open } = await atWork()
  await Promise.all([client.resolve(id), stage.clock.advance(100)])
  client.send(id, 'Too late')
  await stage.clock.advance(100)
  const other = await open(200)
  const [entry] = other.client.state.outgoing
  expect(entry?.state.kind).toBe('failed')
  client.discard(entry?.id ?? '')
  await stage.clock.advance(100)
  expect(other.client.state.outgoing).toEqual([])
})
