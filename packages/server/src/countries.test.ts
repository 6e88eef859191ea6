import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowsingList, Person } from '@tealight/protocol'
import { countryDatabase } from './testing/country-database.ts'
import { startApp } from './testing/running-app.ts'

/* From which country visitors are, as agents are told: through the doors, behind a proxy that is trusted. */

const from = (address: string) => ({ 'X-Forwarded-For': `10.9.8.7, ${address}` })
const GERMAN = '192.0.2.7'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tealight-countries-'))
  const networks = { '192.0.2.0/24': { country_code: 'DE' }, '2001:db8::/32': { country: 'BR' } }
  await writeFile(join(folder, 'countries.mmdb'), countryDatabase(networks))
})
afterAll(() => rm(folder, { recursive: true }))

/** A shop behind a proxy, with an agent who looks at who comes. */
async function openShop(env: Record<string, string>) {
  const app = await startApp({ TRUSTED_PROXIES: '1', ...env })
  const shop = await app.workspace()
  const boss = await shop.agent('Bo', 'admin')
  const { changes } = await boss.starts()
  const site = changes.find(({ kind }) => kind === 'site')?.id ?? ''
  const settings = { privacy: { browsing: true, pages: true } }
  await boss.asks('PATCH', `/admin/sites/${site}`, { settings })
  return { app, shop, boss, owner: shop.owner }
}

type Shop = Awaited<ReturnType<typeof openShop>>

/** What agents are told of a visitor who comes with these headers: live, and when they ask. */
async function told({ shop, boss }: Shop, headers: Record<string, string>) {
  const visitor = shop.visitor()
  await visitor.says('Hello')
  const id = (await visitor.returns()).body.visitorId
  const stream = await (await visitor.opensStream('', headers)).live()
  const desk = await (await boss.opensStream()).live()
  const signals = desk.frames.flatMap(({ frame }) => {
    return Array.isArray(frame['signals']) ? frame['signals'] : []
  })
  const asks = async () => {
    const { body } = await boss.asks<Person>('GET', `/agent/visitors/${id}/person`)
    return body.identities[0]?.visit
  }
  const asked = await asks()
  for (const one of [desk, stream]) one.close()
  const live = signals.find(({ visitorId }) => visitorId === id)
  return { id, visitor, live, asked, asks, all: desk.text + JSON.stringify(asked) }
}

async function guestsOf({ shop, boss }: Shop, headers: Record<string, string>) {
  const page = { url: 'https://shop.example/lamps', title: 'Lamps' }
  await shop.visitor().asks('POST', '/browsing', { page }, headers)
  return (await boss.asks<BrowsingList>('GET', '/agent/visitors')).body.visitors
}

describe('where a database says so', () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop({ COUNTRY_DATABASE: join(folder, 'countries.mmdb') })
  })
  afterAll(() => shop.app.stop())

  test.each([
    [GERMAN, 'DE'],
    [`::ffff:${GERMAN}`, 'DE'],
    ['2001:db8:1::7', 'BR'],
    ['198.51.100.1', undefined],
  ])(
    'agents are told the country of whoever comes from %s, and never the address',
    async (address, country) => {
      const { live, asked, all } = await told(shop, from(address))
      expect([live?.country, asked?.country]).toEqual([country, country])
      expect(all).not.toContain(address)
    },
  )

  test('of whoever has not written, too', async () => {
    const guests = await guestsOf(shop, from(GERMAN))
    expect(guests).toMatchObject([{ country: 'DE' }])
    expect(JSON.stringify(guests)).not.toContain(GERMAN)
  })

  test('of whoever asks not to be tracked none is told, and what was known is gone', async () => {
    const shy = await told(shop, { ...from(GERMAN), 'Sec-GPC': '1' })
    expect([shy.live?.country, shy.asked?.country]).toEqual([undefined, undefined])
    const { id, visitor, asks } = await told(shop, from(GERMAN))
    const page = { url: 'https://shop.example/', title: 'Shop' }
    await visitor.asks('POST', '/page', { page }, { ...from(GERMAN), DNT: '1' })
    expect((await asks())?.country).toBeUndefined()
    const reads = shop.app.store.reads(shop.owner.workspaceId)
    const kept = async () => JSON.stringify(await reads.people.visits([id]))
    await expect.poll(kept, { timeout: 5_000 }).toContain('declined')
    expect(await kept()).not.toContain('country')
  })
})

test('without a database nothing is told', async () => {
  const shop = await openShop({})
  const { live, asked } = await told(shop, from(GERMAN))
  expect(live).toMatchObject({ online: true })
  for (const one of [live, asked]) expect(one).not.toHaveProperty('country')
  expect((await guestsOf(shop, from(GERMAN)))[0]).not.toHaveProperty('country')
  await shop.app.stop()
})
