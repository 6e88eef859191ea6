import type { Conversation } from '@tealight/protocol'
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

const waiting = conversation('conversation-1')

async function openPalette(role: 'agent' | 'owner' = 'agent', ...conversations: Conversation[]) {
  const at = deskForTest({
    session: { agent: { ...maya, role }, hasPassword: true },
    conversations: byId(waiting, ...conversations),
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

const offers = () =>
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
  expect(offers()).toEqual(['Search all conversations for “teams”'])
  await type('canned')
  await eventually(() => expect(active()).toBe('Canned replies'))
  clear()
  await openPalette('owner')
  await type('teams')
  await eventually(() => expect(active()).toBe('Teams'))
})

const offeredIds = () => [...document.querySelectorAll('[role=option]')].map(({ id }) => id)

test('each shortcut of the key map that does more than move is offered, with its keys', async () => {
  await openPalette('owner')
  const moves = ['next', 'previous', 'first', 'last', 'open', 'back', 'palette']
  // For what is open, or offered: see below.
  const others = ['resolve', 'give-back', 'take-over', 'accept', 'decline']
  for (const { deed } of KEY_MAP) {
    if (!moves.includes(deed) && !others.includes(deed))
      expect(offeredIds()).toContain(`palette-deed:${deed}`)
  }
  expect(document.getElementById('palette-deed:claim')?.textContent).toBe('Claimc')
})

test('what is open can be resolved and given back; what is offered, accepted and declined', async () => {
  const own = { ...waiting, status: 'open', assigneeId: maya.id, queuedAt: null } as const
  const offer = conversation('conversation-2', { offer: { agentId: maya.id, until: 1 } })
  await openPalette('agent', own, offer)
  for (const deed of ['resolve', 'give-back', 'accept', 'decline'])
    expect(offeredIds()).toContain(`palette-deed:${deed}`)
})

test('whoever leads can take over what a colleague answers', async () => {
  const theirs = {
    ...waiting,
    status: 'open',
    assigneeId: 'agent-tomas-1',
    queuedAt: null,
  } as const
  await openPalette('owner', theirs)
  expect(offeredIds()).toContain('palette-deed:take-over')
  clear()
  await openPalette('agent', theirs)
  expect(offeredIds()).not.toContain('palette-deed:take-over')
})
