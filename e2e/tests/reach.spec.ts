import { expect } from '@playwright/test'
import { keepPicture, test } from '../support/product.ts'
import { Visitor } from '../support/shop.ts'

test('somebody with a full cart is asked once, without a request; what comes of it is counted', async ({
  server,
  agent,
  visitorContext,
}) => {
  const site = await agent.page.evaluate(async () => {
    const { changes } = await (await fetch('/v1/agent/bootstrap')).json()
    const { id } = changes.find(({ kind }: { kind: string }) => kind === 'site')
    const rule = {
      id: 'cart',
      what: 'message',
      text: 'Shall I tell you about delivery?',
      agentName: 'Robin',
      when: {
        seconds: 1,
        attributes: [{ name: 'cart', is: 'more', value: '50' }],
        events: [{ name: 'added to cart', times: 2 }],
      },
    }
    const body = JSON.stringify({ settings: { reach: { rules: [rule] } } })
    await fetch(`/v1/admin/sites/${id}`, { method: 'PATCH', body })
    return `/v1/admin/sites/${id}/reach`
  })
  const page = await visitorContext.newPage()
  const visitor = new Visitor(page)
  await visitor.goesTo(`${server.origin}/demo/`)
  const teaser = page.getByRole('status').filter({ hasText: 'Robin' })
  await page.evaluate("tealight('track', 'added to cart')")
  await page.waitForTimeout(2_500)
  await expect(teaser).toBeHidden()

  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.evaluate("tealight('update', { attributes: { cart: 59.9 } })")
  await page.evaluate("tealight('track', 'added to cart')")
  await expect(teaser).toBeVisible()
  expect(asked.filter((path) => path !== '/v1/visitor/reach')).toEqual([])
  await keepPicture(page, 'shop-teaser')
  await teaser.getByRole('button', { name: 'Shall I tell you about delivery?' }).click()
  await expect(visitor.panel.getByText('Shall I tell you about delivery?')).toBeVisible()
  await visitor.says('Yes, please!')
  await agent.opens('Yes, please!')
  await agent.sees('The site reached out in the name of Robin: “Shall I tell you about delivery?”')
  await visitor.reloads()
  const greeting = visitor.panel.locator('.greeting')
  await expect(greeting).toHaveText('RobinShall I tell you about delivery?')
  await expect
    .poll(() => agent.page.evaluate(async (url) => (await (await fetch(url)).json()).counts, site))
    .toHaveLength(3)
})
