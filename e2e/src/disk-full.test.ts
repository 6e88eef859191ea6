import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, onTestFailed, test } from 'vitest'
import { Server } from '../support/server.ts'
import { bustle } from './bustle.ts'
import { mountSmallDisk } from './disk/small-disk.ts'
import { everythingIsDelivered, expectNothingLost } from './nothing-lost.ts'
import { BUSY_SHOP, Shop, sum } from './people/shop.ts'
import { until } from './until.ts'

const MEGABYTES = 12
const ROUNDS = 2
const VISITORS = 10
/** More than two beats of a server that beats every second: a stream without them would be given up by now. */
const FULL_MS = 4_000

const disk = mountSmallDisk(MEGABYTES)
afterAll(() => disk?.unmount())

test.skipIf(disk === null)(
  'a full disk refuses, and neither loses anything nor stops a stream; with room again all goes on',
  async () => {
    const server = await Server.start({ ...BUSY_SHOP, LOG_LEVEL: 'silent', DATA_DIR: disk!.folder })
    const shop = await Shop.opens(server)
    onTestFailed(async () => void (await shop.closes()))
    for (let visitor = 0; visitor < VISITORS; visitor++) shop.visitor()
    const talk = bustle(shop)
    for (let round = 1; round <= ROUNDS; round++) {
      await everybodyIsConnected(shop)
      await fillUntilRefused(shop)
      await expectStreamsToGoOn(shop)
      disk!.frees()
      await until(
        () => shop.people.every(({ isDone }) => isDone) || acknowledgements(shop) > 0,
        () => 'nothing was acknowledged after there was room again',
      )
      await sleep(1_000)
    }
    await talk.ends()
    await everythingIsDelivered(shop)
    const checked = await expectNothingLost(shop)
    console.log(
      `disk full: ${ROUNDS} times, ${checked} messages checked at every client, ` +
        `${refusals(shop)} sends refused meanwhile`,
    )
    expect(await shop.closes()).toBe(0)
  },
)

/** The log of the database may have room left within itself: the disk is full once a sender is told so. */
async function fillUntilRefused(shop: Shop): Promise<void> {
  const before = refusals(shop)
  disk!.fills()
  await until(
    () => refusals(shop) > before,
    () => 'nobody was refused on a full disk',
  )
}

function refusals(shop: Shop): number {
  return shop.countRefusals('storage-full') + shop.countRefusals('storage-unavailable')
}

function acknowledgements({ people }: Shop): number {
  return sum(people.map(({ witness }) => witness.acknowledged.size))
}

function everybodyIsConnected({ people }: Shop): Promise<void> {
  return until(
    () => people.every(({ state }) => state.status.kind === 'live'),
    () => 'not everybody is connected',
  )
}

/** Beats and signals come, as if nothing were the matter. */
async function expectStreamsToGoOn(shop: Shop): Promise<void> {
  const before = acknowledgements(shop)
  const [visitor] = shop.visitors
  const sees = () => shop.owner.state.typing.has(visitor!.conversationId)
  const end = Date.now() + FULL_MS
  let sawTyping = false
  while (Date.now() < end) {
    visitor!.types()
    sawTyping ||= sees()
    for (const { state } of shop.people) expect(state.status).toEqual({ kind: 'live' })
    await sleep(25)
  }
  expect(sawTyping).toBe(true)
  expect(acknowledgements(shop)).toBe(before)
}
