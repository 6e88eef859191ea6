import { expect } from '@playwright/test'
import { keepPicture, test } from '../support/product.ts'
import { Visitor } from '../support/shop.ts'

for (const host of [
  'plain',
  'strict-csp',
  'single-page',
  'hostile-css',
  'hotkeys',
  'right-to-left',
]) {
  test(`the widget works on the page "${host}", and says nothing in the console`, async ({
    server,
    visitorContext,
  }) => {
    const page = await visitorContext.newPage()
    const noise: string[] = []
    page.on('console', (message) => noise.push(message.text()))
    page.on('pageerror', (error) => noise.push(error.message))
    await page.goto(`${server.origin}/examples/${host}/`)
    const visitor = new Visitor(page)
    const chat = page.locator('tealight-chat')
    await chat.getByRole('button').last().click()
    await chat.locator('textarea').fill('jk hello / ?')
    await chat.locator('textarea').press('Enter')
    await expect(visitor.transcript.getByText('jk hello / ?')).toBeVisible()
    await keepPicture(page, `host-${host}`)
    expect(noise).toEqual([])
  })
}

test('keys that are typed in the chat never reach the page', async ({ server, visitorContext }) => {
  const visitor = await Visitor.visits(visitorContext, `${server.origin}/examples/hotkeys/`)
  await visitor.page.evaluate(() => {
    Object.assign(window, { keys: [] })
    const { keys } = window as unknown as { keys: string[] }
    for (const type of ['keydown', 'keypress', 'keyup']) {
      document.addEventListener(type, (event) => {
        if (event instanceof KeyboardEvent) keys.push(event.key)
      })
    }
  })
  await visitor.opensChat()
  const before = await keysSeen()
  await visitor.composer.pressSequentially('jk/?')
  expect(await keysSeen()).toEqual(before)

  function keysSeen(): Promise<string[]> {
    return visitor.page.evaluate(() => (window as unknown as { keys: string[] }).keys)
  }
})
