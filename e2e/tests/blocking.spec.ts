import { expect } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { keepPicture, test } from '../support/product.ts'

/** Two browsers, and a machine that may have other work. */
test.setTimeout(60_000)

test('an agent blocks a visitor, who is told so, keeps what they typed and goes on once it is lifted', async ({
  agent,
  visitor,
}) => {
  const { page } = agent
  await visitor.opensChat()
  await visitor.says('Buy cheap candles!')
  await agent.opens('Buy cheap candles!')
  await visitor.composer.fill('And more of them')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name: 'Block the visitor' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Reason for colleagues' }).fill('Sells candles')
  await expectAccessible(page)
  await keepPicture(page, 'console-block')
  await dialog.getByRole('button', { name: 'Block the visitor' }).click()

  await expect(visitor.page.getByText('You can’t write here at the moment')).toBeVisible()
  await expect(visitor.composer).toBeHidden()
  await visitor.sees('Buy cheap candles!')
  await expectAccessible(visitor.page)
  await keepPicture(visitor.page, 'shop-blocked')
  await agent.sees('Sells candles')

  await page.getByRole('button', { name: 'Lift the block' }).first().click()
  await expect(visitor.composer).toHaveValue('And more of them')
  await visitor.composer.press('Enter')
  await agent.sees('And more of them')
})
