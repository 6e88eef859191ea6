import { expect } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { keepPicture, test } from '../support/product.ts'

test('figures are drawn, and lead to the conversations behind them by keys alone', async ({
  visitor,
  agent,
}) => {
  await visitor.opensChat()
  await visitor.says('Where is my brass lamp?')
  const { page } = agent
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await expect(page).toHaveURL(/console\/reports/)
  const tile = page.getByRole('button', { name: /^1, Conversations behind: New conversations/ })
  await expect(tile).toHaveText('1')
  await expect(page.locator('.report-chart canvas').first()).toBeVisible()
  await expect(page.locator('.report[aria-busy="true"]')).toHaveCount(0)
  await expectAccessible(page)
  await keepPicture(page, 'console-reports')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 320, height: 700 })
  const isWiderThanPhone = () =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  // Drawings take their new size a moment after the window.
  await expect.poll(isWiderThanPhone).toBe(false)
  await page.setViewportSize({ width: 1280, height: 800 })

  await tile.focus()
  await page.keyboard.press('Enter')
  const found = page.getByRole('dialog').getByRole('link')
  await expect(found).toHaveCount(1)
  await expectAccessible(page)
  await found.focus()
  await page.keyboard.press('Enter')
  await expect(agent.transcript.getByText('Where is my brass lamp?')).toBeInViewport()
})
