import { expect } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { keepPicture, test } from '../support/product.ts'
import { Visitor } from '../support/shop.ts'

/** The whole of an agent's day, on a machine that may have other work. */
test.setTimeout(90_000)

test('an agent sees who browses, says something first, and talks with whoever answers', async ({
  server,
  agent,
  visitorContext,
}) => {
  await agent.page.getByRole('link', { name: 'Visitors', exact: true }).click()
  await expect(agent.page.getByRole('heading', { name: 'Nobody to be seen' })).toBeVisible()
  await expectAccessible(agent.page)
  await agent.page.getByRole('link', { name: 'To the privacy settings' }).click()
  await agent.page.getByRole('switch', { name: 'See who is on the site' }).check()
  await agent.page.getByRole('button', { name: 'Save' }).click()
  await expect(agent.page.getByText('Saved.')).toBeVisible()

  await agent.page.getByRole('link', { name: 'Visitors', exact: true }).click()
  const visitor = await Visitor.visits(visitorContext, `${server.origin}/demo/`)
  const row = agent.page.locator('.visitor')
  await expect(row).toContainText('Skerry')
  await row.getByRole('button', { name: 'Start a chat' }).click()
  await row.getByRole('textbox').fill('Shall I show you the brass one?')
  await expectAccessible(agent.page)
  await keepPicture(agent.page, 'console-visitors')
  await row.getByRole('button', { name: 'Send' }).click()
  await expect(row).toContainText('On its way')

  // Going on to another page is told at once, not only half a minute later.
  await visitor.page.evaluate("history.pushState(null, '', '?lamp=brass')")
  const teaser = visitor.page.getByRole('status').filter({ hasText: 'brass one' })
  await expect(teaser).toBeVisible()
  await expect(row).toContainText('Shown to the visitor')
  await teaser.getByRole('button', { name: 'brass one' }).click()
  await visitor.says('Yes, please!')
  await expect(visitor.transcript.getByText('Shall I show you the brass one?')).toHaveCount(1)

  await agent.page.getByRole('link', { name: /^Mine/ }).click()
  await agent.opens('Yes, please!')
  await agent.sees('Shall I show you the brass one?')
})
