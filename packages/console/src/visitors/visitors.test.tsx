import { LocationProvider } from 'preact-iso/router'
import type { Browsing } from '@tealight/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  byId,
  conversation,
  deskForTest,
  maya,
  MINUTE,
  NOW,
  visitor,
} from '../testing/desk-for-test.ts'
import { clear, settled, show } from '../testing/screen.ts'
import { Visitors } from './visitors.tsx'

beforeEach(() => history.replaceState(null, '', '/console/visitors'))
afterEach(clear)

const guest: Browsing = {
  kind: 'browsing',
  guestId: 'guest-00000001',
  siteId: 'site-000001',
  page: { url: 'https://shop.example/lamps', title: 'Lamps' },
  referrer: 'https://search.example/?q=lamps',
  since: NOW - 3 * MINUTE,
  visits: 2,
}

async function open(state: Parameters<typeof deskForTest>[0] = {}) {
  const at = deskForTest(state)
  await show(
    at.desk,
    <LocationProvider>
      <Visitors />
    </LocationProvider>,
  )
  return at
}

async function press(name: string): Promise<void> {
  const buttons = [...document.querySelectorAll('button')]
  buttons.find(({ textContent }) => textContent === name)?.click()
  await settled()
}

test('nobody there: says how visitors come to be seen, and leads owners to the switch', async () => {
  const site = {
    kind: 'site',
    id: 'site-000001',
    rev: 1,
    key: 'k',
    name: 'S',
    greeting: '',
  } as const
  const session = { agent: { ...maya, role: 'owner' as const }, hasPassword: true }
  const { asked } = await open({ session, sites: byId({ ...site, origins: [] }) })
  expect(asked).toContain('loadGuests')
  expect(document.body.textContent).toContain('switched on')
  const link = document.querySelector<HTMLAnchorElement>('.visitors-nobody a')
  expect(link?.getAttribute('href')).toBe('/console/settings/site-000001/privacy')
})

test('tells of a guest where, since when, how often and from where; and of a visitor the name', async () => {
  await open({
    guests: new Map([[guest.guestId, guest]]),
    visitors: byId(visitor('visitor-1', 'Anna')),
    presence: new Map([['visitor-1', { page: null, since: NOW - MINUTE }]]),
  })
  const rows = [...document.querySelectorAll('.visitor')].map((row) => row.textContent)
  expect(rows).toHaveLength(2)
  expect(rows[0]).toContain('Anna')
  for (const part of ['Lamps', '3m', '2', 'search.example']) expect(rows[1]).toContain(part)
})

test('tells from which country visitors are, and shows those of one country alone', async () => {
  const here = (country?: string) => ({ page: null, since: NOW - MINUTE, country })
  const { receives } = await open({
    guests: new Map([[guest.guestId, { ...guest, country: 'JP' }]]),
    visitors: byId(visitor('visitor-1', 'Anna'), visitor('visitor-2', 'Ben')),
    presence: new Map([
      ['visitor-1', here('DE')],
      ['visitor-2', here()],
    ]),
  })
  const filter = document.querySelector<HTMLSelectElement>('select[aria-label="Country"]')
  const names = () => [...document.querySelectorAll('.visitor strong')].map((it) => it.textContent)
  const choose = async (index: number) => {
    if (filter) filter.selectedIndex = index
    filter?.dispatchEvent(new Event('change', { bubbles: true }))
    await settled()
  }
  expect([...(filter?.options ?? [])].map(({ text }) => text)).toEqual([
    'All countries',
    'Germany (1)',
    'Japan (1)',
    'Not known (1)',
  ])
  expect(document.querySelector('.visitors')?.textContent).toContain('CountryGermany')
  await choose(1)
  expect(names()).toEqual(['Anna'])
  await choose(3)
  expect(names()).toEqual(['Ben'])
  await choose(1)
  receives({ presence: new Map([['visitor-2', here()]]) })
  await settled()
  expect(document.body.textContent).toContain('Nobody is there from this country now.')
  expect(filter?.selectedOptions[0]?.text).toBe('Germany (0)')
  await choose(0)
  expect(names()).toHaveLength(2)
})

test('where no country is known, nothing speaks of countries', async () => {
  await open({ guests: new Map([[guest.guestId, guest]]) })
  expect(document.querySelector('select')).toBeNull()
  expect(document.querySelector('.visitor')?.textContent).not.toContain('Country')
})

test('a chat is started with a guest, and what came of it is shown', async () => {
  const { desk, asked, receives } = await open({ guests: new Map([[guest.guestId, guest]]) })
  desk.client.ask = async (...words) => {
    asked.push(
      words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' '),
    )
    // The answer of a deed is nothing.
    return { ok: false, refusal: 'not-found', message: '' }
  }
  await press('Start a chat')
  const field = document.querySelector('textarea')
  if (field) field.value = 'Hello!'
  field?.dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
  field?.form?.requestSubmit()
  await settled()
  expect(asked.at(-1)).toBe('POST /agent/visitors/guest-00000001/invitation {"text":"Hello!"}')
  await press('Cancel')
  const invited = { agentId: maya.id, isShown: true }
  receives({ guests: new Map([[guest.guestId, { ...guest, invited }]]) })
  await settled()
  expect(document.body.textContent).toContain('Shown to the visitor')
})

test('who has written has a conversation, which is opened', async () => {
  await open({
    visitors: byId(visitor('visitor-conversation-1', 'Anna')),
    presence: new Map([['visitor-conversation-1', { page: null, since: null }]]),
    conversations: byId(conversation('conversation-1')),
  })
  await press('Open conversation')
  expect(location.pathname).toBe('/console/all/conversation-1')
})
