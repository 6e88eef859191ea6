import { nanoid } from 'nanoid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AgentRecord } from '../domain/entities.ts'
import { agentIn } from '../testing/records.ts'
import { databaseKinds } from '../testing/databases.ts'
import { QueueDesk, TestTime } from '../testing/queue-desk.ts'
import type { Store } from '../store/store.ts'
import { blockVisitor, type Blocking } from './block-visitor.ts'
import { clearSpam } from './clear-spam.ts'
import { foldFacts } from './fold-facts.ts'
import { identifyVisitor } from './identify-visitor.ts'
import { liftBlock } from './lift-block.ts'
import { reopenConversation } from './reopen-conversation.ts'
import { routeWaiting } from './route-waiting.ts'
import { sendAsVisitor } from './send-as-visitor.ts'
import { snoozeConversation } from './snooze-conversation.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
const NETWORK = '203.0.113.7'

const kinds = await databaseKinds()
afterAll(() => Promise.all(kinds.map((kind) => kind.stop())))

describe.each(kinds)('on $name', ({ freshUrl }) => {
  const time = new TestTime()
  let store: Store
  let desk: QueueDesk
  let boss: AgentRecord
  beforeAll(async () => {
    store = await time.open(await freshUrl())
  })
  afterAll(() => store.close())
  beforeEach(async () => {
    desk = await QueueDesk.open(store, time)
    boss = await desk.joins(agentIn(desk.workspaceId, { role: 'admin', name: 'Bo' }))
  })

  const reads = () => store.reads(desk.workspaceId)

  async function visitorOf(id: string) {
    const visitor = await reads().visitor((await desk.stateOf(id)).visitorId)
    if (visitor === null) throw new Error('there is no such visitor')
    return visitor
  }

  const writes = (conversationId: string, messageId = nanoid(), tokenHash?: string) =>
    sendAsVisitor(store.journal, {
      workspaceId: desk.workspaceId,
      siteId: desk.siteId,
      conversationId,
      messageId,
      tokenHash: tokenHash ?? `the visitor of ${conversationId}`,
      needsIdentity: false,
      language: 'en',
      network: NETWORK,
      text: 'buy now',
      page: null,
      fileIds: [],
    })

  const blocks = (conversationId: string, asked: Partial<Blocking> = {}, by = desk.agent) =>
    blockVisitor(store.journal, by, {
      conversationId,
      lastsMs: 60 * MINUTE_MS,
      byAddress: false,
      reason: '',
      isSpam: false,
      ...asked,
    })

  const eventsOf = async (id: string) =>
    (await desk.transcriptOf(id)).flatMap(({ event }) => event ?? [])

  const refusedUntil = (minutes: number) => ({
    ok: false,
    refusal: 'blocked',
    until: time.now + minutes * MINUTE_MS,
  })

  test('nothing is taken of a blocked visitor until the block ends, which it does by itself', async () => {
    const id = await desk.answers()
    await blocks(id, { reason: 'rude' })
    const by = { id: desk.agent.id, name: desk.agent.name }
    const until = time.now + 60 * MINUTE_MS
    expect(await desk.stateOf(id)).toMatchObject({ status: 'resolved', assigneeId: null })
    expect((await eventsOf(id)).at(-1)).toEqual({ kind: 'blocked', until, by, reason: 'rude' })
    expect(await writes(id)).toEqual(refusedUntil(60))
    const elsewhere = await writes(nanoid(), nanoid(), `the visitor of ${id}`)
    expect(elsewhere).toEqual(refusedUntil(60))
    await time.pass(59, store)
    expect(await writes(id)).toEqual(refusedUntil(1))
    await time.pass(1, store)
    expect((await visitorOf(id)).block).toBeNull()
    expect((await eventsOf(id)).at(-1)).toEqual({ kind: 'unblocked' })
    expect(await writes(id)).toMatchObject({ ok: true, conversation: { status: 'queued' } })
  })

  test('a block is over when its time is, though nobody has cleared it away', async () => {
    const id = await desk.writes()
    await blocks(id, { lastsMs: MINUTE_MS })
    time.now += MINUTE_MS
    expect((await visitorOf(id)).block).not.toBeNull()
    expect(await writes(id)).toMatchObject({ ok: true })
  })

  test('what was written before the block is acknowledged, however late it is asked for', async () => {
    const [id, messageId] = [nanoid(), nanoid()]
    await writes(id, messageId)
    await blocks(id)
    expect(await writes(id, messageId)).toMatchObject({ ok: true, isNew: false })
  })

  test('whoever is blocked waits in no queue, and nobody is given them', async () => {
    await desk.says({ policy: 'round-robin' })
    const [id, aside] = [await desk.writes(), nanoid()]
    await writes(aside, nanoid(), `the visitor of ${id}`)
    await snoozeConversation(store.journal, aside, boss, time.now + MINUTE_MS)
    await blocks(id)
    const states = await Promise.all([id, aside].map((one) => desk.stateOf(one)))
    expect(states.map(({ status }) => status)).toEqual(['resolved', 'resolved'])
    expect(await reads().waiting()).toEqual([])
    await routeWaiting(store.journal, desk.workspaceId)
    expect(await reopenConversation(store.journal, id, boss)).toEqual({
      ok: false,
      refusal: 'blocked',
    })
  })

  test('an agent blocks whom they answer, and lifts what they did; whoever leads does all', async () => {
    const id = await desk.answers()
    const other = await desk.joins()
    expect(await blocks(id, {}, other)).toMatchObject({ ok: false, refusal: 'claimed-by-another' })
    await blocks(id, { lastsMs: null })
    const { id: visitorId } = await visitorOf(id)
    const lifts = (by: AgentRecord) => liftBlock(store.journal, by, visitorId)
    expect(await lifts(other)).toEqual({ ok: false, refusal: 'forbidden' })
    await time.pass(30, store)
    expect((await visitorOf(id)).block).toMatchObject({ until: null })
    expect(await lifts(boss)).toMatchObject({ ok: true, visitor: { block: null } })
    const by = { id: boss.id, name: boss.name }
    expect((await eventsOf(id)).at(-1)).toEqual({ kind: 'unblocked', by })
    await blocks(id)
    expect(await lifts(desk.agent)).toMatchObject({ ok: true })
  })

  test('an address is kept where a block needs it, and else for three days', async () => {
    const [id, forgotten] = [nanoid(), nanoid()]
    await writes(id)
    await writes(forgotten)
    await time.pass(5, store)
    await blocks(id, { byAddress: true, lastsMs: null })
    expect((await visitorOf(id)).block).toMatchObject({ network: NETWORK })
    time.now += 3 * DAY_MINUTES * MINUTE_MS
    await time.pass(1, store)
    await blocks(forgotten, { byAddress: true })
    expect((await visitorOf(forgotten)).block).toMatchObject({ network: null })
    expect((await visitorOf(id)).block).toMatchObject({ network: NETWORK })
  })

  test('whoever proves to be somebody takes the block along', async () => {
    const [id, elsewhere] = [await desk.writes(), await desk.writes()]
    await blocks(id, { lastsMs: null })
    for (const device of [elsewhere, id])
      await identifyVisitor(store.journal, {
        workspaceId: desk.workspaceId,
        siteId: desk.siteId,
        tokenHash: `the visitor of ${device}`,
        person: { externalId: 'user-1', name: 'Zoe' },
        attributes: undefined,
        language: 'en',
      })
    expect(await desk.stateOf(elsewhere)).toMatchObject({ status: 'resolved' })
    const person = await visitorOf(elsewhere)
    expect(person).toMatchObject({ externalId: 'user-1', block: { until: null } })
    expect(await writes(elsewhere)).toMatchObject({ ok: false, refusal: 'blocked' })
  })

  test('spam is in no list but its own, and counts in no report; what was none is where it was', async () => {
    const waiting = await desk.writes()
    const mine = await desk.answers()
    const before = await Promise.all([waiting, mine].map((id) => desk.stateOf(id)))
    const facts = async () => {
      while (!(await foldFacts(store, desk.workspaceId)));
      const states = await reads().reports.states([waiting, mine])
      return states.length
    }
    expect(await facts()).toBe(2)
    const idsIn = async (filter: { isSpam?: true }) => {
      const list = { filter, order: 'newest', agentId: desk.agent.id } as const
      const { records } = await reads().lists.page({ list, from: { at: 0 }, limit: 10 })
      return records.map(({ id }) => id).toSorted()
    }
    await time.pass(10, store)
    for (const id of [waiting, mine]) await blocks(id, { isSpam: true })
    expect(await desk.stateOf(waiting)).toMatchObject({ status: 'resolved', unreadByAgents: 0 })
    expect(await idsIn({})).toEqual([])
    expect(await idsIn({ isSpam: true })).toEqual([waiting, mine].toSorted())
    expect(await facts()).toBe(0)
    for (const id of [waiting, mine]) await clearSpam(store.journal, desk.agent, id)
    expect(await idsIn({})).toEqual([waiting, mine].toSorted())
    expect(await facts()).toBe(2)
    const after = await Promise.all([waiting, mine].map((id) => desk.stateOf(id)))
    for (const [index, one] of after.entries()) {
      const { status, assigneeId, queuedAt, rank, unreadByAgents } = before[index] ?? one
      const stood = { status, assigneeId, queuedAt, rank, unreadByAgents, spam: null }
      expect(one).toMatchObject(stood)
    }
    expect((await visitorOf(mine)).block).toBeNull()
  })

  test('what was somebody’s who is gone, or has no room, waits since it was reported', async () => {
    await desk.holds({ claimBeyond: false, capacity: 1 })
    const id = await desk.answers()
    await blocks(id, { isSpam: true })
    const at = time.now
    await desk.answers()
    time.now += MINUTE_MS
    await clearSpam(store.journal, desk.agent, id)
    expect(await desk.stateOf(id)).toMatchObject({ status: 'queued', queuedAt: at })
    await blocks(id, { isSpam: true })
    await clearSpam(store.journal, boss, id)
    expect(await desk.stateOf(id)).toMatchObject({ status: 'queued' })
  })
})
