import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { databaseKinds } from '../testing/databases.ts'
import { openLibsql } from './libsql/open-libsql.ts'
import { openStore } from './open-store.ts'
import { openPostgres } from './postgres/open-postgres.ts'
import { StoreUnopened } from './store-unopened.ts'

const folder = mkdtempSync(join(tmpdir(), 'tealight-open-'))
const kinds = await databaseKinds()
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await Promise.all(kinds.map((kind) => kind.stop()))
})

describe.each(kinds)('opening a store on $name', (kind) => {
  test('refuses a database that a newer version has written, and leaves it as it is', async () => {
    const url = await kind.freshUrl()
    await (await openStore({ url })).close()
    const options = {
      url,
      synchronous: 'full',
      readLimitMs: 5_000,
      onFault: () => undefined,
    } as const
    const database = url.startsWith('file:') ? openLibsql(options) : await openPostgres(options)
    await database.line.begin()
    await database.line.query('insert into migrations values (9999999999999)', [])
    await database.line.commit()
    await database.close()
    await expect(openStore({ url })).rejects.toThrow(/newer version of Tealight/)
  })

  test('lets several nodes start at the same time on an empty database', async () => {
    const url = await kind.freshUrl()
    const stores = await Promise.all([openStore({ url }), openStore({ url }), openStore({ url })])
    const secrets = await Promise.all(stores.map((store) => store.directory.secret()))
    expect(new Set(secrets.map((secret) => secret.toString('hex'))).size).toBe(1)
    await Promise.all(stores.map((store) => store.close()))
  }, 30_000)
})

describe('a store that cannot be opened says why in one sentence', () => {
  test.each([
    ['file:', 'needs a path'],
    ['file::memory:', 'needs a path'],
    ['mysql://somewhere', 'must be given as file:PATH or postgres://'],
    [
      'postgres://user:secret@127.0.0.1:15499/tealight',
      '127.0.0.1:15499/tealight cannot be reached',
    ],
  ])('%s', async (url, words) => {
    const opening = openStore({ url })
    await expect(opening).rejects.toBeInstanceOf(StoreUnopened)
    await expect(opening).rejects.toThrow(words)
    await expect(opening).rejects.not.toThrow('secret')
  })

  test('a file stands where the data folder should be', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, 'something else')
    const opening = openStore({ url: `file:${join(file, 'tealight.db')}` })
    await expect(opening).rejects.toThrow(`The data folder ${file} cannot be made`)
  })

  test('the file is not a database', async () => {
    const file = join(folder, 'text.db')
    writeFileSync(
      file,
      'this is not a database, although it is long enough to be looked at '.repeat(20),
    )
    await expect(openStore({ url: `file:${file}` })).rejects.toThrow('is not a database')
  })

  test('a path with unusual characters is no obstacle', async () => {
    const store = await openStore({
      url: `file:${join(folder, 'Ünusual #1 50% ?', 'tea light.db')}`,
    })
    expect(await store.directory.owners()).toEqual([])
    await store.close()
  })
})
