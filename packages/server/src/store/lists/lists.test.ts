import {
  fits,
  type Filter,
  placeIn,
  PRIORITIES,
  STATUSES,
  VERDICTS,
  type View,
} from '@tealight/protocol'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { conversationView } from '../../delivery/agent-view.ts'
import { conversationPage, listAsked } from '../../delivery/conversation-lists.ts'
import type { ConversationRecord } from '../../domain/entities.ts'
import { databaseKinds } from '../../testing/databases.ts'
import { conversationIn, foundIn, messageIn, visitorIn } from '../../testing/records.ts'
import { openStore } from '../open-store.ts'
import type { Reads } from '../reads.ts'

const NOW = 1_800_000_000_000
const ME = 'agent-me-001'

const kinds = await databaseKinds()
const stores = await Promise.all(
  kinds.map(async (kind) => ({
    name: kind.name,
    store: await openStore({ url: await kind.freshUrl() }),
  })),
)
afterAll(async () => {
  await Promise.all(stores.map(({ store }) => store.close()))
  await Promise.all(kinds.map((kind) => kind.stop()))
})

const idsOf = (prefix: string) => [1, 2, 3].map((number) => `${prefix}-number-${number}`)
const some = <Value>(...values: Value[]) => fc.subarray(values, { minLength: 1 })

const filters: fc.Arbitrary<Filter> = fc.record(
  {
    statuses: some(...STATUSES),
    siteIds: some(...idsOf('site')),
    teamIds: some(...idsOf('team')),
    assigneeIds: some('me', 'nobody', 'agent-other-1'),
    tagIds: some(...idsOf('tag')),
    languages: some('de', 'de-AT', 'en'),
    priorities: some(...PRIORITIES),
    ratings: some(...VERDICTS),
    waitedMinutes: fc.constantFrom(1, 3, 6),
    callsMe: fc.constant(true as const),
    isSpam: fc.constant(true as const),
  },
  { requiredKeys: [] },
)

/** What was reported: no list has it that does not ask for it. */
const SPAM: ConversationRecord['spam'] = {
  at: NOW,
  was: {
    status: 'queued',
    assigneeId: null,
    assigneeName: null,
    helperIds: [],
    queuedAt: NOW,
    snoozedUntil: null,
    resolvedAt: null,
    lastResolvedAt: null,
    unreadByAgents: 1,
  },
}

/** A few hundred conversations of every kind, the same in each run. */
function conversationsIn(workspaceId: string, visitorId: string): ConversationRecord[] {
  const one = fc.record({
    status: fc.constantFrom(...STATUSES),
    siteId: fc.constantFrom(...idsOf('site')),
    teamId: fc.constantFrom(...idsOf('team')),
    tagIds: fc.subarray(idsOf('tag')),
    language: fc.constantFrom('de', 'de-AT', 'DE-CH', 'en', 'fr', ''),
    priority: fc.constantFrom(...PRIORITIES),
    rating: fc.option(
      fc.constantFrom(
        { scale: 'thumbs', score: 2, comment: '', entryId: 'entry-00001' } as const,
        { scale: 'thumbs', score: 1, comment: '', entryId: 'entry-00001' } as const,
        { scale: 'stars', score: 5, comment: '', entryId: 'entry-00001' } as const,
        { scale: 'faces', score: 3, comment: '', entryId: 'entry-00001' } as const,
      ),
    ),
    mentions: fc.subarray([{ agentId: ME, at: NOW - 7, isSeen: false }]),
    owner: fc.constantFrom(ME, 'agent-other-1', null),
    at: fc.integer({ min: 0, max: 60 }).map((steps) => NOW - steps * 10_000),
    isSilent: fc.boolean(),
  })
  return fc.sample(one, { numRuns: 120, seed: 7 }).map(({ owner, at, isSilent, ...own }) => {
    const { status } = own
    return conversationIn(workspaceId, {
      ...own,
      visitorId,
      assigneeId: status === 'open' || status === 'snoozed' ? owner : null,
      queuedAt: status === 'queued' ? at : null,
      rank: status === 'queued' && !isSilent ? at - 60_000 : null,
      offer: status === 'queued' && owner ? { agentId: owner, until: NOW } : null,
      createdAt: at,
      lastMessage: isSilent
        ? null
        : { seq: 1, at: at + 5, author: { kind: 'visitor' }, excerpt: '' },
    })
  })
}

describe.each(stores)('a list on $name', ({ store }) => {
  let reads: Reads
  let records: ConversationRecord[]
  let junk: ConversationRecord[]
  beforeAll(async () => {
    const shop = await foundIn(store)
    const elsewhere = await foundIn(store)
    reads = shop.reads
    const zoe = visitorIn(shop.workspaceId, { name: 'Zoe' })
    records = conversationsIn(shop.workspaceId, zoe.id)
    junk = conversationsIn(shop.workspaceId, zoe.id).map((one) => ({ ...one, spam: SPAM }))
    await store.journal.write(shop.workspaceId, async (tx) => {
      tx.put('visitor', zoe)
      for (const record of [...records, ...junk]) tx.put('conversation', record)
      const calls = [...records, ...junk].filter(({ mentions }) => mentions.length > 0)
      await tx.workplace.putMentions(
        calls.map(({ workspaceId, id: conversationId }) => {
          return { workspaceId, conversationId, agentId: ME, at: NOW - 7 }
        }),
      )
      tx.put(
        'message',
        messageIn(shop.workspaceId, records[3]?.id ?? '', { text: 'A refund, please' }),
      )
    })
    await store.journal.write(elsewhere.workspaceId, async (tx) => {
      tx.put('conversation', conversationIn(elsewhere.workspaceId, { assigneeId: ME }))
    })
  })

  const page = async (view: View, from: { before: string } | { ahead: string } | { at: number }) =>
    conversationPage(reads, await listAsked(reads, view, { agentId: ME, now: NOW }), {
      from,
      limit: 7,
    })

  /** All of a list, from one end to the other. */
  async function walk(view: View, way: 'next' | 'previous'): Promise<string[]> {
    const total = await reads.lists.count(await listAsked(reads, view, { agentId: ME, now: NOW }))
    let found = await page(view, way === 'next' ? { at: 0 } : { at: Math.max(0, total - 7) })
    let ids = found.ids
    for (let place = found[way]; place !== null; place = found[way]) {
      found = await page(view, way === 'next' ? { before: place } : { ahead: place })
      ids = way === 'next' ? [...ids, ...found.ids] : [...found.ids, ...ids]
    }
    expect(ids).toHaveLength(total)
    return ids
  }

  function expected(view: View): string[] {
    const asking = { agentId: ME, now: NOW }
    const place = (it: ConversationRecord) => placeIn(view.order, it, ME)
    return [...records, ...junk]
      .filter((it) => fits(view, conversationView(it), undefined, asking))
      .sort((a, b) => place(a) - place(b))
      .map(({ id }) => id)
  }

  test('has what fits and nothing else, in its order, read from either end', async () => {
    const view = fc.record({
      filter: filters,
      order: fc.constantFrom('newest', 'waiting', 'called'),
    })
    const property = fc.asyncProperty(view, async (asked) => {
      const down = await walk(asked, 'next')
      expect([...down].sort()).toEqual(expected(asked).sort())
      const places = down
        .map((id) => [...records, ...junk].find((it) => it.id === id))
        .map((it) => it && placeIn(asked.order, it, ME))
      expect(places).toEqual([...places].sort((a, b) => (a ?? 0) - (b ?? 0)))
      expect(await walk(asked, 'previous')).toEqual(down)
    })
    await fc.assert(property, { numRuns: 40 })
  }, 60_000)

  test('begins anywhere, and tells how many there are', async () => {
    const all = { filter: {}, order: 'newest' } as const
    const whole = await walk(all, 'next')
    const middle = await page(all, { at: 50 })
    expect(middle.ids).toEqual(whole.slice(50, 57))
    expect(middle.total).toBe(records.length)
    expect((await page(all, { at: 5_000 })).ids).toEqual([])
    expect((await page(all, { ahead: middle.previous ?? '' })).ids).toEqual(whole.slice(43, 50))
  })

  test('is found by what was said in it, and by who the visitor is', async () => {
    const said = await page({ filter: { text: 'REFUND' }, order: 'newest' }, { at: 0 })
    expect(said.ids).toEqual([records[3]?.id])
    const called = await page({ filter: { text: 'zoe' }, order: 'newest' }, { at: 0 })
    expect(called.total).toBe(records.length)
    expect(
      (await page({ filter: { text: 'zoe refundee' }, order: 'newest' }, { at: 0 })).ids,
    ).toEqual([])
  })

  test.each(['nonsense', "1' or 1=1", ''])(
    'takes the place %j for the end it is counted from',
    async (place) => {
      const all = { filter: {}, order: 'newest' } as const
      expect((await page(all, { before: place })).ids).toEqual((await page(all, { at: 0 })).ids)
      expect((await page(all, { ahead: place })).ids).toEqual((await walk(all, 'next')).slice(-7))
    },
  )
})
