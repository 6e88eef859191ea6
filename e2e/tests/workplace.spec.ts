import { expect } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { keepPicture, test } from '../support/product.ts'

/** The whole of an agent's day, on a machine that may have other work. */
test.setTimeout(90_000)

test('an agent writes a note, tags, answers with a canned reply and a card; the visitor sees the answer alone', async ({
  agent,
  visitor,
}) => {
  const { page } = agent
  await page.goto(page.url().replace(/console.*/, 'console/settings/replies'))
  await page.getByRole('button', { name: 'Write a canned reply' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('price')
  await page.getByRole('textbox', { name: 'Text' }).fill('It costs 59, says {agent}.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: '/price' })).toBeVisible()
  await expectAccessible(page)
  await keepPicture(page, 'console-replies')
  await page.getByRole('link', { name: 'Tags' }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Teams', exact: true }).click()
  await expectAccessible(page)
  await keepPicture(page, 'console-teams')

  await visitor.opensChat()
  await visitor.says('What is the brass lantern?')
  await page.getByRole('link', { name: /^Queue/ }).click()
  await agent.opens('What is the brass lantern?')
  await page.getByRole('button', { name: 'Note' }).click()
  const note = page.getByRole('textbox', { name: 'Your note for colleagues' })
  await note.fill('Asked the same yesterday')
  await note.press('Enter')
  await agent.sees('Asked the same yesterday')
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('Price')
  await page.getByRole('combobox', { name: 'Add a tag' }).press('Enter')
  await expect(page.locator('.details .tag')).toHaveText('Price')
  await expect(page.locator('.row .tag')).toHaveText('Price')

  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await agent.composer.pressSequentially('/pri')
  await expect(page.getByRole('option')).toContainText('It costs 59')
  await agent.composer.press('Tab')
  await expect(agent.composer).toHaveValue(/It costs 59, says \w+/)
  await page.getByRole('button', { name: 'Add a card' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Brass lantern')
  await page.getByRole('textbox', { name: 'Address' }).fill('https://shop.example/7')
  await expectAccessible(page)
  await keepPicture(page, 'console-workplace')
  await agent.composer.press('Enter')
  await visitor.sees('It costs 59')
  await expect(visitor.transcript.getByText('Brass lantern', { exact: true })).toBeVisible()
  await expect(visitor.transcript.getByText('Asked the same')).toHaveCount(0)
  await page.getByRole('button', { name: 'Hand over' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
  await keepPicture(page, 'console-hand-over')
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 320, height: 640 })
  await expect(agent.composer).toBeVisible()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  await expectAccessible(page)
  await keepPicture(page, 'console-workplace-320')
})
