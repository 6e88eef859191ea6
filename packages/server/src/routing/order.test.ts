import { nanoid } from 'nanoid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { attend } from '../commands/attend.ts'
import { claimConversation, claimNext } from '../commands/claim-conversation.ts'
import { routeWaiting } from '../commands/route-waiting.ts'
import type { Store } from '../store/store.ts'
import { databaseKinds } from '../testing/databases.ts'
import { QueueDesk, TestTime } from '../testing/queue-desk.ts'

/* Who gets whom where many ask, and where many wait. */

const kinds = await databaseKinds()
afterAll(() => Promise.all(kinds.map((kind) => kind.stop())))

describe.each(kinds)('on $name', ({ freshUrl }) => {
  const time = new TestTime()
  let store: Store
  let desk: QueueDesk
  beforeAll(async () => {
    store = await time.open(await freshUrl())
  })
  afterAll(() => store.close())
  beforeEach(async () => {
    desk = await QueueDesk.open(store, time)
  })

  const next = (agent = desk.agent, teamId = desk.teamId) => claimNext(store.journal, teamId, agent)
  const idOf = (outcome: Awaited<ReturnType<typeof next>>) =>
    outcome.ok ? outcome.conversation.id : outcome.refusal

  test('whoever asks first gets whoever is in front, also of those who ask at once', async () => {
    const waiting = [await desk.waits(3), await desk.waits(2), await desk.waits(1)]
    const colleague = await desk.joins()
    const [front = '', , behind = ''] = waiting
    const outcomes = await Promise.all([
      next(),
      claimConversation(store.journal, front, colleague),
      next(colleague),
      claimConversation(store.journal, behind, colleague),
      next(),
      next(desk.agent, 'a-team-that-is-not'),
    ])
    expect(outcomes.map(idOf)).toEqual([
      front,
      'already-claimed',
      waiting[1],
      behind,
      'queue-empty',
      'not-found',
    ])
  })

  test('who is offered to others is passed over, however many they are; what is offered to oneself is not', async () => {
    const colleague = await desk.joins()
    const { workspaceId, agent } = desk
    const here = { workspaceId, nodeId: nanoid() }
    await desk.holds({ capacity: 60 })
    await attend(store.journal, { ...here, agentId: agent.id })
    const offered = await Promise.all(Array.from({ length: 60 }, () => desk.waits(5)))
    await desk.says({ policy: 'round-robin', acceptS: 600 })
    await routeWaiting(store.journal, workspaceId)
    const free = [await desk.waits(2), await desk.waits(1)]
    const outcomes = await Promise.all([next(colleague), next(colleague)])
    expect(outcomes.map(idOf)).toEqual(free)
    expect(idOf(await next(colleague))).toBe('queue-empty')
    expect(offered).toContain(idOf(await next()))
  })

  test('RTE3: of several queues those are given out who have waited longest, however many they are', async () => {
    const { workspaceId, otherId, agent } = desk
    const older = await Promise.all(Array.from({ length: 30 }, () => desk.waits(20)))
    await Promise.all(Array.from({ length: 30 }, () => desk.waits(10, 'normal', otherId)))
    await desk.holds({ capacity: 25 })
    for (const teamId of [desk.teamId, otherId]) await desk.says({ policy: 'least-busy' }, teamId)
    await attend(store.journal, { workspaceId, agentId: agent.id, nodeId: nanoid() })
    await routeWaiting(store.journal, workspaceId)
    const states = await Promise.all(older.map((id) => desk.stateOf(id)))
    expect(states.filter(({ assigneeId }) => assigneeId === agent.id)).toHaveLength(25)
  })
})
