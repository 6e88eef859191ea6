import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { nanoid } from 'nanoid'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { startProgram } from '../../testing/child.ts'
import { everybodySays, foundIn } from '../../testing/records.ts'
import { mountSmallDisk } from '../../testing/small-disk.ts'
import { openStore, storeOver } from '../open-store.ts'
import type { Store } from '../store.ts'
import { DatabaseThread, startThread } from './database-thread.ts'
import { openLibsql } from './open-libsql.ts'
import { ReadingThreads } from './reading-threads.ts'

const folder = mkdtempSync(join(tmpdir(), 'tealight-libsql-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const options = { synchronous: 'full', readLimitMs: 5_000 } as const
const freshUrl = () => `file:${join(folder, `${nanoid()}.db`)}`

function say(store: Store, workspaceId: string, text = 'hello', messageId = nanoid()) {
  const words = { workspaceId, conversationId: 'a-conversation', messageId, text }
  return store.journal.join(everybodySays, words)
}

describe('a disk that takes 200 ms for every commit', () => {
  test('delays answers, and neither timers nor reads', async () => {
    const entry = new URL('../../testing/slow-disk-thread.mjs', import.meta.url)
    const slow = openLibsql({ ...options, url: freshUrl() }, (workerData) => {
      return workerData.role === 'writer'
        ? new Worker(entry, { workerData, execArgv: [] })
        : startThread(workerData)
    })
    const store = await storeOver(slow, {})
    const { workspaceId, reads } = await foundIn(store)
    await reads.rev()
    const lags = measureLags()
    const answers: number[] = []
    for (let round = 0; round < 5; round++) {
      const began = performance.now()
      const said = say(store, workspaceId).then(() => answers.push(performance.now() - began))
      await sleep(30)
      const asked = performance.now()
      await reads.rev()
      expect(performance.now() - asked).toBeLessThan(150)
      await said
    }
    expect(Math.min(...answers)).toBeGreaterThan(195)
    const sorted = lags().toSorted((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThan(50)
    await store.close()
  }, 30_000)
})

const disk = mountSmallDisk(4)
afterAll(() => disk?.unmount())

describe.skipIf(disk === null)('a full disk', () => {
  test('is refused as such, leaves no trace, and is forgotten when there is room again', async () => {
    const url = `file:${join(disk!.folder, 'tealight.db')}`
    const filler = join(disk!.folder, 'filler')
    const store = await openStore({ url })
    const { workspaceId, reads } = await foundIn(store)
    const acknowledged: string[] = []
    const published: number[] = []
    store.journal.onCommit(({ changes }) =>
      published.push(...changes.map(({ record }) => record.rev)),
    )
    const fill = () => {
      for (let size = 1 << 20; size >= 512; size /= 2) {
        try {
          for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' })
        } catch {
          // Full at this grain: try a finer one.
        }
      }
    }
    for (let round = 0; round < 3; round++) {
      acknowledged.push((await say(store, workspaceId, 'x'.repeat(5_000))).id)
      fill()
      let refusal: unknown = null
      for (let tries = 0; tries < 100 && refusal === null; tries++) {
        await say(store, workspaceId, 'x'.repeat(5_000)).then(
          ({ id }) => acknowledged.push(id),
          (error: { refusal?: unknown }) => (refusal = error.refusal),
        )
      }
      expect(refusal).toBe('storage-full')
      expect(store.journal.health().refusing).toBe('storage-full')
      expect(await reads.rev()).toBe(4 + published.length)
      rmSync(filler)
      // The first time it finds out by itself, the other times because somebody writes.
      if (round === 0) await vi.waitUntil(() => store.journal.health().refusing === null, 10_000)
      acknowledged.push((await say(store, workspaceId)).id)
      expect(store.journal.health().refusing).toBeNull()
    }
    const kept = await reads.messagesSince(['a-conversation'], 0, 10_000)
    expect(kept.map(({ id }) => id)).toEqual(acknowledged)
    expect(published).toEqual(published.map((_, index) => index + 5))
    await store.close()
  }, 60_000)
})

describe('a database that another program has locked', () => {
  test('is waited for; refused when that takes too long; written again when it is free', async () => {
    const url = freshUrl()
    const store = await openStore({ url })
    const { workspaceId, reads } = await foundIn(store)
    const locking = startProgram('locking-process.ts', url)
    await once(locking.stdout, 'data')
    const refused = say(store, workspaceId, 'too long')
    await expect(refused).rejects.toMatchObject({ refusal: 'storage-unavailable' })
    expect(await reads.rev()).toBe(4)
    const waiting = say(store, workspaceId, 'in time')
    await sleep(300)
    locking.kill('SIGKILL')
    expect(await waiting).toMatchObject({ text: 'in time', seq: 1 })
    expect(await say(store, workspaceId, 'as ever')).toMatchObject({ seq: 2 })
    await store.close()
  }, 30_000)
})

describe('a process that is killed while it writes', () => {
  test('keeps everything that was acknowledged, once and in order', async () => {
    const url = freshUrl()
    const founding = await openStore({ url })
    const { workspaceId } = await foundIn(founding)
    await founding.close()
    const acknowledged: string[] = []
    for (let round = 0; round < 3; round++) {
      const writing = startProgram('writing-process.ts', url, workspaceId)
      const lines = createInterface({ input: writing.stdout })
      lines.on('line', (line) => acknowledged.push(line))
      await once(writing.stdout, 'data')
      await sleep(100 + round * 70)
      writing.kill('SIGKILL')
      await once(lines, 'close')
    }
    const store = await openStore({ url })
    const reads = store.reads(workspaceId)
    const kept = await reads.messagesSince(['0', '1', '2', '3'], 0, 1_000_000)
    const ids = new Set(kept.map(({ id }) => id))
    // The last line of a round may have been cut by the kill.
    expect(acknowledged.filter((id) => id.length === 21 && !ids.has(id))).toEqual([])
    expect(acknowledged.length).toBeGreaterThan(20)
    for (const conversationId of ['0', '1', '2', '3']) {
      const seqs = kept.filter((m) => m.conversationId === conversationId).map(({ seq }) => seq)
      expect(seqs).toEqual(seqs.map((_, index) => index + 1))
    }
    await store.close()
  }, 60_000)
})

describe('a database thread that dies', () => {
  test('is replaced: what it was doing is undone and done again, once', async () => {
    const workers: Worker[] = []
    const database = openLibsql({ ...options, url: freshUrl() }, (settings) => {
      const worker = startThread(settings)
      if (settings.role === 'writer') workers.push(worker)
      return worker
    })
    const store = await storeOver(database, {})
    const { workspaceId, owner, reads } = await foundIn(store)
    let runs = 0
    await store.journal.write(workspaceId, async (tx) => {
      tx.put('agent', { ...owner, name: `Run ${++runs}` })
      await tx.agent(workspaceId, owner.id)
      if (runs === 1) await workers.at(-1)?.terminate()
    })
    expect(workers).toHaveLength(2)
    expect(await reads.agent(owner.id)).toMatchObject({ name: 'Run 2', rev: 5 })
    await store.close()
  }, 30_000)
})

describe('a read that takes too long', () => {
  const settings = { synchronous: 'full', role: 'reader', lockWaitMs: 100 } as const

  test('is refused, and the next one is not', async () => {
    const readers = new ReadingThreads(startThread, { ...settings, url: freshUrl() }, 1, 3_000)
    const long = `with recursive n(i) as (select 1 union all select i + 1 from n where i < 60000000) select max(i) from n`
    await expect(readers.query(long, [])).rejects.toMatchObject({ code: 'TIME_LIMIT' })
    expect(await readers.query('select 1', [])).toEqual([[1]])
    await readers.close()
  }, 30_000)

  test('leaves a thread that ends by itself, wherever it was, and the process goes on', async () => {
    const read = { kind: 'query', sql: 'select 1', parameters: [] } as const
    for (let round = 0; round < 10; round++) {
      const worker = startThread({ ...settings, url: freshUrl() })
      const exited = once(worker, 'exit')
      const thread = new DatabaseThread(worker)
      await thread.run(read)
      const lost = Promise.allSettled(Array.from({ length: 1_000 }, () => thread.run(read)))
      await sleep(2 * round)
      thread.giveUp()
      expect(await exited).toEqual([0])
      await lost
    }
  }, 30_000)
})

/** How late a timer of 5 ms is, each time, until it is asked. */
function measureLags(): () => number[] {
  const lags: number[] = []
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    lags.push(Math.max(0, now - last - 5))
    last = now
  }, 5)
  return () => {
    clearInterval(timer)
    return lags
  }
}
