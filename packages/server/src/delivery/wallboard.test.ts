import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { claimConversation } from '../commands/claim-conversation.ts'
import { Hub } from '../hub/hub.ts'
import { FakeDownlink } from '../hub/testing/fake-downlink.ts'
import type { Store } from '../store/store.ts'
import { QueueDesk, TestTime } from '../testing/queue-desk.ts'
import { readFigures } from './read-figures.ts'
import { agentsTopic } from './topics.ts'
import { Wallboard } from './wallboard.ts'

const folder = mkdtempSync(join(tmpdir(), 'tealight-wallboard-'))
const time = new TestTime()
let store: Store
let desk: QueueDesk
let hub: Hub
let wallboard: Wallboard
let downlink: FakeDownlink

beforeAll(async () => {
  store = await time.open(`file:${join(folder, 'test.db')}`)
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  desk = await QueueDesk.open(store, time)
  hub = new Hub()
  wallboard = new Wallboard(hub, store, () => time.now)
  downlink = new FakeDownlink()
  hub.subscribe(downlink, [agentsTopic(desk.workspaceId)]).release()
})
afterEach(() => {
  wallboard.stop()
  hub.close()
  vi.useRealTimers()
})

/** How many figures came in each frame, of queues and of agents. */
const told = () => downlink.frames.map((frame) => frame.split('"kind":').length - 1)

/** A second goes by, and whatever is read in it has been. */
async function second(): Promise<void> {
  time.now += 1_000
  vi.advanceTimersByTime(1_000)
  await readFigures(store.reads(desk.workspaceId), time.now)
}

test('what has changed is told together, once in a second, and what is said changes nothing', async () => {
  expect(wallboard.everything(desk.workspaceId)).toEqual([])
  await expect.poll(told).toEqual([4])
  const [first, next] = [await desk.writes(), await desk.writes()]
  for (const id of [first, next]) await claimConversation(store.journal, id, desk.agent)
  expect(told()).toEqual([4])
  await second()
  await expect.poll(told).toEqual([4, 2])
  expect(downlink.frames[1]).toContain('"load":2')
  await desk.writes(first)
  await second()
  await second()
  expect(told()).toEqual([4, 2])
  expect(wallboard.everything(desk.workspaceId)).toHaveLength(4)
})

test('of many only some are told at a time, and all of them in the end', async () => {
  await Promise.all(Array.from({ length: 120 }, () => desk.joins()))
  wallboard.everything(desk.workspaceId)
  await expect.poll(told).toEqual([100])
  await second()
  await expect.poll(told).toEqual([100, 24])
  expect(wallboard.everything(desk.workspaceId)).toHaveLength(124)
})

test('nothing is read where nobody listens, nor when something is only said', async () => {
  const reads = vi.spyOn(store, 'reads')
  const readsOf = () => reads.mock.calls.filter(([id]) => id === desk.workspaceId).length
  const id = await desk.writes()
  await second()
  expect(readsOf()).toBe(1)
  wallboard.everything(desk.workspaceId)
  await expect.poll(told).toEqual([4])
  await desk.writes(id)
  await second()
  const before = readsOf()
  await desk.writes(id)
  await second()
  expect(readsOf()).toBe(before + 1)
  reads.mockRestore()
})
