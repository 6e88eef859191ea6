import { expect, type Page } from '@playwright/test'
import { documentedIn } from '../support/documented.ts'
import { test } from '../support/product.ts'
import { Visitor } from '../support/shop.ts'

test('the tag works however it gets onto a page: once, and without a complaint', async ({
  server,
  visitorContext,
}) => {
  const page = await visitorContext.newPage()
  const visitor = new Visitor(page)
  const noise: string[] = []
  page.on('console', (message) => noise.push(message.text()))
  page.on('pageerror', (error) => noise.push(error.message))
  const visits = (path: string) => page.goto(`${server.origin}/examples/${path}/`)

  await visits('nonce')
  await visitor.opensChat()
  await visits('late')
  await visitor.opensChat()
  await expect(visitor.composer).toHaveValue('I came by a tag manager.')
  expect(await countChats(page)).toBe(1)

  await visits('swapped-body')
  await visitor.opensChat()
  await visitor.composer.fill('half a sen')
  for (const what of ['Swap the body', 'Swap what is in it', 'Swap the body']) {
    await page.getByRole('link', { name: what }).click()
    await expect(page).toHaveURL(/swap=/)
    await expect(visitor.composer).toHaveValue('half a sen')
    await expect.poll(() => countChats(page)).toBe(1)
  }
  expect(noise).toEqual([])

  // A component that is mounted, taken away at once and mounted again, as in React's strict mode.
  await page.route('**/w/demo.js', (route) => route.fulfill({ status: 204 }), { times: 1 })
  await visits('plain')
  await page.unroute('**/w/demo.js')
  const module = documentedIn('owners/embed.md').block('export function loadChat')
  const url = `data:text/javascript,${encodeURIComponent(module)}`
  await page.evaluate(
    async ([from, src]) => {
      const { loadChat, tealight } = await import(from)
      for (const deed of ['show', 'hide', 'show', 'open']) {
        loadChat(src)
        tealight(deed)
      }
    },
    [url, `${server.origin}/w/demo.js?app`] as const,
  )
  await expect(visitor.panel).toBeVisible()
  expect(await countChats(page)).toBe(1)

  // Another site's tag.
  await page.evaluate("tealight('tag', 'other')")
  await expect.poll(() => noise.join()).toContain('the chat of site "demo" is on this page already')

  // Within a frame that may not store anything.
  await page.evaluate(() => {
    const frame = Object.assign(document.createElement('iframe'), {
      src: '/examples/plain/?framed',
    })
    frame.setAttribute('sandbox', 'allow-scripts')
    document.body.replaceChildren(frame)
  })
  await page.frameLocator('iframe').getByRole('button', { name: 'Open chat' }).click()
  await expect(page.frameLocator('iframe').getByRole('dialog')).toBeVisible()
})

function countChats(page: Page): Promise<number> {
  return page.locator('tealight-chat').count()
}
