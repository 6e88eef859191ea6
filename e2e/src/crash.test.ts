import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFailed, test } from 'vitest'
import { Server } from '../support/server.ts'
import { bustle } from './bustle.ts'
import { everythingIsDelivered, expectNothingLost } from './nothing-lost.ts'
import { BUSY_SHOP, Shop, sum } from './people/shop.ts'

/** How often the plug is pulled. For a long run: `CRASH_ROUNDS=60`. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 8)
const VISITORS = 16
const UP_MAX_MS = 2_500
const DOWN_MAX_MS = 300

test(
  'what was acknowledged survives kill -9 under load, once, in order, at every client',
  async () => {
    const server = await Server.start(BUSY_SHOP)
    const shop = await Shop.opens(server)
    onTestFailed(async () => void (await shop.closes()))
    await shop.agent()
    for (let visitor = 0; visitor < VISITORS; visitor++) shop.visitor()
    const talk = bustle(shop)
    let underWay = 0
    for (let round = 0; round < ROUNDS; round++) {
      await sleep(200 + Math.random() * UP_MAX_MS)
      underWay += countUnderWay(shop)
      await server.kill()
      await sleep(Math.random() * DOWN_MAX_MS)
      await server.restart()
    }
    await sleep(1_000)
    await talk.ends()
    await everythingIsDelivered(shop)
    // Once more, in silence: what everybody has been told must be on the disk.
    await server.kill()
    await server.restart()
    await everythingIsDelivered(shop)
    const checked = await expectNothingLost(shop)
    const sentAgain = sum(shop.people.map(({ witness }) => witness.sentAgain))
    console.log(
      `crash: ${ROUNDS + 1} kills, ${checked} messages checked at every client, ` +
        `${underWay} under way at a kill, ${sentAgain} sent again although written`,
    )
    expect(underWay).toBeGreaterThan(0)
    expect(await shop.closes()).toBe(0)
  },
  60_000 + ROUNDS * 8_000,
)

function countUnderWay({ people }: Shop): number {
  const sending = people.flatMap(({ state: { outgoing } }) => outgoing)
  return sending.filter(({ state }) => state.kind === 'sending').length
}
