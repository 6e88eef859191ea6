import { expect, type Page } from '@playwright/test'
import { keepPicture, test } from '../support/product.ts'

const CHAT = '/chat/demo'

test('without scripts people talk, and what is said appears by itself, once, after a cut as well', async ({
  browser,
  server,
  agent,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  })
  const page = await context.newPage()
  await page.goto(server.origin + CHAT)
  await expect(page.getByRole('heading', { name: 'Skerry' })).toBeInViewport()
  await expect(page.getByText('Opening the chat…')).toBeHidden()
  await keepPicture(page, 'chat-page-plain-empty')
  await says(page, 'Do you deliver on Sundays?')

  const entries = page.frameLocator('iframe').locator('.entry .text')
  await expect(entries).toHaveText(['Do you deliver on Sundays?'])
  const queue = page.frameLocator('iframe').getByText('You are number 1 in the queue')
  await expect(queue).toBeVisible()
  await agent.opens('Do you deliver on Sundays?')
  await agent.says('We do, from noon.')
  await expect(entries).toHaveText(['Do you deliver on Sundays?', 'We do, from noon.'])
  await expect(queue).toBeHidden()
  await keepPicture(page, 'chat-page-plain')

  await server.kill()
  await server.restart()
  await agent.says('And on holidays.')
  await expect(entries).toHaveText(
    ['Do you deliver on Sundays?', 'We do, from noon.', 'And on holidays.'],
    { timeout: 15_000 },
  )
  await page.reload({ waitUntil: 'commit' })
  await expect(entries).toHaveCount(3)
  await context.close()
})

test('a conversation that began without scripts goes on in the widget, which fills the page', async ({
  browser,
  server,
  agent,
  visitor,
}) => {
  const plain = await browser.newContext({ javaScriptEnabled: false })
  const before = await plain.newPage()
  await before.goto(server.origin + CHAT)
  await says(before, 'Is this one talk?')
  await expect(before.locator('iframe')).toBeVisible()
  const context = visitor.page.context()
  await context.addCookies(await plain.cookies())
  await plain.close()

  await visitor.goesTo(server.origin + CHAT)
  await visitor.sees('Is this one talk?')
  await agent.opens('Is this one talk?')
  await agent.says('It is.')
  await visitor.sees('It is.')
  await keepPicture(visitor.page, 'chat-page')
  await visitor.page.keyboard.press('Escape')
  await expect(visitor.composer).toBeFocused()
  const { width, height } = (await visitor.panel.boundingBox()) ?? { width: 0, height: 0 }
  expect([width, height]).toEqual([800, 800])
  await expect.poll(() => context.cookies()).toEqual([])
})

async function says(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your message' }).fill(text)
  await page.getByRole('button', { name: 'Send' }).click()
}
