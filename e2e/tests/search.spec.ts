import { expect } from '@playwright/test'
import { HttpVisitor } from '../src/examples/http-visitor.ts'
import { BUSY_SHOP } from '../src/people/shop.ts'
import { expectAccessible } from '../support/accessible.ts'
import { keepPicture, test } from '../support/product.ts'

test.use({ environment: BUSY_SHOP })

/** More than the console has of a conversation when it opens. */
const MESSAGES = 60

test('an agent finds what was said long ago, and does it all by keys', async ({
  visitor,
  agent,
  server,
}) => {
  await visitor.opensChat()
  await visitor.says('Where is my brass lamp?')
  const [token, id] = await visitor.page.evaluate(() =>
    ['token', 'conversation'].map((name) => localStorage.getItem(`tealight:demo:${name}`) ?? ''),
  )
  const elsewhere = HttpVisitor.knownAs(server.origin, token ?? '', id ?? '')
  const lines = Array.from({ length: MESSAGES }, (_, at) => elsewhere.says(`Line ${at}`))
  await Promise.all(lines)

  const { page } = agent
  const field = page.getByRole('combobox', { name: 'Search all conversations' })
  await page.keyboard.press('/')
  await expect(field).toBeFocused()
  await expectAccessible(page)
  await keepPicture(page, 'console-search-help')
  await field.fill('brass from:')
  await expect(page.getByRole('option', { name: 'visitor' })).toBeVisible()
  await keepPicture(page, 'console-search-filter')
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('brass from:visitor ')
  const hit = page.locator('.hit')
  await expect(hit).toContainText('Where is my brass lamp?')
  await expect(hit.locator('mark')).toHaveText('brass')
  await expect(page).toHaveURL(/search\?q=brass\+from%3Avisitor/)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await keepPicture(page, 'console-search-dark')
  await page.emulateMedia({ colorScheme: 'light' })

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(agent.transcript.getByText('Where is my brass lamp?')).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(hit).toBeFocused()

  await page.keyboard.press('Control+k')
  const palette = page.getByRole('combobox', { name: 'Do anything, or go to anybody' })
  await palette.fill('canned')
  await expect(page.getByRole('option', { selected: true })).toContainText('Canned replies')
  await expectAccessible(page)
  await keepPicture(page, 'console-palette')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/settings\/replies/)
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  await expect(page).toHaveURL(/console\/queue/)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
  await keepPicture(page, 'console-keys')
  await page.keyboard.press('Escape')

  await page.setViewportSize({ width: 320, height: 640 })
  await page.getByRole('link', { name: 'Search' }).click()
  await field.fill('lin')
  await expect(hit).not.toHaveCount(0)
  await keepPicture(page, 'phone-console-search')
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
