import { nanoid } from 'nanoid'
import { afterAll, describe, expect, test } from 'vitest'
import { databaseKinds } from '../testing/databases.ts'
import { agentIn, foundIn, siteIn, tokenOf, visitorIn } from '../testing/records.ts'
import { openStore } from './open-store.ts'

let clock = 1_000_000
const kinds = await databaseKinds()
const stores = await Promise.all(
  kinds.map(async (kind) => ({
    name: kind.name,
    store: await openStore({ url: await kind.freshUrl(), now: () => clock }),
  })),
)
afterAll(async () => {
  await Promise.all(stores.map(({ store }) => store.close()))
  await Promise.all(kinds.map((kind) => kind.stop()))
})

describe.each(stores)('the directory on $name', ({ store }) => {
  const { directory, journal } = store

  test('knows every owner with the oldest site, and nobody on an empty database', async () => {
    expect(await directory.owners()).toEqual([])
    const { workspaceId, owner, site } = await foundIn(store)
    await journal.write(workspaceId, async (tx) => {
      tx.put('site', siteIn(workspaceId))
      tx.put('agent', agentIn(workspaceId, { role: 'owner' }))
      tx.put('agent', agentIn(workspaceId))
    })
    expect(await directory.owners()).toEqual([
      { workspaceId, workspaceName: 'Candles & Co', owner, siteKey: site.key },
    ])
  })

  test('finds a site by its key, a visitor by its token and an agent by e-mail', async () => {
    const { workspaceId, owner, site } = await foundIn(store)
    const visitor = visitorIn(workspaceId, { siteId: site.id })
    const token = tokenOf(visitor)
    await journal.write(workspaceId, async (tx) => {
      tx.put('visitor', visitor)
      await tx.putTokens([token])
    })
    expect(await directory.siteByKey(site.key)).toEqual(site)
    expect(await directory.bearer(site.id, token.tokenHash)).toEqual({ token, visitor })
    expect(await directory.bearer('another-site', token.tokenHash)).toBeNull()
    expect(await directory.agentByEmail(owner.email.toUpperCase())).toEqual(owner)
    expect(await directory.siteByKey('none')).toBeNull()
  })

  test('knows a session until it expires or is removed', async () => {
    const { workspaceId, owner } = await foundIn(store)
    const open = (tokenHash: string, expiresAt: number) =>
      journal.write(workspaceId, async (tx) => {
        const session = { tokenHash, workspaceId, agentId: owner.id, createdAt: tx.now, expiresAt }
        await tx.addSession(session)
        return session
      })
    const [short, long, last] = [nanoid(), nanoid(), nanoid()]
    await open(short, clock + 10)
    const session = await open(long, clock + 100_000)
    await open(last, clock + 100_000)
    expect(await directory.session(long)).toEqual({ session, agent: owner })
    clock += 11
    expect(await directory.session(short)).toBeNull()
    await journal.write(workspaceId, (tx) => tx.removeSessionsOf(owner.id, long))
    expect(await directory.session(last)).toBeNull()
    expect(await directory.session(long)).not.toBeNull()
    await journal.write(workspaceId, (tx) => tx.removeSession(long))
    expect(await directory.session(long)).toBeNull()
  })

  test('knows a link until it is used, once, or expires', async () => {
    const { workspaceId, owner } = await foundIn(store)
    const link = { tokenHash: nanoid(), workspaceId, agentId: owner.id, expiresAt: clock + 10 }
    const late = { ...link, tokenHash: nanoid() }
    await journal.write(workspaceId, async (tx) => {
      await tx.addLink(link)
      await tx.addLink(late)
    })
    expect(await directory.link(link.tokenHash)).toEqual(link)
    const use = () => journal.write(workspaceId, (tx) => tx.useLink(link.tokenHash))
    expect(await Promise.all([use(), use()])).toEqual([link, null])
    expect(await directory.link(link.tokenHash)).toBeNull()
    clock += 11
    expect(await directory.link(late.tokenHash)).toBeNull()
    expect(await journal.write(workspaceId, (tx) => tx.useLink(late.tokenHash))).toBeNull()
  })
})
