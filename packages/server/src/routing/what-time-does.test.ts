import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { attend, leave } from '../commands/attend.ts'
import { claimConversation } from '../commands/claim-conversation.ts'
import { resolveConversation } from '../commands/resolve-conversation.ts'
import { routeWaiting } from '../commands/route-waiting.ts'
import { snoozeConversation } from '../commands/snooze-conversation.ts'
import { Presence } from '../delivery/presence.ts'
import { Hub } from '../hub/hub.ts'
import type { Store } from '../store/store.ts'
import { databaseKinds } from '../testing/databases.ts'
import { MINUTE_MS, QueueDesk, TestTime } from '../testing/queue-desk.ts'
import { Attendants } from './attendants.ts'
import { Dispatcher } from './dispatcher.ts'

/* What happens though nobody does anything. With PostgreSQL another program finds it than the one that was told. */

const kinds = await databaseKinds()
afterAll(() => Promise.all(kinds.map((kind) => kind.stop())))

describe.each(kinds)('on $name', ({ name, freshUrl }) => {
  const time = new TestTime()
  let store: Store
  let other: Store
  let desk: QueueDesk
  beforeAll(async () => {
    const url = await freshUrl()
    store = await time.open(url)
    other = name === 'libSQL' ? store : await time.open(url)
  })
  afterAll(async () => {
    await store.close()
    if (other !== store) await other.close()
  })
  beforeEach(async () => {
    desk = await QueueDesk.open(store, time)
  })

  const pass = (minutes: number, ...alive: string[]) => time.pass(minutes, other, alive)

  const comes = (nodeId: string, at = store) =>
    attend(at.journal, { workspaceId: desk.workspaceId, agentId: desk.agent.id, nodeId })

  const goes = (nodeId: string) =>
    leave(store.journal, { workspaceId: desk.workspaceId, agentId: desk.agent.id, nodeId })

  const isTheirs = () => ({ status: 'open', assigneeId: desk.agent.id })
  const FRONT = { status: 'queued', assigneeId: null, rank: expect.any(Number) }

  async function eventsOf(id: string) {
    return (await desk.transcriptOf(id)).flatMap(({ event }) => event?.kind ?? [])
  }

  test('a visitor who owes an answer is asked, and then it is resolved; whoever writes is not', async () => {
    await desk.says({ inactivity: { warnS: 300, resolveS: 120 } })
    const [silent, here] = [await desk.answers(), await desk.answers()]
    await pass(4)
    expect(await eventsOf(silent)).toEqual(['claimed'])
    await pass(1)
    expect(await eventsOf(silent)).toEqual(['claimed', 'warned'])
    await desk.writes(here)
    await pass(1)
    expect(await desk.stateOf(silent)).toMatchObject(isTheirs())
    await pass(1)
    expect(await desk.stateOf(silent)).toMatchObject({ status: 'resolved', resolvedAt: time.now })
    expect(await eventsOf(silent)).toEqual(['claimed', 'warned', 'lapsed'])
    await pass(10)
    expect(await desk.stateOf(here)).toMatchObject({ ...isTheirs(), warnedAt: null })
  })

  test('the conversations of an agent who is gone for too long go to the front, unless they come back', async () => {
    await desk.holds({ vanishS: 120 })
    const id = await desk.answers()
    await comes('node-1')
    await goes('node-1')
    await pass(1)
    await comes('node-2', other)
    await pass(3, 'node-2')
    expect(await desk.stateOf(id)).toMatchObject(isTheirs())
    const before = await desk.waits(60)
    await goes('node-2')
    await pass(1)
    expect(await desk.stateOf(id)).toMatchObject(isTheirs())
    await pass(1)
    expect(await desk.stateOf(id)).toMatchObject(FRONT)
    const [front, patient] = [await desk.stateOf(id), await desk.stateOf(before)]
    expect(front.rank).toBeLessThan(patient.rank ?? -Infinity)
    expect(await eventsOf(id)).toEqual(['claimed', 'released'])
  })

  test('how long an agent may be gone holds at once for whoever is', async () => {
    await desk.holds({ vanishS: 3_600 })
    const id = await desk.answers()
    await comes('node-of-the-patient')
    await goes('node-of-the-patient')
    await pass(2)
    await desk.holds({ vanishS: 60 })
    await pass(1)
    expect(await desk.stateOf(id)).toMatchObject(FRONT)
  })

  test('a program that is killed without a farewell takes its agents along, and nobody else', async () => {
    await desk.holds({ vanishS: 60 })
    const id = await desk.answers()
    const colleague = await desk.joins()
    await comes('node-killed')
    const { workspaceId } = desk
    await attend(other.journal, { workspaceId, agentId: colleague.id, nodeId: 'node-alive' })
    const waiting = await desk.writes()
    await claimConversation(other.journal, waiting, colleague)
    await pass(1, 'node-alive')
    expect(await desk.stateOf(id)).toMatchObject(isTheirs())
    await pass(1, 'node-alive')
    expect(await desk.stateOf(id)).toMatchObject(FRONT)
    expect(await desk.stateOf(waiting)).toMatchObject({ assigneeId: colleague.id })
  })

  test('a program that was only silent tells anew who is there', async () => {
    const { workspaceId, agent } = desk
    const hub = new Hub({ heartbeatMs: MINUTE_MS, streamMs: MINUTE_MS, maxBacklogBytes: 1 })
    const presence = new Presence(hub, () => time.now)
    const attendants = new Attendants({
      nodeId: 'node-silent',
      presence,
      journal: store.journal,
      onArrival: () => undefined,
      onDeparture: () => undefined,
      onFault: (error) => expect(error).toBeUndefined(),
    })
    const present = () => other.reads(workspaceId).routing.present(time.now)
    presence.agentArrived({ ...agent, workspaceId })
    await expect.poll(present).toEqual([agent.id])
    await pass(1)
    expect(await present()).toEqual([])
    await attendants.renew()
    expect(await present()).toEqual([agent.id])
    for (const part of [attendants, presence]) part.stop()
  })

  test("a queue is given out as soon as its team's hours begin", async () => {
    const from = new Date(time.now + 2 * MINUTE_MS).toISOString().slice(11, 16)
    const week = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from, to: '24:00' }))
    await desk.says({ policy: 'round-robin', hours: { timeZone: 'UTC', week, holidays: [] } })
    const dispatcher = new Dispatcher(other, (error) => expect(error).toBeUndefined())
    await comes('node-early')
    const id = await desk.writes()
    await routeWaiting(store.journal, desk.workspaceId)
    await pass(1, 'node-early')
    expect(await desk.stateOf(id)).toMatchObject({ status: 'queued' })
    await pass(1, 'node-early')
    await expect.poll(() => desk.stateOf(id)).toMatchObject(isTheirs())
    dispatcher.stop()
  })

  test('what was put aside is back at its time with the same agent, whose turn it is', async () => {
    await desk.says({ inactivity: { warnS: 60, resolveS: 60 } })
    const id = await desk.answers()
    await snoozeConversation(store.journal, id, desk.agent, time.now + 10 * MINUTE_MS)
    await pass(9)
    expect(await desk.stateOf(id)).toMatchObject({ status: 'snoozed' })
    await pass(1)
    expect(await desk.stateOf(id)).toMatchObject({ ...isTheirs(), snoozedUntil: null })
    await pass(5)
    expect(await eventsOf(id)).toEqual(['claimed'])
  })

  test('who comes back in time comes back to the same agent, and later waits like anybody', async () => {
    await desk.says({ reopenS: 300 })
    const [soon, late] = [await desk.answers(), await desk.answers()]
    for (const id of [soon, late]) await resolveConversation(store.journal, id, desk.agent)
    await pass(5)
    await comes('node-reopening')
    await desk.writes(soon)
    await routeWaiting(other.journal, desk.workspaceId)
    expect(await desk.stateOf(soon)).toMatchObject(isTheirs())
    await pass(1)
    await comes('node-reopening')
    await desk.writes(late)
    await routeWaiting(other.journal, desk.workspaceId)
    expect(await desk.stateOf(late)).toMatchObject({ status: 'queued', assigneeId: null })
  })
})
