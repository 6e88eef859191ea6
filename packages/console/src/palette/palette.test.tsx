import { LocationProvider } from 'preact-iso/router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { KEY_MAP } from '../shell/key-map.ts'
import { Shell } from '../shell/shell.tsx'
import { byId, conversation, deskForTest, maya, text, visitor } from '../testing/desk-for-test.ts'
import { clear, press, settled, show } from '../testing/screen.ts'
// Before the clock of the first test runs.
import './palette.tsx'
import './settings-entries.ts'

/** Waits for a fact, for as long as a busy machine may need. */
const eventually = (fact: () => void): Promise<void> => vi.waitFor(fact, { timeout: 4_000 })

beforeEach(() => {
  history.replaceState(null, '', '/console/queue/conversation-1')
  Element.prototype.scrollIntoView = () => {}
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
    this.querySelector('input')?.focus()
  }
})
afterEach(clear)

async function openPalette(role: 'agent' | 'owner' = 'agent') {
  const waiting = conversation('conversation-1')
  const at = deskForTest({
    session: { agent: { ...maya, role }, hasPassword: true },
    conversations: byId(waiting),
    visitors: byId(visitor(waiting.visitorId, 'Ánna Berg')),
    messages: new Map([['conversation-1', [text(1, 'Hello')]]]),
  })
  await show(
    at.desk,
    <LocationProvider>
      <Shell list="queue" conversationId="conversation-1" />
    </LocationProvider>,
  )
  await press('k', { ctrlKey: true })
  await eventually(() => expect(document.querySelector('[role=combobox]')).not.toBeNull())
  return at
}

async function type(typed: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('[role=combobox]')
  if (input === null) throw new Error('there is no palette')
  input.focus()
  input.value = typed
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await settled()
}

const offered = () =>
  [...document.querySelectorAll('.palette-title')].map(({ textContent }) => textContent)

const active = () => {
  const id = document.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant')
  return document.getElementById(id ?? '')?.querySelector('.palette-title')?.textContent
}

test('a few letters and Enter do what is meant, and that comes first the next time', async () => {
  const { asked, desk } = await openPalette()
  await type('clm')
  expect(active()).toBe('Claim')
  await press('Enter')
  await eventually(() => expect(asked).toContain('claim conversation-1'))
  expect(document.querySelector('dialog')).toBeNull()
  expect(desk.recent.ids()).toEqual(['deed:claim'])
  await press('k', { ctrlKey: true })
  await eventually(() => expect(active()).toBe('Claim'))
})

test('arrows choose, and go round', async () => {
  await openPalette()
  await type('theme')
  await type('appearance')
  expect(active()).toBe('Appearance: System')
  await press('ArrowUp')
  expect(active()).toBe('Search all conversations for “appearance”')
  await press('ArrowDown')
  await press('ArrowDown')
  expect(active()).toBe('Appearance: Light')
})

test('people and conversations are found by name, whatever its accents', async () => {
  const { asked } = await openPalette()
  await type('anna')
  expect(active()).toBe('Ánna Berg')
  await eventually(() => expect(asked.some((it) => it.includes('/agent/search?q=anna'))).toBe(true))
  await type('tomas')
  expect(active()).toBe('Tomás')
  await press('Enter')
  await eventually(() => expect(location.search).toContain('agent%3A%22Tom%C3%A1s%22'))
})

test('only those who may change settings are led to them', async () => {
  await openPalette()
  await type('teams')
  expect(offered()).toEqual(['Search all conversations for “teams”'])
  await type('canned')
  await eventually(() => expect(active()).toBe('Canned replies'))
  clear()
  await openPalette('owner')
  await type('teams')
  await eventually(() => expect(active()).toBe('Teams'))
})

test('each shortcut of the key map that does more than move is offered, with its keys', async () => {
  await openPalette('owner')
  const offers = [...document.querySelectorAll('[role=option]')].map(({ id }) => id)
  const moves = ['next', 'previous', 'first', 'last', 'open', 'back', 'palette']
  for (const { deed } of KEY_MAP) {
    if (!moves.includes(deed) && deed !== 'resolve')
      expect(offers).toContain(`palette-deed:${deed}`)
  }
  expect(document.getElementById('palette-deed:claim')?.textContent).toBe('Claimc')
})
