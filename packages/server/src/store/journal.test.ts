import { nanoid } from 'nanoid'
import { afterAll, describe, expect, test } from 'vitest'
import { databaseKinds } from '../testing/databases.ts'
import { agentIn, conversationIn, everybodySays, foundIn, messageIn } from '../testing/records.ts'
import { type Commit, type GroupDeed, type InWorkspace, JournalRefused } from './journal.ts'
import { openStore } from './open-store.ts'

const kinds = await databaseKinds()
const commits: Commit[] = []
const stores = await Promise.all(
  kinds.map(async (kind) => {
    const store = await openStore({ url: await kind.freshUrl() })
    store.journal.onCommit((commit) => commits.push(commit))
    return { name: kind.name, kind, store }
  }),
)
afterAll(async () => {
  await Promise.all(stores.map(({ store }) => store.close()))
  await Promise.all(kinds.map((kind) => kind.stop()))
})

describe.each(stores)('the journal on $name', ({ kind, store }) => {
  const commitsIn = (workspaceId: string) =>
    commits.filter((commit) => commit.workspaceId === workspaceId)

  test('gives revs without a gap, in the order of the puts, and sets them on the records', async () => {
    const { workspaceId } = await foundIn(store)
    const conversation = conversationIn(workspaceId)
    const message = messageIn(workspaceId, conversation.id)
    await store.journal.write(workspaceId, async (tx) => {
      tx.put('message', message)
      tx.put('conversation', conversation)
    })
    expect([message.rev, conversation.rev]).toEqual([5, 6])
    const heard = commitsIn(workspaceId)
    expect(heard.map(({ rev }) => rev)).toEqual([4, 6])
    const revs = heard.flatMap(({ changes }) => changes.map((change) => change.record.rev))
    expect(revs).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('keeps one change with the last state of what a deed puts twice', async () => {
    const { workspaceId, reads } = await foundIn(store)
    const conversation = conversationIn(workspaceId)
    await store.journal.write(workspaceId, async (tx) => {
      tx.put('conversation', conversation)
      await tx.conversations([{ workspaceId, conversationId: conversation.id }])
      tx.put('conversation', { ...conversation, messageCount: 7 })
    })
    expect(commitsIn(workspaceId).at(-1)).toMatchObject({
      rev: 5,
      changes: [{ record: { rev: 5, messageCount: 7 } }],
    })
    expect(await reads.conversation(conversation.id)).toMatchObject({ rev: 5, messageCount: 7 })
  })

  test('lets a deed read what it has put', async () => {
    const { workspaceId } = await foundIn(store)
    const message = messageIn(workspaceId, 'a-conversation')
    const found = await store.journal.write(workspaceId, async (tx) => {
      tx.put('message', message)
      return tx.messages([{ workspaceId, conversationId: 'a-conversation', messageId: message.id }])
    })
    expect(found).toEqual([message])
  })

  test('does deeds of one kind together, each with its own answer', async () => {
    const { workspaceId } = await foundIn(store)
    const sizes: number[] = []
    const shout: GroupDeed<InWorkspace & { text: string }, string> = async (_tx, inputs) => {
      sizes.push(inputs.length)
      return inputs.map(({ text }) => text.toUpperCase())
    }
    const said = ['a', 'b', 'c'].map((text) => store.journal.join(shout, { workspaceId, text }))
    expect(await Promise.all(said)).toEqual(['A', 'B', 'C'])
    expect(sizes).toEqual([3])
  })

  test('undoes a deed that throws, and no other', async () => {
    const { workspaceId, reads } = await foundIn(store)
    const words = (text: string, fails = false) =>
      store.journal.join(everybodySays, {
        workspaceId,
        conversationId: 'a-conversation',
        messageId: nanoid(),
        text,
        fails,
      })
    const rare = store.journal.write(workspaceId, async (tx) => {
      tx.put('agent', agentIn(workspaceId, { name: 'Nobody' }))
      throw new Error('no such luck')
    })
    const ended = await Promise.allSettled([words('one'), words('two', true), rare, words('three')])
    expect(ended.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ])
    const kept = await reads.messages('a-conversation', { limit: 10 })
    expect(kept.map(({ seq, text }) => [seq, text])).toEqual([
      [1, 'one'],
      [2, 'three'],
    ])
    expect((await reads.snapshot(10)).filter((entity) => entity.kind === 'agent')).toHaveLength(1)
    expect(await reads.rev()).toBe(commitsIn(workspaceId).at(-1)?.rev)
  })

  test('undoes a deed whose rows the database refuses, and no other', async () => {
    const { workspaceId, owner, reads } = await foundIn(store)
    const taken = store.journal.write(workspaceId, async (tx) => {
      tx.put('agent', agentIn(workspaceId, { email: owner.email }))
    })
    const free = store.journal.write(workspaceId, async (tx) => {
      tx.put('agent', agentIn(workspaceId, { name: 'Ann' }))
    })
    const ended = await Promise.allSettled([taken, free])
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect(await reads.rev()).toBe(5)
  })

  test('refuses a deed that reaches beyond the workspace that it announced', async () => {
    const { workspaceId } = await foundIn(store)
    const other = await foundIn(store)
    const key = { workspaceId: other.workspaceId, conversationId: 'a-conversation' }
    await expect(store.journal.write(workspaceId, (tx) => tx.conversations([key]))).rejects.toThrow(
      'did not announce',
    )
  })

  test('refuses a deed that goes on after it has answered', async () => {
    const { workspaceId } = await foundIn(store)
    const tx = await store.journal.write(workspaceId, async (own) => own)
    expect(() => tx.put('agent', agentIn(workspaceId))).toThrow('after it has ended')
  })

  test('keeps two workspaces that hold the same ids apart', async () => {
    const [one, two] = await Promise.all([foundIn(store), foundIn(store)])
    const say = ({ workspaceId }: InWorkspace, text: string) =>
      store.journal.join(everybodySays, {
        workspaceId,
        conversationId: 'same',
        messageId: 'same-message',
        text,
      })
    await Promise.all([say(one, 'for one'), say(two, 'for two')])
    expect(await one.reads.messages('same', { limit: 9 })).toMatchObject([
      { text: 'for one', rev: 5 },
    ])
    expect(await two.reads.messages('same', { limit: 9 })).toMatchObject([
      { text: 'for two', rev: 5 },
    ])
  })

  test('counts the texts after a mark, for each mark', async () => {
    const { workspaceId } = await foundIn(store)
    const conversationId = 'a-conversation'
    const agent = { kind: 'agent', id: 'lin', name: 'Lin' } as const
    const counts = await store.journal.write(workspaceId, async (tx) => {
      for (const seq of [1, 2, 3])
        tx.put('message', messageIn(workspaceId, conversationId, { seq }))
      tx.put('message', messageIn(workspaceId, conversationId, { seq: 4, author: agent }))
      const mark = { workspaceId, conversationId }
      return tx.textsAfter([
        { ...mark, author: 'agent', seq: 4 },
        { ...mark, author: 'visitor', seq: 1 },
        { ...mark, author: 'agent', seq: 0 },
        { ...mark, author: 'visitor', seq: 1 },
      ])
    })
    expect(counts).toEqual([0, 2, 1, 2])
  })

  test('keeps every text as it is, but for what no database can keep', async () => {
    const { workspaceId, reads } = await foundIn(store)
    const hard = `"quotes" 'single' \\u0000 \\ %_ {"json":[1]} \n\r\t 退货 🕯️ \u2028 \u202e null $1 ? ; --`
    const message = messageIn(workspaceId, 'a-conversation', { text: hard })
    const bad = messageIn(workspaceId, 'another', { text: 'a\0b \ud83d c', seq: 1 })
    await store.journal.write(workspaceId, async (tx) => {
      tx.put('message', message)
      tx.put('message', bad)
    })
    expect(await reads.messages('a-conversation', { limit: 1 })).toEqual([message])
    expect(await reads.messages('another', { limit: 1 })).toMatchObject([{ text: 'ab \ufffd c' }])
  })

  test('tells every listener, although one of them fails', async () => {
    const faults: unknown[] = []
    const own = await openStore({
      url: await kind.freshUrl(),
      onFault: (error) => faults.push(error),
    })
    const heard: number[] = []
    own.journal.onCommit(() => {
      throw new Error('a listener fails')
    })
    own.journal.onCommit(({ rev }) => heard.push(rev))
    await foundIn(own)
    await own.close()
    expect(heard).toEqual([4])
    expect(faults).toHaveLength(1)
  })

  test('refuses what memory cannot bear, at once, and takes more when there is room', async () => {
    const small = await openStore({
      url: await kind.freshUrl(),
      waitingDeeds: 3,
      waitingBytes: 4_000,
    })
    const say = (text: string) =>
      small.journal.join(everybodySays, {
        workspaceId: 'w',
        conversationId: nanoid(),
        messageId: nanoid(),
        text,
      })
    const ended = await Promise.allSettled(['1', '2', '3', '4'].map(say))
    expect(ended.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
    ])
    expect(ended[3]).toMatchObject({ reason: { refusal: 'busy' } })
    await expect(say('long '.repeat(1_000))).rejects.toBeInstanceOf(JournalRefused)
    expect(await say('short')).toMatchObject({ text: 'short' })
    expect(small.journal.health()).toMatchObject({ waiting: 0, waitingBytes: 0, refusals: 2 })
    await small.close()
  })

  test('finishes what was asked before it closes, and takes nothing afterwards', async () => {
    const closing = await openStore({ url: await kind.freshUrl() })
    const founded = foundIn(closing)
    await closing.close()
    expect((await founded).owner.rev).toBe(2)
    await expect(foundIn(closing)).rejects.toMatchObject({ refusal: 'storage-unavailable' })
  })

  test('finds everything again after a restart', async () => {
    const url = await kind.freshUrl()
    const before = await openStore({ url })
    const { workspaceId, owner } = await foundIn(before)
    const secret = await before.directory.secret()
    await before.close()
    const after = await openStore({ url })
    expect(await after.reads(workspaceId).agent(owner.id)).toEqual(owner)
    expect(await after.directory.secret()).toEqual(secret)
    expect(secret).toHaveLength(32)
    await after.close()
  })
})
