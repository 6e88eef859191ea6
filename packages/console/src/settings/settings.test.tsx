import { LocationProvider } from 'preact-iso/router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { byId, deskForTest, maya, siteDetails } from '../testing/desk-for-test.ts'
import { clear, settled, show } from '../testing/screen.ts'
import type { Desk } from '../state/desk.ts'
import { Settings } from './settings.tsx'

const shop = {
  kind: 'site',
  id: 'site-000001',
  rev: 1,
  key: 'shopkey',
  name: 'Shop',
  greeting: 'Hello!',
  origins: ['https://shop.example'],
} as const

let desk: Desk
let asked: string[]

beforeEach(() => {
  const session = { agent: { ...maya, role: 'owner' as const }, hasPassword: true }
  const site = { ...shop, origins: [...shop.origins] }
  ;({ desk, asked } = deskForTest({ session, sites: byId(site) }))
})
afterEach(clear)

test('a section shows what was chosen, and saves what is changed as a whole', async () => {
  await open('general')
  expect(field('name').value).toBe('Shop')
  expect(saveButton().disabled).toBe(true)
  await type('name', 'Lamps')
  expect(saveButton().disabled).toBe(false)
  saveButton().form?.requestSubmit()
  await settled()
  const edit = { name: 'Lamps', greeting: 'Hello!', origins: ['https://shop.example'] }
  expect(asked).toContain(`editSite site-000001 ${JSON.stringify(edit)}`)
  expect(desk.edits.any.value).toBe(false)
})

test('what was not saved is still there after a look elsewhere, and gone when it is taken back', async () => {
  await open('general')
  await type('greeting', 'Welcome!')
  clear()
  await open('look')
  expect(document.querySelector('.section-link .unsaved-dot')).not.toBeNull()
  clear()
  await open('general')
  expect(field('greeting').value).toBe('Welcome!')
  await type('greeting', 'Hello!')
  expect(desk.edits.any.value).toBe(false)
})

test('what the server finds wrong stands at its field, until the field is touched', async () => {
  desk.client.editSite = async () => ({
    ok: false,
    refusal: 'bad-request',
    message: '',
    issues: [{ path: 'origins.0', message: 'must be an origin' }],
  })
  await open('general')
  await type('origins.0', 'https://shop')
  saveButton().form?.requestSubmit()
  await settled()
  expect(field('origins.0').getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById('origins.0-note')?.textContent).toBe('must be an origin')
  await type('origins.0', 'https://shop.example/')
  expect(document.getElementById('origins.0-note')).toBeNull()
})

test('a likeness follows what is chosen before it is saved', async () => {
  await open('look')
  const valueOf = (name: string) =>
    document.querySelector<HTMLElement>('.likeness')?.style.getPropertyValue(name)
  expect(valueOf('--look-on-colour')).toBe('#ffffff')
  await type('settings.look.colour', 'ffee00')
  expect(valueOf('--look-colour')).toBe('#ffee00')
  expect(valueOf('--look-on-colour')).toBe('#0f172a')
})

test('settings that can not be had say why, and can be asked for again', async () => {
  const { loadSite } = desk.client
  desk.client.loadSite = async () => ({ ok: false, refusal: 'unreachable', message: '' })
  await open('general')
  expect(document.querySelector('[role=alert]')?.textContent).toContain('cannot be reached')
  desk.client.loadSite = loadSite
  document.querySelector<HTMLButtonElement>('.settings .button')?.click()
  await settled()
  expect(field('name').value).toBe(siteDetails.name)
})

async function open(section: string): Promise<void> {
  const place = { kind: 'settings', siteId: null, section } as const
  await show(
    desk,
    <LocationProvider>
      <Settings place={place} />
    </LocationProvider>,
  )
}

function field(id: string): HTMLInputElement | HTMLTextAreaElement {
  const element = document.getElementById(id)
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element
  throw new Error(`there is no field ${id}`)
}

async function type(id: string, text: string): Promise<void> {
  const input = field(id)
  input.value = text
  input.dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
}

function saveButton(): HTMLButtonElement {
  const button = document.querySelector<HTMLButtonElement>('.save-bar .is-primary')
  if (!button) throw new Error('there is no button to save')
  return button
}

test('a secret is shown once it is made, and the one before can be dropped', async () => {
  await open('identity')
  await settled()
  const press = async (name: string): Promise<void> => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.field button')]
    buttons.find(({ textContent }) => textContent === name)?.click()
    await settled()
  }
  expect(document.body.textContent).toContain('…x9Qa')
  await press('Make a new secret')
  expect(document.body.textContent).toContain('a-new-secret')
  await press('Drop the old one')
  expect(asked).toContain('dropPreviousSecret site-000001')
  expect(document.body.textContent).not.toContain('…x9Qa')
})

test('a rule for reaching out is added, filled in and saved with the rest', async () => {
  await open('reach')
  const add = [...document.querySelectorAll<HTMLButtonElement>('.section-fields > button')]
  add[0]?.click()
  await settled()
  await type('settings.reach.rules.0.text', 'Can we help?')
  document.querySelector<HTMLButtonElement>('.field-list > button')?.click()
  await settled()
  await type('settings.reach.rules.0.when.events.0.name', 'added to cart')
  await type('settings.reach.rules.0.when.events.0.times', '2')
  saveButton().form?.requestSubmit()
  await settled()
  const saved = asked.find((it) => it.startsWith('editSite'))
  expect(saved).toMatch(/"reach".*"text":"Can we help\?"/)
  expect(saved).toContain('"events":[{"name":"added to cart","times":2}]')
})
