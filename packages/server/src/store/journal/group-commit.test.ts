import fc from 'fast-check'
import { nanoid } from 'nanoid'
import { afterAll, describe, expect, test } from 'vitest'
import { databaseKinds } from '../../testing/databases.ts'
import { agentIn, everybodySays, foundIn } from '../../testing/records.ts'
import type { Commit } from '../journal.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'

const kinds = await databaseKinds()
const stores = await Promise.all(
  kinds.map(async (kind) => {
    const url = await kind.freshUrl()
    const [store, node] = [await openStore({ url }), await openStore({ url })]
    return { name: kind.name, store, node }
  }),
)
afterAll(async () => {
  await Promise.all(stores.flatMap(({ store, node }) => [store.close(), node.close()]))
  await Promise.all(kinds.map((kind) => kind.stop()))
})

/** A deed of somebody: words in a conversation, or a new agent; it may fail, and may come a little later. */
interface AnyDeed {
  workspace: number
  kind: 'words' | 'agent'
  conversation: number
  fails: boolean
  afterTurns: number
}

const anyDeed: fc.Arbitrary<AnyDeed> = fc.record({
  workspace: fc.nat({ max: 2 }),
  kind: fc.constantFrom('words', 'words', 'words', 'agent'),
  conversation: fc.nat({ max: 2 }),
  fails: fc.constantFrom(false, false, false, true),
  afterTurns: fc.nat({ max: 3 }),
})

interface Done {
  deed: AnyDeed
  id: string
  isDone: boolean
}

describe.each(stores)('group commit on $name', ({ store, node }) => {
  const commits: Commit[] = []
  store.journal.onCommit((commit) => commits.push(commit))

  test('whatever happens at once: revs without a gap, everything acknowledged is there, once, nothing else', async () => {
    const property = fc.asyncProperty(
      fc.array(anyDeed, { minLength: 1, maxLength: 40 }),
      async (deeds) => {
        const shops = await Promise.all([foundIn(store), foundIn(store), foundIn(store)])
        const ids = shops.map(({ workspaceId }) => workspaceId)
        const done = await Promise.all(deeds.map((deed) => carryOut(store, deed, ids)))
        expect(done.filter(({ deed }) => deed.fails).every(({ isDone }) => !isDone)).toBe(true)
        expect(done.filter(({ deed }) => !deed.fails).every(({ isDone }) => isDone)).toBe(true)
        for (const [workspace, { workspaceId, reads }] of shops.entries()) {
          const published = commits.filter((commit) => commit.workspaceId === workspaceId)
          const changes = published.flatMap((commit) => commit.changes)
          expect(changes.map(({ record }) => record.rev)).toEqual(upTo(await reads.rev()))
          const own = done.filter(({ deed, isDone }) => isDone && deed.workspace === workspace)
          const messages = await reads.messagesSince(['0', '1', '2'], 0, 1_000)
          const agents = (await reads.snapshot(100)).filter(({ kind }) => kind === 'agent')
          expect(
            [...messages, ...agents.map(({ record }) => record)].map(({ id }) => id).toSorted(),
          ).toEqual([...own.map(({ id }) => id), shops[workspace]!.owner.id].toSorted())
          for (const conversationId of ['0', '1', '2']) {
            const said = messages.filter((message) => message.conversationId === conversationId)
            expect(said.map(({ seq }) => seq)).toEqual(upTo(said.length))
            const talk = await reads.conversation(conversationId)
            expect(talk?.messageCount ?? 0).toBe(said.length)
          }
        }
      },
    )
    await fc.assert(property, { numRuns: 25 })
  }, 60_000)

  test('two nodes that write the same workspaces give each rev once and lose nothing', async () => {
    const shops = await Promise.all([foundIn(store), foundIn(store)])
    const heard: Commit[] = []
    node.journal.onCommit((commit) => heard.push(commit))
    const deeds = Array.from({ length: 120 }, (_, index): AnyDeed => ({
      workspace: index % 2,
      kind: 'words',
      conversation: index % 3,
      fails: false,
      afterTurns: index % 7,
    }))
    const ids = shops.map(({ workspaceId }) => workspaceId)
    const done = await Promise.all(
      deeds.map((deed, index) => carryOut(index % 4 < 2 ? store : node, deed, ids)),
    )
    expect(done.every(({ isDone }) => isDone)).toBe(true)
    for (const { workspaceId, reads } of shops) {
      const revs = [...commits, ...heard]
        .filter((commit) => commit.workspaceId === workspaceId)
        .flatMap(({ changes }) => changes.map(({ record }) => record.rev))
      expect(revs.toSorted((a, b) => a - b)).toEqual(upTo(await reads.rev()))
      expect(await reads.messagesSince(['0', '1', '2'], 0, 1_000)).toHaveLength(60)
    }
  }, 30_000)
})

async function carryOut(store: Store, deed: AnyDeed, workspaceIds: string[]): Promise<Done> {
  for (let turns = deed.afterTurns; turns > 0; turns--) await new Promise(setImmediate)
  const id = nanoid()
  const workspaceId = workspaceIds[deed.workspace] ?? ''
  try {
    if (deed.kind === 'agent') await hire(store, workspaceId, id, deed.fails)
    else await say(store, workspaceId, id, deed)
    return { deed, id, isDone: true }
  } catch {
    return { deed, id, isDone: false }
  }
}

function say(
  store: Store,
  workspaceId: string,
  messageId: string,
  { conversation, fails }: AnyDeed,
) {
  // A conversation's id is the same in every workspace on purpose.
  const words = { workspaceId, conversationId: `${conversation}`, messageId, text: 'hello', fails }
  return store.journal.join(everybodySays, words)
}

function hire(store: Store, workspaceId: string, id: string, fails: boolean) {
  return store.journal.write(workspaceId, async (tx) => {
    tx.put('agent', agentIn(workspaceId, { id }))
    if (fails) throw new Error('a deed fails on purpose')
  })
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1)
}
