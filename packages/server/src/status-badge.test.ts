import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'

let app: RunningApp
let shop: TestWorkspace
beforeAll(async () => {
  app = await startApp()
  shop = await app.workspace()
})
afterAll(() => app.stop())

const ask = (path: string, headers = {}) =>
  fetch(`${app.origin}/v1/public/sites/${shop.siteKey}/${path}`, { headers })
const badge = async (query = '') => (await ask(`badge.svg${query}`)).text()

describe('the badge', () => {
  test('tells in words whether anybody is there, within a second', async () => {
    expect(await badge()).toContain('<title>Chat with A shop: away</title>')
    const lin = await shop.agent('Lin')
    const stream = await (await lin.opensStream()).live()
    await expect.poll(() => badge(), { timeout: 3_000 }).toContain('Chat with A shop: online')
    stream.close()
  })

  test('speaks the language and wears the colours that are asked for', async () => {
    expect(await badge('?lang=zh-CN')).toContain('>聊天</text>')
    const { dark, auto } = { dark: await badge('?theme=dark'), auto: await badge('?theme=</svg>') }
    expect(dark).not.toContain('@media')
    expect(auto).toContain('@media (prefers-color-scheme:dark)')
    expect(auto.match(/<svg/g)).toHaveLength(1)
  })

  test('asks nothing of anybody else, and may be shown on every page', async () => {
    const { headers } = await ask('badge.svg')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect((await badge()).replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toContain('//')
  })

  test('is as wide as its texts', async () => {
    const widths = async (query: string) => {
      const lengths = (await badge(query)).matchAll(/textLength="(\d+)"/g)
      return Array.from(lengths, ([, length]) => Number(length))
    }
    const [chat = 0] = await widths('')
    expect(chat).toBeGreaterThan(24)
    expect(chat).toBeLessThan(34)
    expect(await widths('?lang=zh-CN')).toEqual([24, 24])
  })
})

test('the same for programs, with the address of the chat', async () => {
  const response = await ask('status.json')
  expect(await response.json()).toEqual({
    online: expect.any(Boolean),
    opensAt: null,
    name: 'A shop',
    chat: `${app.origin}/chat/${shop.siteKey}`,
  })
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
})

test('what is asked for again is ready: nothing is looked for, and a copy that is right is not sent', async () => {
  const first = await ask('badge.svg?again')
  const again = await ask('badge.svg?again')
  expect(first.headers.has('x-request-id')).toBe(true)
  // Only the doors give requests an id.
  expect(again.headers.has('x-request-id')).toBe(false)
  expect(await again.text()).toBe(await first.text())
  const copy = { 'If-None-Match': first.headers.get('etag') ?? '' }
  expect((await ask('badge.svg?again', copy)).status).toBe(304)
  expect(again.headers.get('cache-control')).toContain('max-age=30')
})

test('there is no badge of a site that there is not', async () => {
  const response = await fetch(`${app.origin}/v1/public/sites/nobody-here/badge.svg`)
  expect(response.status).toBe(404)
})
