import { expect } from '@playwright/test'
import { HttpVisitor } from '../src/examples/http-visitor.ts'
import { BUSY_SHOP } from '../src/people/shop.ts'
import { expectAccessible } from '../support/accessible.ts'
import { keepPicture, test } from '../support/product.ts'

test.use({ environment: BUSY_SHOP })

test('a list is filtered, kept as a view and found again; a row that leaves stays until the pointer does', async ({
  agent,
  server,
}) => {
  const { page } = agent
  for (const text of ['A refund, please', 'Where is it?', 'Do you sell tea?']) {
    await HttpVisitor.says(server.origin, text)
  }
  await expect(agent.rows).toHaveCount(3)
  await agent.opens('A refund, please')
  await page.keyboard.press('f')
  const filter = page.getByRole('dialog', { name: 'Filter' })
  await filter.getByRole('searchbox', { name: 'Words' }).fill('refund')
  await filter.getByText('High', { exact: true }).click()
  await expect(filter.getByLabel('High')).toBeChecked()
  await expect(page.locator('.row')).toHaveCount(0)
  await filter.getByText('High', { exact: true }).click()
  await expect(page.locator('.row')).toHaveCount(1)
  await expectAccessible(page)
  await keepPicture(page, 'console-filter')
  await filter.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/queue\/[\w-]+\?text=refund$/)

  await page.getByRole('button', { name: 'Save as view' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Refunds')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Refunds' })).toBeVisible()
  await page.getByRole('button', { name: 'More lists' }).click()
  const link = page.locator('.list-menu-box').getByRole('link', { name: /^Refunds/ })
  await expect(link).toHaveAttribute('aria-current', 'page')
  await expectAccessible(page)
  await keepPicture(page, 'console-more-lists')
  await page.keyboard.press('Escape')
  await page.goBack()
  await expect(page).toHaveURL(/text=refund/)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(agent.rows).toHaveCount(3)
  await keepPicture(page, 'console-lists')

  await page.keyboard.press('g')
  await page.keyboard.press('u')
  await expect(page.getByRole('heading', { name: 'Unassigned' })).toBeVisible()
  await agent.opens('A refund, please')
  await agent.rows.nth(2).hover()
  const held = await agent.rows.nth(2).boundingBox()
  await page.keyboard.press('c')
  await expect(page.locator('.is-gone')).toHaveCount(1)
  expect(await agent.rows.nth(2).boundingBox()).toEqual(held)
  await page.mouse.move(900, 400)
  await expect(page.locator('.is-gone')).toHaveCount(0)
})
