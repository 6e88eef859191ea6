import { expect } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { keepPicture, test } from '../support/product.ts'
import { Visitor } from '../support/shop.ts'

/** The whole of an agent's day, on a machine that may have other work. */
test.setTimeout(90_000)

test('an agent learns who somebody is, and makes one person of two devices, each of which shows its own talk', async ({
  browser,
  server,
  agent,
  visitor,
}) => {
  const { page } = agent
  const details = page.getByRole('complementary', { name: 'About the visitor' })
  await visitor.opensChat()
  await visitor.says('My lantern came broken')
  await agent.opens('My lantern came broken')
  await expect(details).toContainText(/Local time\d/)
  await expect(details).toContainText(/Browser\w+ \d+ on \w+/)
  await visitor.page.evaluate(
    "history.pushState(null, '', '?lamp=brass'); document.title = 'Brass'",
  )
  await expect(details.locator('.seen-pages li').first()).toContainText('Brass')
  await details.getByRole('textbox', { name: 'Notes on the visitor' }).fill('Prefers mornings')
  await details.getByRole('button', { name: 'Add the note' }).click()
  await expect(details.locator('.person-notes')).toContainText('Prefers mornings')
  await knowsAs('Anna')

  const elsewhere = await browser.newContext({ timezoneId: 'Asia/Tokyo', locale: 'en-GB' })
  const phone = await Visitor.visits(elsewhere, `${server.origin}/demo/`)
  await phone.opensChat()
  await phone.says('Is it me again?')
  await agent.opens('Is it me again?')
  await expect(details).toContainText('ahead of you')
  await knowsAs('A.')
  await details.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.getByRole('button', { name: 'The other way round' }).click()
  await expect(page.getByRole('dialog')).toContainText('A. is shown as Anna from now on')
  await expectAccessible(page)
  await keepPicture(page, 'console-merge')
  await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click()
  await expect(agent.rows.filter({ hasText: 'Is it me again?' })).toContainText('Anna')
  await expect(details).toContainText('Prefers mornings')
  await expect(details.locator('.details-others')).toContainText('My lantern came broken')
  await expectAccessible(page)
  await keepPicture(page, 'console-person')

  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Search all conversations' }).fill('mornin')
  const found = page.getByRole('region', { name: 'Notes on visitors' })
  await expect(found.locator('mark')).toHaveText('mornings')
  await expectAccessible(page)
  await keepPicture(page, 'console-search-notes')
  await found.getByRole('button').click()
  await expect(details.getByRole('listitem').filter({ hasText: 'Prefers mornings' })).toBeFocused()

  await phone.reloads()
  await expect(phone.transcript.getByText('Is it me again?')).toBeVisible()
  await expect(phone.transcript.getByText('My lantern came broken')).toHaveCount(0)
  await elsewhere.close()

  async function knowsAs(name: string): Promise<void> {
    await details.getByRole('button', { name: 'Edit', exact: true }).first().click()
    await details.getByRole('textbox', { name: 'Name' }).fill(name)
    await details.getByRole('textbox', { name: 'E-mail' }).fill('anna@shop.example')
    await details.getByRole('button', { name: 'Save' }).click()
    await expect(details.getByRole('heading', { name, exact: true })).toBeVisible()
  }
})
