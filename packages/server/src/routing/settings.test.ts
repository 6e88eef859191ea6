import { nanoid } from 'nanoid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { attend } from '../commands/attend.ts'
import { claimNext } from '../commands/claim-conversation.ts'
import { removeTeam } from '../commands/keep-teams.ts'
import { resolveConversation } from '../commands/resolve-conversation.ts'
import { routeWaiting } from '../commands/route-waiting.ts'
import type { Store } from '../store/store.ts'
import { databaseKinds } from '../testing/databases.ts'
import { MINUTE_MS, QueueDesk, TestTime } from '../testing/queue-desk.ts'

/* What is said of a team holds at once for whoever waits. */

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

  test('what waiting weighs beside priority re-makes the order of those who wait', async () => {
    const [patient, urgent] = [await desk.waits(40), await desk.waits(5, 'urgent')]
    const next = async () => claimNext(store.journal, desk.teamId, desk.agent)
    await desk.says({ agingMinutes: 60 })
    expect(await next()).toMatchObject({ conversation: { id: urgent } })
    await desk.waits(5, 'urgent')
    await desk.says({ agingMinutes: 5 })
    expect(await next()).toMatchObject({ conversation: { id: patient } })
  })

  test('two teams that overflow into each other do not send anybody to and fro', async () => {
    const { teamId, otherId } = desk
    const id = await desk.waits()
    const queuedAt = time.now
    await desk.says({ overflow: { teamId: otherId, afterS: 120 } })
    await desk.says({ overflow: { teamId, afterS: 120 } }, otherId)
    await time.pass(2, store)
    const there = { teamId: otherId, queuedAt, rank: queuedAt, messageCount: 1, dueAt: null }
    expect(await desk.stateOf(id)).toMatchObject(there)
    await time.pass(10, store)
    expect(await desk.stateOf(id)).toMatchObject(there)
  })

  test('whoever waits overflows by what is said now, counted from when they entered the queue', async () => {
    const id = await desk.waits(10)
    const dueIn = (minutes: number) => ({ dueAt: time.now + minutes * MINUTE_MS })
    await desk.says({ overflow: { teamId: desk.otherId, afterS: 1_200 } })
    expect(await desk.stateOf(id)).toMatchObject(dueIn(10))
    await desk.says({ overflow: { teamId: desk.otherId, afterS: 660 } })
    expect(await desk.stateOf(id)).toMatchObject(dueIn(1))
    await time.pass(1, store)
    expect(await desk.stateOf(id)).toMatchObject({ teamId: desk.otherId, enteredAt: time.now })
  })

  test('an overflow to a team that is gone is over', async () => {
    const id = await desk.waits()
    await desk.says({ overflow: { teamId: 'a-team-that-is-gone', afterS: 60 } })
    await time.pass(1, store)
    expect(await desk.stateOf(id)).toMatchObject({ teamId: desk.teamId, dueAt: null })
  })

  test('who owes an answer lapses by what is said now, and nobody is told so', async () => {
    const id = await desk.answers()
    const { rev, dueAt } = await desk.stateOf(id)
    expect(dueAt).toBeNull()
    await desk.says({ inactivity: { warnS: 600, resolveS: 60 } })
    expect(await desk.stateOf(id)).toMatchObject({ dueAt: time.now + 10 * MINUTE_MS, rev })
    await desk.says({ inactivity: null })
    expect(await desk.stateOf(id)).toMatchObject({ dueAt: null, rev })
  })

  test('an offer ends with what it came of: its policy, and that its agent is a member', async () => {
    const { workspaceId, teamId, agent } = desk
    const offered = { offer: { agentId: agent.id } }
    const offering = { policy: 'round-robin', acceptS: 600 } as const
    await attend(store.journal, { workspaceId, agentId: agent.id, nodeId: nanoid() })
    const id = await desk.waits()
    await desk.says(offering)
    await routeWaiting(store.journal, workspaceId)
    expect(await desk.stateOf(id)).toMatchObject(offered)
    await desk.says(offering, teamId, [(await desk.joins()).id])
    expect(await desk.stateOf(id)).toMatchObject({ offer: null })
    await desk.says(offering, teamId, [agent.id])
    await routeWaiting(store.journal, workspaceId)
    expect(await desk.stateOf(id)).toMatchObject(offered)
    await desk.says({ policy: 'manual' })
    expect(await desk.stateOf(id)).toMatchObject({ offer: null })
  })

  test('who comes back to a team that was taken away waits for another one', async () => {
    const id = await desk.answers()
    await resolveConversation(store.journal, id, desk.agent)
    await removeTeam(store.journal, desk.workspaceId, desk.teamId)
    await desk.writes(id)
    expect(await desk.stateOf(id)).toMatchObject({ status: 'queued', teamId: desk.otherId })
  })

  test('who waits for a team that is taken away waits by what the heir says', async () => {
    const id = await desk.waits(30, 'high')
    await desk.says({ agingMinutes: 60 }, desk.otherId)
    await removeTeam(store.journal, desk.workspaceId, desk.teamId)
    expect(await desk.stateOf(id)).toMatchObject({
      teamId: desk.otherId,
      rank: time.now - 90 * MINUTE_MS,
      enteredAt: time.now,
    })
  })
})
