import {
  BUILT_IN_VIEWS,
  type Change,
  type Conversation,
  type ConversationList,
  fits,
  placeIn,
  placeName,
  type View,
} from '@tealight/protocol'
import { expect, test } from 'vitest'
import type { Answer } from '../result.ts'
import { emptyAgentCopy, putChange } from '../agent-copy.ts'
import { CONVERSATIONS_MAX, letGo } from './let-go.ts'
import { createLists } from './lists.ts'

const ME = 'agent-00001'
const NOW = 1_800_000_000_000
const ALL: View = BUILT_IN_VIEWS.all
const asking = { agentId: ME, now: NOW }

function conversation(number: number, own: Partial<Conversation> = {}): Conversation {
  return {
    kind: 'conversation',
    id: `conversation-${String(number).padStart(6, '0')}`,
    rev: 1,
    siteId: 'site-000001',
    teamId: 'team-000001',
    visitorId: 'visitor-0001',
    status: 'resolved',
    assigneeId: null,
    queuedAt: null,
    priority: 'normal',
    language: 'en',
    channel: 'widget',
    resolvedAt: NOW,
    createdAt: NOW - number,
    contact: null,
    page: null,
    messageCount: 1,
    lastMessage: null,
    unreadByAgents: 0,
    unreadByVisitor: 0,
    agentReadSeq: 1,
    visitorReadSeq: 1,
    noteStep: 0,
    mentions: [],
    tagIds: [],
    helperIds: [],
    ...own,
  }
}

/** A server with so many conversations, and the lists over a copy of it. */
function atList(count: number, options: { isWhole?: boolean } = {}) {
  const all = new Map<string, Conversation>()
  for (let number = 0; number < count; number += 1) {
    const one = conversation(number)
    all.set(one.id, one)
  }
  const copy = emptyAgentCopy()
  const asked: string[] = []
  let rev = 1

  function sorted(view: View): Conversation[] {
    return [...all.values()]
      .filter((one) => fits(view, one, undefined, asking))
      .sort((a, b) => placeIn(view.order, a, ME) - placeIn(view.order, b, ME))
  }

  async function load(view: View, place: string): Promise<Answer<ConversationList>> {
    asked.push(place)
    const rows = sorted(view)
    const [way, value = ''] = place.split('=')
    const index = rows.findIndex(({ id }) => id === decodeURIComponent(value).split('.')[1])
    const start =
      way === 'at' ? Number(value) : way === 'before' ? index + 1 : Math.max(0, index - 50)
    const page = rows.slice(start, way === 'ahead' ? index : start + 50)
    const [first] = page
    const last = page.at(-1)
    const value_ = {
      changes: page,
      ids: page.map(({ id }) => id),
      next: last && start + page.length < rows.length ? placeName(view.order, last, ME) : null,
      previous: first && start > 0 ? placeName(view.order, first, ME) : null,
      ...(way === 'at' && { total: rows.length }),
    }
    return { ok: true, value: value_ }
  }

  const lists = createLists({
    load,
    apply: (changes: Change[]) => changes.forEach((change) => putChange(copy, change)),
    known: () => ({ conversations: copy.conversations.all, visitors: new Map(), ...asking }),
    isWhole: () => options.isWhole ?? false,
    onChange() {},
  })

  /** Something happens to a conversation, and a frame tells. */
  function happens(number: number, own: Partial<Conversation>): void {
    const id = conversation(number).id
    const changed = { ...(all.get(id) ?? conversation(number)), ...own, rev: ++rev }
    all.set(id, changed)
    putChange(copy, changed)
  }

  return { lists, copy, asked, happens, sorted, all }
}

const idsOf = (rows: readonly Conversation[]) => rows.map(({ id }) => id)

test('a list is walked from its beginning to its end and back, and only a part of it is kept', async () => {
  const { lists, sorted } = atList(2_000)
  const whole = idsOf(sorted(ALL))
  await lists.show(ALL)
  while (lists.state?.hasMore) await lists.load('down')
  const { ids = [], above = 0 } = lists.state ?? {}
  expect(ids).toEqual(whole.slice(above))
  expect(ids.length).toBeLessThanOrEqual(450)
  expect(lists.state?.total).toBe(2_000)
  while (lists.state && lists.state.above > 0) await lists.load('up')
  expect(lists.state?.ids).toEqual(whole.slice(0, lists.state?.ids.length))
  expect(lists.state?.total).toBe(2_000)
})

test('somebody who jumps is there with one question', async () => {
  const { lists, asked, sorted } = atList(50_000)
  await lists.show(ALL)
  await lists.load({ at: 30_000 })
  expect(asked).toEqual(['at=0', 'at=30000'])
  expect(lists.state).toMatchObject({ above: 30_000, total: 50_000, hasMore: true })
  expect(lists.state?.ids).toEqual(idsOf(sorted(ALL).slice(30_000, 30_050)))
})

test('what happens moves rows, within what is here and into it', async () => {
  const { lists, happens, sorted } = atList(300)
  await lists.show(ALL)
  const shown = () => lists.state?.ids
  const real = () => idsOf(sorted(ALL)).slice(0, shown()?.length)
  // One that is here, one that is far down, and a new one.
  for (const number of [20, 250, 300]) {
    happens(number, { lastMessage: { seq: 2, at: NOW + number, author: null, excerpt: '' } })
    expect(shown()?.[0]).toBe(conversation(number).id)
    expect(shown()).toEqual(real())
  }
})

test('a conversation that no longer fits is in the list no more, and one that fits again is', async () => {
  const { lists, happens } = atList(3)
  const tagged: View = { filter: { tagIds: ['tag-order-1'] }, order: 'newest' }
  happens(1, { tagIds: ['tag-order-1'] })
  await lists.show(tagged)
  expect(lists.state?.ids).toEqual([conversation(1).id])
  happens(1, { tagIds: [] })
  expect(lists.state?.ids).toEqual([])
  happens(2, { tagIds: ['tag-order-1'] })
  expect(lists.state?.ids).toEqual([conversation(2).id])
})

test('who has all that is not resolved asks nobody for a list of it', async () => {
  const { lists, happens, asked } = atList(0, { isWhole: true })
  happens(1, { status: 'queued', queuedAt: NOW })
  await lists.show(BUILT_IN_VIEWS.queue)
  expect(lists.state).toMatchObject({ ids: [conversation(1).id], total: 1, hasMore: false })
  expect(asked).toEqual([])
})

test('of what was found by its words all is shown, though nobody knows the words here', async () => {
  const { lists, happens } = atList(0)
  const view: View = { filter: { text: 'refund', statuses: ['open'] }, order: 'newest' }
  happens(1, { status: 'open' })
  await lists.show(view)
  expect(lists.state?.ids).toEqual([])
  const found = atList(0)
  found.happens(1, {
    status: 'open',
    lastMessage: { seq: 1, at: NOW, author: null, excerpt: 'A refund' },
  })
  await found.lists.show(view)
  found.happens(1, { lastMessage: { seq: 2, at: NOW, author: null, excerpt: 'Thanks!' } })
  expect(found.lists.state?.ids).toEqual([conversation(1).id])
  found.happens(1, { status: 'resolved' })
  expect(found.lists.state?.ids).toEqual([])
})

test('the state is the same object for as long as nothing changes', async () => {
  const { lists, happens } = atList(10)
  await lists.show(ALL)
  const before = lists.state
  expect(lists.state).toBe(before)
  happens(3, { agentReadSeq: 2 })
  expect(lists.state).toBe(before)
})

test('a day of changes leaves no more than a page needs', () => {
  const { copy, happens } = atList(0)
  for (let number = 0; number < 20_000; number += 1) {
    happens(number, {})
    letGo(copy, { ids: new Set(), isWhole: true })
  }
  expect(copy.conversations.all.size).toBeLessThanOrEqual(CONVERSATIONS_MAX)
})

test('what is not resolved is let go of last, and then it is told', () => {
  const { copy, happens } = atList(0)
  for (let number = 0; number < CONVERSATIONS_MAX; number += 1) happens(number, {})
  for (let number = 3_000; number < 3_500; number += 1) happens(number, { status: 'open' })
  expect(letGo(copy, { ids: new Set([conversation(0).id]), isWhole: true })).toBe(true)
  const kept = [...copy.conversations.all.values()]
  expect(kept.filter(({ status }) => status === 'open')).toHaveLength(500)
  expect(copy.conversations.all.has(conversation(0).id)).toBe(true)
  for (let number = 4_000; number < 6_000; number += 1) happens(number, { status: 'open' })
  expect(letGo(copy, { ids: new Set(), isWhole: true })).toBe(false)
  expect(copy.conversations.all.size).toBeLessThanOrEqual(CONVERSATIONS_MAX)
})
