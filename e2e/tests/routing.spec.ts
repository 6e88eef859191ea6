import { expect } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { keepPicture, test } from '../support/product.ts'

/** On a machine that may have other work. */
test.setTimeout(60_000)

test('an agent is offered a visitor, puts the conversation aside, and sees it all on the wall', async ({
  agent,
  visitor,
}) => {
  const { page } = agent
  await page.evaluate(async () => {
    const { changes } = await (await fetch('/v1/agent/bootstrap')).json()
    const team = changes.find(({ kind }: { kind: string }) => kind === 'team')
    const routing = { ...team.routing, policy: 'round-robin', acceptS: 120 }
    const body = JSON.stringify({ routing })
    await fetch(`/v1/admin/teams/${team.id}`, { method: 'PATCH', body })
  })
  await visitor.opensChat()
  await visitor.says('Is anybody there?')
  await expect(page.getByRole('button', { name: /^Decline/ })).toBeVisible()
  await keepPicture(page, 'console-offer')
  await page.getByRole('button', { name: /^Accept/ }).click()
  await agent.sees('Is anybody there?')

  await page.getByRole('button', { name: 'Change' }).click()
  await page.getByRole('button', { name: 'Urgent' }).click()
  await expect(page.locator('.row-name')).toContainText('Urgent')
  await page.getByRole('button', { name: 'Why?' }).click()
  await expect(page.getByRole('dialog')).toContainText('was offered it')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('link', { name: 'Team wall' }).click()
  await expect(page.locator('.wall-doing')).toContainText('Urgent')
  await expectAccessible(page)
  await keepPicture(page, 'console-wall')

  await page.locator('.wall-doing').click()
  await page.locator('.conversation-head').getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Snooze' }).click()
  await page.getByRole('button', { name: 'Until the visitor writes' }).click()
  await expect(page.getByRole('button', { name: 'Wake' })).toBeVisible()
  await visitor.says('Hello?')
  await expect(page.getByRole('button', { name: 'Resolve' })).toBeVisible()
})

test('who is away says so, and whoever leads sets how queues reach their agents', async ({
  agent,
}) => {
  const { page } = agent
  // By then the keys are heard.
  await expect(page.getByText('Nobody is waiting')).toBeVisible()
  await page.keyboard.press('Shift+A')
  await expect(page.getByText('You are away')).toBeVisible()
  await page.getByRole('button', { name: 'Be online' }).click()
  await expect(page.getByText('You are away')).toHaveCount(0)
  await page.goto(new URL('/console/settings/routing', page.url()).href)
  await page.getByRole('spinbutton', { name: 'How many conversations an agent is given' }).fill('3')
  await page.getByRole('button', { name: 'Add' }).click()
  await page.getByRole('textbox', { name: 'Topic' }).fill('Refunds')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('It holds from now on')).toBeVisible()
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(new URL('/console/settings/teams', page.url()).href)
  await page.getByText('How its queue reaches the agents').click()
  await expectAccessible(page)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  await keepPicture(page, 'console-team-routing-320')
})
