import { expect, type Locator, type Page } from '@playwright/test'
import { keepPicture, test } from '../support/product.ts'

const PHONE = { width: 320, height: 640 }
const LONG_WORD = 'Donaudampfschifffahrt'.repeat(8)

test('on a phone the chat fills the screen and nothing scrolls sideways', async ({ visitor }) => {
  await visitor.page.setViewportSize(PHONE)
  await visitor.page.reload()
  await visitor.opensChat()
  const box = await visitor.panel.boundingBox()
  expect([box?.width ?? 0, box?.height ?? 0].map(Math.round)).toEqual([PHONE.width, PHONE.height])
  await visitor.says(`A long word: ${LONG_WORD} and 你好 and مرحبا`)
  await keepPicture(visitor.page, 'phone-chat')
  await expectNoSidewaysScroll(visitor.page)
  await visitor.panel.getByRole('button', { name: 'Close chat' }).click()
  await expect(visitor.panel).toBeHidden()
})

test('on a phone the console goes from the list to the conversation and back', async ({
  visitor,
  agent,
}) => {
  await visitor.opensChat()
  await visitor.says('Hello from my phone')
  await agent.page.setViewportSize(PHONE)
  await expect(agent.rows.filter({ hasText: 'Hello from my phone' })).toBeVisible()
  await keepPicture(agent.page, 'phone-console-list')
  await expectNoSidewaysScroll(agent.page)
  await agent.opens('Hello from my phone')
  await agent.says('Good evening!')
  await agent.sees('Good evening!')
  await keepPicture(agent.page, 'phone-console-conversation')
  await expectNoSidewaysScroll(agent.page)
  await visitor.page.setViewportSize(PHONE)
  await agent.says(LONG_WORD)
  await visitor.sees(LONG_WORD)
  await visitor.panel.getByRole('button', { name: 'What to do' }).last().click()
  await visitor.page.getByRole('menuitem', { name: 'Reply' }).click()
  await expectRoomFor(visitor.panel.getByRole('log'))
  await keepPicture(visitor.page, 'phone-chat-reply')
  await agent.page.getByRole('link', { name: /back/i }).click()
  await expect(agent.composer).toBeHidden()
})

test('back and reload keep the place in the console', async ({ visitor, agent }) => {
  await visitor.opensChat()
  await visitor.says('Where am I?')
  await agent.opens('Where am I?')
  const place = agent.page.url()
  await agent.page.reload()
  await agent.sees('Where am I?')
  expect(agent.page.url()).toBe(place)
  await agent.page.getByRole('link', { name: /^All/ }).click()
  await expect(agent.page).toHaveURL(/\/console\/all/)
  await agent.page.goBack()
  await expect(agent.page).toHaveURL(place)
  await agent.sees('Where am I?')
})

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scrollWidth, clientWidth }
  })
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
}

/** Nothing in it is cut off at its side, and it is as wide as the screen. */
async function expectRoomFor(log: Locator): Promise<void> {
  const widths = await log.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth])
  expect(widths).toEqual([PHONE.width, PHONE.width])
}
