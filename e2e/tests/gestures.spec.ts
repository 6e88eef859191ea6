import { expect } from '@playwright/test'
import { HttpVisitor } from '../src/examples/http-visitor.ts'
import { BUSY_SHOP } from '../src/people/shop.ts'
import { Agent } from '../support/console.ts'
import { Finger } from '../support/finger.ts'
import { keepPicture, test } from '../support/product.ts'

test.use({ environment: BUSY_SHOP })
/** Many moves, each of which waits for a frame, on a machine that may have other work. */
test.setTimeout(60_000)

const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  locale: 'en-GB',
}

test('a finger claims a row, and draws a conversation back to its list; the other way round from right to left', async ({
  browser,
  server,
}) => {
  for (let number = 1; number <= 11; number += 1)
    await HttpVisitor.says(server.origin, `Question ${number}.`)
  const context = await browser.newContext(PHONE)
  const { page } = await Agent.signsIn(context, server.signInLink)
  const rows = page.locator('.row')
  const finger = await Finger.on(page)
  const row = (number: number) => rows.filter({ hasText: `Question ${number}.` })
  const conversation = page.locator('#conversation .composer')
  const isReady = () => page.locator('[data-swipes]').waitFor({ state: 'attached' })
  await expect(rows).toHaveCount(11)
  await isReady()

  // Nobody reloads the page by pulling it down.
  await expect(page.locator('html')).toHaveCSS('overscroll-behavior-y', 'contain')
  // Up is the browser's, and a short way is taken back.
  await finger.presses(row(4))
  await finger.moves(30, -200)
  await expect.poll(() => page.locator('#list').evaluate((it) => it.scrollTop)).toBeGreaterThan(99)
  await finger.leaves()
  await finger.presses(row(5))
  await finger.moves(90)
  await expect(row(5)).toHaveCSS('translate', /^\d+(\.\d+)?px$/)
  await expect(page.locator('.row-ground')).toHaveText('Claim')
  await finger.moves(-60)
  await finger.leaves()
  await expect(page.locator('.row-ground')).toHaveCount(0)
  await expect(rows).toHaveCount(11)

  await finger.presses(row(6))
  await finger.moves(200)
  await keepPicture(page, 'phone-swipe-row')
  await finger.leaves()
  await expect(row(6)).toHaveCount(0)
  await expect(page.getByRole('status').getByText(/^Claimed:/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rows).toHaveCount(11)

  await row(7).click()
  await expect(conversation).toBeVisible()
  await finger.presses(page.locator('#conversation'), 60)
  await finger.moves(100)
  await finger.leaves()
  await expect(page.locator('[data-leaves]')).toHaveCount(0)
  await expect(conversation).toBeVisible()
  await finger.presses(page.locator('#conversation'), 60)
  await finger.moves(220)
  await expect(row(7)).toBeVisible()
  await finger.leaves()
  await expect(page).toHaveURL(/\/console\/queue$/)
  await expect(conversation).toHaveCount(0)

  await page.evaluate(() => localStorage.setItem('tealight:console:language', 'ar'))
  await page.reload()
  await isReady()
  await finger.presses(row(8))
  await finger.moves(-200)
  await finger.leaves()
  await expect(row(8)).toHaveCount(0)
  await row(9).click()
  await expect(conversation).toBeVisible()
  await finger.presses(page.locator('#conversation'), 330)
  await finger.moves(-220)
  await finger.leaves()
  await expect(page).toHaveURL(/\/console\/queue$/)
  await context.close()
})
