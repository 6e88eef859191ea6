import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFailed, test } from 'vitest'
import { Server } from '../support/server.ts'
import { Crowd } from './network/crowd.ts'
import { everythingIsDelivered, expectNothingLost } from './nothing-lost.ts'
import { BUSY_SHOP, Shop } from './people/shop.ts'
import type { Visitor } from './people/visitor.ts'

/** More than may wait at the door. */
const CROWD = Number(process.env['CROWD_SIZE'] ?? 1_200)
const QUIET_MS = 1_500
/** Between two messages. */
const PAUSE_MS = 5
/** Longer than the slowest of a hundred may take on a machine that has other things to do as well. */
const NOTICED_MS = 400

test('who chats does not notice a crowd at the door; the crowd is told when to come back, and all get in', async () => {
  const shop = await Shop.opens(await Server.start(BUSY_SHOP))
  onTestFailed(async () => void (await shop.closes()))
  const visitor = shop.visitor()
  visitor.says('is anybody there?')
  await everythingIsDelivered(shop)
  shop.owner.watches(visitor.conversationId)
  const crowd = await Crowd.gathers(shop.server, CROWD)

  const quiet = await talk(shop, visitor, sleep(QUIET_MS))
  const knocking = crowd.knocks()
  const busy = await talk(shop, visitor, knocking)

  const told = await knocking
  expect(told).toMatchObject({ live: CROWD, withoutTime: 0, otherwise: 0 })
  expect(told.turnedAway).toBeGreaterThan(0)
  expect(slowest(busy)).toBeLessThan(Math.max(NOTICED_MS, 10 * slowest(quiet)))
  await everythingIsDelivered(shop)
  const checked = await expectNothingLost(shop)
  console.log(
    `crowd: ${told.turnedAway} of ${CROWD} told to come later, ${checked} messages checked; ` +
      `99 of 100 in ${slowest(quiet)} ms when quiet, ${slowest(busy)} ms beside the crowd`,
  )
  await crowd.goes()
  expect(await shop.closes()).toBe(0)
})

/** Says one thing after the other until something has happened. Answers after how many ms the agent saw each. */
async function talk({ owner }: Shop, visitor: Visitor, until: Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  let isOver = false
  void until.finally(() => void (isOver = true))
  while (!isOver) {
    const began = performance.now()
    visitor.says('and what does the large one cost?')
    const id = visitor.state.outgoing.at(-1)?.id ?? ''
    while (!owner.witness.shown.has(id)) await sleep(1)
    times.push(Math.round(performance.now() - began))
    await sleep(PAUSE_MS)
  }
  return times
}

/** What 99 of 100 do not exceed. */
function slowest(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? 0
}
