import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigError } from '../config.ts'
import { countryDatabase } from '../testing/country-database.ts'
import { CountryFile } from './country-file.ts'

const in_ = (code: string) => ({ country: { iso_code: code, names: { en: 'A country' } } })
const MADE = countryDatabase({
  '192.0.2.0/24': in_('DE'),
  '198.51.100.0/25': in_('JP'),
  '2001:db8:7::/48': in_('BR'),
  '203.0.113.0/24': { continent: { code: 'EU' }, registered_country: { iso_code: 'US' } },
})

let folder: string
let path: string
let faults: unknown[]
let file: CountryFile | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tealight-countries-'))
  path = join(folder, 'countries.mmdb')
  faults = []
  file = undefined
})
afterEach(async () => {
  file?.stop()
  await rm(folder, { recursive: true })
})

async function opened(bytes: Buffer): Promise<CountryFile> {
  await writeFile(path, bytes)
  return (file = await CountryFile.open(path, (error) => faults.push(error)))
}

describe('a country is known', () => {
  test.each([
    ['192.0.2.7', 'DE'],
    ['198.51.100.127', 'JP'],
    ['198.51.100.128', undefined],
    ['2001:db8:7:1::/64', 'BR'],
    ['2001:db8:8:0::/64', undefined],
    ['203.0.113.1', undefined],
    ['127.0.0.1', undefined],
    ['0:0:0:0::/64', undefined],
    ['unknown', undefined],
    ['', undefined],
  ])('%s is in %s', async (network, country) => {
    expect((await opened(MADE)).of(network)).toBe(country)
  })

  test.each([
    [{ country_code: 'FR', country: 'France', continent: 'Europe' }, 'FR'],
    [{ country: 'FR', country_name: 'France' }, 'FR'],
    [{ country: { iso_code: 'FR' }, city: { names: { en: 'Lyon' } } }, 'FR'],
  ])('whoever has made the file: %o', async (record, country) => {
    expect((await opened(countryDatabase({ '192.0.2.0/24': record }))).of('192.0.2.1')).toBe(
      country,
    )
  })

  test('in a file of IPv4 alone, and of IPv6 it knows nothing', async () => {
    const { of } = bound(
      await opened(countryDatabase({ '0.0.0.0/1': in_('DE') }, { ipVersion: 4 })),
    )
    expect(of('10.0.0.1')).toBe('DE')
    for (const other of ['192.0.2.1', '2001:db8:0:0::/64', 'unknown'])
      expect(of(other)).toBeUndefined()
  })

  test('and what stands for nowhere is none', async () => {
    const { of } = bound(
      await opened(countryDatabase({ '192.0.2.0/25': in_('ZZ'), '192.0.2.128/25': in_('DE') })),
    )
    expect([of('192.0.2.1'), of('192.0.2.129')]).toEqual([undefined, 'DE'])
  })
})

describe('a file that can not be used is refused with what to do', () => {
  test.each([
    ['is none', Buffer.from('<html>Sign in to download</html>'), 'no database in MMDB format'],
    ['is empty', Buffer.alloc(0), 'no database in MMDB format'],
    ['has lost its end', MADE.subarray(0, -200), 'no database in MMDB format'],
    ['has lost its beginning', MADE.subarray(-200), 'not the whole of it'],
    [
      'knows other things',
      countryDatabase({ '192.0.2.0/24': { network: 'Somebody' } }),
      'it knows no countries: an edition of countries or of cities is needed',
    ],
  ])('because it %s', async (_what, bytes, message) => {
    const opening = opened(bytes)
    await expect(opening).rejects.toThrow(ConfigError)
    await expect(opening).rejects.toThrow(message)
    await expect(opening).rejects.toThrow(`COUNTRY_DATABASE is "${path}"`)
  })

  test('because there is none', async () => {
    const opening = CountryFile.open(join(folder, 'none.mmdb'), () => {})
    await expect(opening).rejects.toThrow(/can't be read \(ENOENT\)\. Set it to an MMDB file/)
    await expect(CountryFile.open(folder, () => {})).rejects.toThrow('EISDIR')
  })
})

describe('a file that changes', () => {
  const NEW = countryDatabase({ '192.0.2.0/24': in_('AT') })

  /** Puts another file in its place, as those do who renew it. */
  async function replace(bytes: Buffer): Promise<void> {
    await writeFile(`${path}.new`, bytes)
    await rename(`${path}.new`, path)
  }

  test('is read anew once it is there', async () => {
    const { of, looks } = bound(await opened(MADE))
    await replace(NEW)
    await looks()
    await looks()
    expect([of('192.0.2.7'), of('198.51.100.1')]).toEqual(['AT', undefined])
    expect(faults).toEqual([])
  })

  test('is not read while it grows', async () => {
    const { of, looks } = bound(await opened(MADE))
    for (const half of [0.3, 0.6, 0.9]) {
      await writeFile(path, NEW.subarray(0, NEW.length * half))
      await looks()
    }
    expect(of('192.0.2.7')).toBe('DE')
    await writeFile(path, NEW)
    await looks()
    await looks()
    expect(of('192.0.2.7')).toBe('AT')
    expect(faults).toEqual([])
  })

  test('leaves what was known if it can not be used or is gone, which is told once', async () => {
    const { of, looks } = bound(await opened(MADE))
    await replace(NEW.subarray(0, 50))
    for (let times = 0; times < 4; times += 1) await looks()
    expect(faults).toHaveLength(1)
    await rm(path)
    for (let times = 0; times < 4; times += 1) await looks()
    expect(faults).toHaveLength(2)
    expect(of('192.0.2.7')).toBe('DE')
    await replace(NEW)
    await looks()
    await looks()
    expect(of('192.0.2.7')).toBe('AT')
  })
})

function bound(countries: CountryFile) {
  return { of: (network: string) => countries.of(network), looks: () => countries.look() }
}
