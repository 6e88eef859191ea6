import { LocationProvider } from 'preact-iso/router'
import { afterEach, expect, test } from 'vitest'
import { byId, deskForTest, maya, team } from '../../testing/desk-for-test.ts'
import { clear, settled, show } from '../../testing/screen.ts'
import { Settings } from '../settings.tsx'

const shop = {
  kind: 'site',
  id: 'site-000001',
  rev: 1,
  key: 'shopkey',
  name: 'Shop',
  greeting: 'Hello!',
  origins: ['https://shop.example'],
} as const

afterEach(clear)

/** Opens a section, adds something to its list, saves, and tells what was asked. */
async function addsTo(section: string, legend: string): Promise<unknown> {
  const session = { agent: { ...maya, role: 'owner' as const }, hasPassword: true }
  const { desk, asked } = deskForTest({
    session,
    sites: byId({ ...shop, origins: [...shop.origins] }),
    teams: byId(team('team-000001', 'Support')),
  })
  const place = { kind: 'settings', siteId: null, section } as const
  await show(
    desk,
    <LocationProvider>
      <Settings place={place} />
    </LocationProvider>,
  )
  const list = [...document.querySelectorAll('fieldset')].find(
    (it) => it.querySelector('legend')?.textContent === legend,
  )
  list?.querySelector<HTMLButtonElement>(':scope > button')?.click()
  await settled()
  document.querySelector<HTMLButtonElement>('.save-bar .is-primary')?.click()
  await settled()
  const edit = asked.find((it) => it.startsWith('editSite'))?.slice('editSite site-000001 '.length)
  return JSON.parse(edit ?? 'null')
}

test('a day is added to the week, from nine to five', async () => {
  expect(await addsTo('hours', 'Week')).toMatchObject({
    settings: { hours: { week: [{ day: 1, from: '09:00', to: '17:00' }] } },
  })
})

test('a team is offered to visitors', async () => {
  expect(await addsTo('people', 'Teams that visitors can choose')).toMatchObject({
    settings: { people: { teams: [{ id: 'team-000001', label: {} }] } },
  })
})

test('a question is asked before the chat', async () => {
  expect(await addsTo('form', 'Questions')).toMatchObject({
    settings: { form: { fields: [{ kind: 'text', name: 'Question 1', required: false }] } },
  })
})
