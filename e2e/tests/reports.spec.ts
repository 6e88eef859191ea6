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

  // A sheet of paper, printed by night: white, no wider than itself, and with what was chosen in words.
  await page.setViewportSize({ width: 718, height: 700 })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('.report-printed')).toBeVisible()
  const tiles = page.locator('.report-tile')
  await expect(tiles.first()).toHaveCSS('background-color', 'rgb(248, 250, 250)')
  const isTooWide = () =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  // Drawings take their new size a moment after the window.
  await expect.poll(isTooWide).toBe(false)
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await page.setViewportSize({ width: 320, height: 700 })
  await expect.poll(isTooWide).toBe(false)
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
