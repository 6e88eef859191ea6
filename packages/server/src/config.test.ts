import { expect, test } from 'vitest'
import { ConfigError, readConfig, settings } from './config.ts'

test('with an empty environment everything has a default', () => {
  const config = readConfig({})
  expect(config).toMatchObject({
    port: 8080,
    databaseUrl: 'file:./data/tealight.db',
    synchronous: 'full',
    streamMs: 1_800_000,
    owner: null,
  })
})

test('an owner makes a production set-up', () => {
  const config = readConfig({
    OWNER_EMAIL: 'Ann@Shop.example',
    SITE_ORIGINS: 'https://shop.example, https://www.shop.example',
  })
  expect(config.owner).toEqual({
    email: 'ann@shop.example',
    workspace: 'My workspace',
    origins: ['https://shop.example', 'https://www.shop.example'],
  })
})

test.each([
  [{ PORT: 'eighty' }, 'PORT is "eighty": set it to a whole number from 0 to 65535.'],
  [{ STREAM_MINUTES: '0' }, 'STREAM_MINUTES is "0": set it to a number from 0.05 to 1440.'],
  [{ SYNCHRONOUS: 'off' }, 'SYNCHRONOUS is "off": set it to one of full, normal.'],
  [{ PUBLIC_URL: 'chat.example' }, 'PUBLIC_URL is "chat.example": set it to an origin such as'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is "mysql://x": set it to postgres://'],
  [{ OWNER_EMAIL: 'ann' }, 'OWNER_EMAIL is "ann": set it to an e-mail address.'],
  [{ OWNER_EMAIL: 'a@b.c', SITE_ORIGINS: 'shop' }, 'SITE_ORIGINS holds "shop": list origins'],
])('%o is refused with what to do', (env, message) => {
  expect(() => readConfig(env)).toThrow(ConfigError)
  expect(() => readConfig(env)).toThrow(message)
})

test('every setting says what it means', () => {
  for (const { name, meaning } of settings) {
    expect(name).toMatch(/^[A-Z0-9_]+$/)
    expect(meaning.length).toBeGreaterThan(10)
  }
})
