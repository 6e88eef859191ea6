import { notificationChoicesSchema } from '@tealight/protocol/schemas'
import { nanoid } from 'nanoid'
import { afterAll, describe, expect, test } from 'vitest'
import { databaseKinds } from '../testing/databases.ts'
import { foundIn } from '../testing/records.ts'
import type { Journal } from './journal.ts'
import { openStore } from './open-store.ts'

const NOW = 1_000_000
const kinds = await databaseKinds()
const stores = await Promise.all(
  kinds.map(async (kind) => ({
    name: kind.name,
    store: await openStore({ url: await kind.freshUrl(), now: () => NOW }),
  })),
)
afterAll(async () => {
  await Promise.all(stores.map(({ store }) => store.close()))
  await Promise.all(kinds.map((kind) => kind.stop()))
})

const choices = notificationChoicesSchema.parse({ whileAway: true })

describe.each(stores)('who is told, on $name', ({ store }) => {
  const { journal } = store

  test('a browser is told with what its agent has chosen, for as long as its session lasts', async () => {
    const { workspaceId, owner } = await foundIn(store)
    const { notifications } = store.reads(workspaceId)
    const own = await browserOf(journal, workspaceId, owner.id, 'https://push.example/1')
    expect(await notifications.told(NOW)).toEqual([{ ...own, choices: null }])
    await journal.write(workspaceId, (tx) =>
      tx.notifications.putChoices({ workspaceId, agentId: owner.id, choices }),
    )
    expect(await notifications.choices(owner.id)).toEqual(choices)
    expect(await notifications.told(NOW)).toEqual([{ ...own, choices }])
    expect(await notifications.told(NOW + 1_000)).toEqual([])
    await journal.write(workspaceId, (tx) => tx.removeSession(own.sessionHash))
    expect(await notifications.told(NOW)).toEqual([])
  })

  test('an address belongs to one session, and what ended sessions have left is taken away', async () => {
    const { workspaceId, owner } = await foundIn(store)
    const { notifications } = store.reads(workspaceId)
    const put = (endpoint: string) => browserOf(journal, workspaceId, owner.id, endpoint)
    const [first, second] = [
      await put('https://push.example/2'),
      await put('https://push.example/3'),
    ]
    await journal.write(workspaceId, (tx) => tx.removeSession(first.sessionHash))
    const third = await put(second.endpoint)
    expect(await notifications.told(NOW)).toEqual([{ ...third, choices: null }])
    expect(await notifications.isTold(first.sessionHash)).toBe(false)
    const another = { ...third, endpoint: 'https://push.example/4' }
    await journal.write(workspaceId, (tx) => tx.notifications.removeSubscription(another))
    expect(await notifications.isTold(third.sessionHash)).toBe(true)
    await journal.write(workspaceId, (tx) => tx.notifications.removeSubscription(third))
    expect(await notifications.isTold(third.sessionHash)).toBe(false)
  })
})

/** An agent signs in, and lets that browser be told. */
async function browserOf(journal: Journal, workspaceId: string, agentId: string, endpoint: string) {
  const tokenHash = nanoid()
  const keys = { p256dh: 'a point', auth: 'a secret' }
  const subscription = { workspaceId, sessionHash: tokenHash, agentId, endpoint, ...keys }
  await journal.write(workspaceId, async (tx) => {
    const times = { createdAt: tx.now, expiresAt: NOW + 500 }
    await tx.addSession({ tokenHash, workspaceId, agentId, ...times })
    await tx.notifications.putSubscription(subscription)
  })
  return subscription
}
