import { expect } from '@playwright/test'
import { test } from '../support/product.ts'

test('a visitor who never writes costs nothing: no request but the loader, no cookie, nothing stored', async ({
  server,
  visitorContext,
}) => {
  const page = await visitorContext.newPage()
  const asked: string[] = []
  const noise: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  page.on('console', (message) => noise.push(message.text()))
  page.on('pageerror', (error) => noise.push(error.message))
  await page.goto(`${server.origin}/demo/`)
  await expect(page.getByRole('button', { name: 'Open chat' })).toBeVisible()
  await page.waitForTimeout(1_500)
  const ours = asked.filter((path) => path.startsWith('/w/') || path.startsWith('/v1/'))
  expect(ours).toEqual(['/w/demo.js'])
  expect(await visitorContext.cookies()).toEqual([])
  const keys = await page.evaluate(() => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ])
  expect(keys.filter((key) => key.includes('tealight'))).toEqual([])
  expect(noise).toEqual([])
})

test('the loader weighs 2,000 bytes at most, with the settings of its site in it', async ({
  server,
}) => {
  const headers = { 'Accept-Encoding': 'br' }
  const response = await fetch(`${server.origin}/w/demo.js`, { headers })
  expect(response.headers.get('content-encoding')).toBe('br')
  expect(Number(response.headers.get('content-length'))).toBeLessThanOrEqual(2_000)
})

test('the tag adds one global and shifts nothing', async ({ server, visitorContext }) => {
  const page = await visitorContext.newPage()
  await page.addInitScript(() => {
    const before = new Set(Object.getOwnPropertyNames(window))
    Object.assign(window, {
      shift: 0,
      added: () => Object.getOwnPropertyNames(window).filter((name) => !before.has(name)),
    })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry) Object.assign(window, { shift: Number(entry.value) })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`${server.origin}/examples/plain/`)
  await expect(page.getByRole('button', { name: 'Open chat' })).toBeVisible()
  const seen = await page.evaluate(() => {
    const { added, shift } = window as unknown as { added: () => string[]; shift: number }
    return { added: added().filter((name) => name !== 'added' && name !== 'shift'), shift }
  })
  expect(seen.added).toEqual(['tealight'])
  expect(seen.shift).toBe(0)
})

test('a chat server that is down leaves the page as if the tag were not there', async ({
  server,
  visitorContext,
}) => {
  const page = await visitorContext.newPage()
  await page.route('**/w/**', (route) => route.abort())
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`${server.origin}/examples/plain/`)
  await page.waitForTimeout(500)
  expect(errors).toEqual([])
  expect(await page.evaluate(() => 'tealight' in window)).toBe(false)
})

test('the chat comes compressed, and is kept for as long as it does not change', async ({
  server,
  visitorContext,
}) => {
  const page = await visitorContext.newPage()
  const panel = page.waitForResponse((response) => response.url().includes('/w/assets/panel'))
  await page.goto(`${server.origin}/examples/plain/`)
  await page.getByRole('button', { name: 'Open chat' }).hover()
  const headers = await (await panel).allHeaders()
  expect(headers['content-encoding']).toMatch(/br|gzip/)
  expect(headers['cache-control']).toContain('immutable')
})
