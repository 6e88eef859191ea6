import { expect } from '@playwright/test'
import { keepPicture, test } from '../support/product.ts'

test('a visitor edits, chooses an answer, ends and rates; the agent sees all of it', async ({
  visitor,
  agent,
}) => {
  const { page } = visitor
  await visitor.opensChat()
  await visitor.says('Is it **blu**?')
  await agent.opens('Is it blu?')
  await page.getByRole('button', { name: 'What to do with this message' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByRole('textbox', { name: 'Edit' }).fill('Is it **blue**?')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(agent.page.locator('strong', { hasText: 'blue' })).toBeVisible()

  await agent.page.getByRole('button', { name: 'Offer answers' }).click()
  await agent.page.getByLabel('Answers to choose from').fill('Blue | Red')
  await agent.says('Which one would you like?')
  await page.getByRole('button', { name: 'Red' }).click()
  // What was said, beside the list of what was offered.
  await expect(agent.transcript.getByRole('paragraph').filter({ hasText: /^Red$/ })).toBeVisible()

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'End the conversation' }).click()
  await page.getByRole('menuitem', { name: 'End it' }).click()
  await page.getByRole('button', { name: 'Very good' }).click()
  await expect(agent.page.getByText('rated the conversation: 5 / 5')).toBeVisible()
  await keepPicture(page, 'shop-rating')
  await keepPicture(agent.page, 'console-rating')
})
