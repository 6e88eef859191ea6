import { nanoid } from 'nanoid'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { EntityRecord } from '../domain/entities.ts'
import { databaseKinds } from '../testing/databases.ts'
import {
  agentIn,
  conversationIn,
  everybodySays,
  foundIn,
  messageIn,
  visitorIn,
} from '../testing/records.ts'
import { openStore } from './open-store.ts'
import type { Reads } from './reads.ts'

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

describe.each(stores)('the reads on $name', ({ store }) => {
  let workspaceId: string
  let reads: Reads
  let shop: Awaited<ReturnType<typeof foundIn>>
  beforeEach(async () => {
    await foundIn(store)
    shop = await foundIn(store)
    workspaceId = shop.workspaceId
    reads = shop.reads
  })

  const put = (...entities: EntityRecord[]) =>
    store.journal.write(workspaceId, async (tx) => {
      for (const { kind, record } of entities) tx.put(kind, record)
    })
  const conversation = (own: Parameters<typeof conversationIn>[1] = {}) => {
    return { kind: 'conversation', record: conversationIn(workspaceId, own) } as const
  }

  test('a workspace that is not there has nothing', async () => {
    const nowhere = store.reads('nowhere')
    expect(await nowhere.rev()).toBe(0)
    expect(await nowhere.snapshot(10)).toEqual([])
    expect(await nowhere.changesSince(0, 10)).toEqual([])
    expect(await nowhere.conversation('any')).toBeNull()
    expect(await nowhere.agent(shop.owner.id)).toBeNull()
  })

  test('finds entities by id, in their own workspace alone', async () => {
    const visitor = visitorIn(workspaceId)
    const talk = conversation({ page: { url: 'https://shop.example', title: 'Shop' } })
    await put({ kind: 'visitor', record: visitor }, talk)
    expect(await reads.visitor(visitor.id)).toEqual(visitor)
    expect(await reads.visitors([visitor.id, 'nobody'])).toEqual([visitor])
    expect(await reads.conversation(talk.record.id)).toEqual(talk.record)
    expect(await reads.agent(shop.owner.id)).toEqual(shop.owner)
    const other = await foundIn(store)
    expect(await other.reads.visitor(visitor.id)).toBeNull()
    expect(await other.reads.conversation(talk.record.id)).toBeNull()
  })

  test('shows a transcript by its range: the newest of it, oldest first', async () => {
    const all = [1, 2, 3, 4, 5].map((seq) => messageIn(workspaceId, 'a-conversation', { seq }))
    await put(...all.map((record) => ({ kind: 'message', record }) as const))
    const seqs = async (range: Parameters<Reads['messages']>[1]) =>
      (await reads.messages('a-conversation', range)).map(({ seq }) => seq)
    expect(await seqs({ limit: 2 })).toEqual([4, 5])
    expect(await seqs({ limit: 2, beforeSeq: 4 })).toEqual([2, 3])
    expect(await seqs({ limit: 9, afterSeq: 1, beforeSeq: 5 })).toEqual([2, 3, 4])
  })

  test('shows a visitor the newest of its conversations first, and what is new of them', async () => {
    const [old, young] = [1, 2].map((createdAt) => conversation({ visitorId: 'vi', createdAt }))
    await put(old!, young!, conversation({ visitorId: 'somebody-else' }))
    expect(await reads.conversationsOf('vi', 5)).toEqual([young!.record, old!.record])
    expect(await reads.conversationsOf('vi', 1)).toEqual([young!.record])
    expect(await reads.conversationsOf('vi', 5, young!.record)).toEqual([old!.record])
    expect(await reads.conversationsOf('vi', 5, old!.record)).toEqual([])
    expect(await reads.conversationsSince('vi', old!.record.rev)).toEqual([young!.record])
  })

  test('starts a console from a snapshot: resolved conversations are not in it', async () => {
    const visitor = visitorIn(workspaceId)
    const talks = [
      conversation({ visitorId: visitor.id }),
      conversation({ status: 'resolved', queuedAt: null, resolvedAt: 5 }),
      conversation({ status: 'open', queuedAt: null, assigneeId: 'lin' }),
    ]
    await put({ kind: 'visitor', record: visitor }, ...talks)
    const kindsOf = (entities: EntityRecord[]) => entities.map(({ kind }) => kind)
    const all = await reads.snapshot(10)
    expect(kindsOf(all)).toEqual([
      'workspace',
      'site',
      'team',
      'agent',
      'visitor',
      'conversation',
      'conversation',
    ])
    expect((await reads.snapshot(1)).at(-1)?.record.id).toBe(talks[2]!.record.id)
  })

  test('catches up over all kinds in the order of the revs, page by page', async () => {
    for (let round = 0; round < 3; round++) {
      await put(
        conversation(),
        { kind: 'visitor', record: visitorIn(workspaceId) },
        { kind: 'message', record: messageIn(workspaceId, nanoid()) },
        { kind: 'agent', record: agentIn(workspaceId) },
      )
    }
    const seen: number[] = []
    for (let after = 0; ; after = seen.at(-1) ?? 0) {
      const page = await reads.changesSince(after, 4)
      if (page.length === 0) break
      seen.push(...page.map(({ record }) => record.rev))
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 13, 14, 16])
    expect(await reads.rev()).toBe(16)
  })

  test('never shows a change before an older one that it leaves out, while others write', async () => {
    const say = (messageId: string) =>
      store.journal.join(everybodySays, {
        workspaceId,
        conversationId: nanoid(),
        messageId,
        text: '',
      })
    const writing = Promise.all(Array.from({ length: 60 }, () => say(nanoid())))
    const seen = new Map<number, string>()
    for (let after = 0; (await reads.rev()) > after || seen.size === 0;) {
      const page = await reads.changesSince(after, 50)
      for (const { record } of page) seen.set(record.rev, record.id)
      if (page.length === 0) break
      after = page.at(-1)!.record.rev
    }
    await writing
    const whole = (await reads.changesSince(0, 1_000)).map(({ record }) => record.rev)
    const highest = Math.max(...seen.keys())
    expect([...seen.keys()]).toEqual(whole.filter((rev) => rev <= highest))
  })

  test('finds the messages since a rev in several conversations', async () => {
    const [one, two] = ['one', 'two'].map((id) => messageIn(workspaceId, id))
    const elsewhere = messageIn(workspaceId, 'three')
    const records = [one!, two!, elsewhere]
    await put(...records.map((record) => ({ kind: 'message', record }) as const))
    expect(await reads.messagesSince(['one', 'two'], 0, 10)).toEqual([one, two])
    expect(await reads.messagesSince(['one', 'two'], one!.rev, 10)).toEqual([two])
    expect(await reads.messagesSince(['one', 'two'], 0, 1)).toEqual([one])
    expect(await reads.messagesSince([], 0, 10)).toEqual([])
  })
})
