import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { keepPicture, test } from '../support/product.ts'

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('tealight-chat').analyze()
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
}

const form = {
  fields: [
    { kind: 'name', name: 'Name', required: true },
    { kind: 'email', name: 'Email' },
    {
      kind: 'choice',
      name: 'Topic',
      label: { en: 'What is it about?' },
      required: true,
      options: [{ name: 'Order', label: { en: 'An order' } }, { name: 'Returns' }],
    },
    { kind: 'consent', name: 'Privacy', required: true, link: 'https://shop.example/privacy' },
  ],
}

test('what the site asks is told with the first message, and shown to agents', async ({
  agent,
  visitor,
}) => {
  await agent.choosesSettings({ form })
  await visitor.reloads()
  await visitor.page.emulateMedia({ reducedMotion: 'reduce' })
  await visitor.opensChat()
  await expect(visitor.panel.getByText('Here now: ')).toBeVisible()
  await visitor.panel.getByLabel('Your name').waitFor()
  await visitor.says('Where is my lamp?')
  await expect(visitor.panel.getByLabel('Your name')).toBeFocused()
  await expect(visitor.panel.getByText('Please fill this in.')).toHaveCount(2)
  await expectAccessible(visitor.page)
  await keepPicture(visitor.page, 'before-form')

  await visitor.panel.getByLabel('Your name').fill('Mia')
  await visitor.panel.getByLabel('What is it about?').selectOption('An order')
  await visitor.panel.getByRole('checkbox').check()
  await visitor.composer.press('Enter')
  await visitor.sees('You are next.')
  await expect(visitor.panel.getByLabel('Your name')).toHaveCount(0)

  await agent.opens('Where is my lamp?')
  await expect(agent.page.getByRole('heading', { name: 'Mia' }).first()).toBeVisible()
  await expect(agent.page.getByText('Order', { exact: true })).toBeVisible()
})

test('somebody who finds nobody hears when somebody is back, and leaves an address', async ({
  agent,
  visitor,
}) => {
  const yesterday = new Date(Date.now() - 86_400_000).getUTCDay() || 7
  const week = [{ day: yesterday, from: '09:00', to: '09:01' }]
  await agent.choosesSettings({ hours: { week, email: 'required' } })
  await visitor.reloads()
  await visitor.page.emulateMedia({ reducedMotion: 'reduce' })
  await visitor.opensChat()
  await expect(visitor.panel.getByText(/We are back on \w+ at /)).toBeVisible()
  await visitor.panel.getByLabel('Your email address').waitFor()
  await visitor.says('Do you repair lamps?')
  await expect(visitor.panel.getByLabel('Your email address')).toBeFocused()
  await visitor.panel.getByLabel('Your email address').fill('mia@home.example')
  await visitor.composer.press('Enter')
  await visitor.sees('The team has your address mia@home.example')
  await expectAccessible(visitor.page)
  await keepPicture(visitor.page, 'before-away')
  await agent.opens('Do you repair lamps?')
  await expect(agent.page.getByText('mia@home.example').first()).toBeVisible()
})
