import { setTimeout as sleep } from 'node:timers/promises'
import { nanoid } from 'nanoid'
import { afterAll, describe, expect, test } from 'vitest'
import { startPostgres } from '../../testing/postgres.ts'
import { everybodySays, foundIn } from '../../testing/records.ts'
import { openStore } from '../open-store.ts'

const postgres = await startPostgres()
afterAll(() => postgres?.stop())

describe.skipIf(postgres === null)('a PostgreSQL that cuts its connections', () => {
  test('is connected to again; everything acknowledged is there and was published, once', async () => {
    const faults: unknown[] = []
    const url = await postgres!.createDatabase()
    const store = await openStore({ url, onFault: (error) => faults.push(error) })
    const published: number[] = []
    const { workspaceId, reads } = await foundIn(store)
    store.journal.onCommit(({ changes }) =>
      published.push(...changes.map(({ record }) => record.rev)),
    )
    const acknowledged: string[] = []
    let isOver = false
    const write = async () => {
      while (!isOver) {
        const messageId = nanoid()
        const words = { workspaceId, conversationId: 'a-conversation', messageId, text: 'hello' }
        await store.journal.join(everybodySays, words).then(
          () => acknowledged.push(messageId),
          (error: { refusal?: string }) => expect(error.refusal).toBe('storage-unavailable'),
        )
      }
    }
    const writing = Promise.all(Array.from({ length: 8 }, write))
    for (let round = 0; round < 10; round++) {
      await sleep(40 + round * 7)
      await postgres!.cutConnections()
    }
    isOver = true
    await writing
    const kept = await reads.messagesSince(['a-conversation'], 0, 1_000_000)
    const ids = kept.map(({ id }) => id)
    expect(ids.filter((id) => acknowledged.includes(id))).toEqual(acknowledged)
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1))
    expect(published).toEqual(published.map((_, index) => index + 5))
    expect(await reads.rev()).toBe(4 + published.length)
    expect(acknowledged.length).toBeGreaterThan(50)
    await store.close()
  }, 60_000)

  test('makes the journal refuse while it is gone, and the store closes all the same', async () => {
    const gone = await startPostgres()
    const store = await openStore({ url: await gone!.createDatabase(), onFault: () => undefined })
    const { workspaceId } = await foundIn(store)
    await gone!.stop()
    const writing = store.journal.write(workspaceId, async () => 'never')
    await expect(writing).rejects.toMatchObject({ refusal: 'storage-unavailable' })
    expect(store.journal.health().refusing).toBe('storage-unavailable')
    await expect(store.reads(workspaceId).rev()).rejects.toThrow()
    await store.close()
  }, 30_000)
})
