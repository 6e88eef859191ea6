import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Hub } from '../hub/hub.ts'
import { FakeDownlink } from '../hub/testing/fake-downlink.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { conversationIn } from '../testing/records.ts'
import { QueuePlaces } from './queue-places.ts'
import { visitorTopic } from './topics.ts'

const WAITING = 1_000

let folder: string
let store: Store
const hub = new Hub()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tealight-queue-'))
  store = await openStore({ url: `file:${join(folder, 'queue.db')}` })
})
afterAll(async () => {
  hub.close()
  await store.close()
  await rm(folder, { recursive: true })
})

test('a claim moves a thousand people, and only those in front hear of it at once', async () => {
  const queue = Array.from({ length: WAITING }, (_, nth) =>
    conversationIn('w', { visitorId: `visitor-${nth}`, queuedAt: nth + 1 }),
  )
  await store.journal.write('w', async (tx) => queue.forEach((one) => tx.put('conversation', one)))
  const places = new QueuePlaces(hub, store, Date.now)
  const downlinks = queue.map(({ visitorId }) => {
    const downlink = new FakeDownlink()
    hub.subscribe(downlink, [visitorTopic(visitorId)]).release()
    return downlink
  })
  const told = () => downlinks.reduce((sum, { frames }) => sum + frames.length, 0)
  places.of('w', 'visitor-0')
  await expect.poll(told, { timeout: 8_000 }).toBe(WAITING)
  expect(downlinks[41]?.frames.join()).toContain('"place":42,')

  const [first] = queue
  await store.journal.write('w', async (tx) => {
    if (first) tx.put('conversation', { ...first, status: 'open', queuedAt: null })
  })
  await expect.poll(() => downlinks[1]?.frames.join(), { timeout: 5_000 }).toContain('"place":1,')
  await sleep(1_100)
  expect(told() - WAITING).toBeLessThan(100)
  places.stop()
})
