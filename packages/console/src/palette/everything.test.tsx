import type { Person } from '@tealight/protocol'
import { LocationProvider } from 'preact-iso/router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Shell } from '../shell/shell.tsx'
import {
  byId,
  conversation,
  deskForTest,
  maya,
  NOW,
  text,
  tomas,
  visitor,
} from '../testing/desk-for-test.ts'
import { clear, settled, show } from '../testing/screen.ts'
// Before the clock of the first test runs.
import '../people/about-person.tsx'
import './palette.tsx'
import './settings-entries.ts'

beforeEach(() => {
  history.replaceState(null, '', '/console/mine/conversation-1')
  Element.prototype.scrollIntoView = () => {}
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})
afterEach(clear)

const anna = visitor('visitor-anna', 'Anna')
const phone = { ...visitor('visitor-phone', 'Swift'), mergedInto: anna.id }
const of = { visitorId: anna.id, status: 'open', queuedAt: null, assigneeId: maya.id } as const
const open = conversation('conversation-1', {
  ...of,
  tagIds: ['tag-billing'],
  helperIds: [tomas.id],
})
const earlier = conversation('conversation-2', { ...of, createdAt: NOW - 1 })
const tag = { kind: 'tag', rev: 1, colour: 'teal' } as const

const person: Person = {
  identities: [
    { visitor: anna, visit: null, pagesKept: 'kept' },
    { visitor: phone, visit: null, pagesKept: 'kept', merged: { at: NOW, by: maya } },
  ],
  pages: [],
  notes: [],
  alike: [],
}

async function openPalette(differs: Partial<typeof open> = {}) {
  const at = deskForTest({
    session: { agent: { ...maya, role: 'owner' }, hasPassword: true },
    conversations: byId({ ...open, ...differs }, earlier),
    visitors: byId(anna, phone),
    tags: byId(
      { ...tag, id: 'tag-billing', name: 'Billing' },
      { ...tag, id: 'tag-2', name: 'VIP' },
    ),
    messages: new Map([['conversation-1', [text(1, 'Hello')]]]),
  })
  const { client } = at.desk
  const { ask } = client
  client.ask = async <T,>(method: string, path: string, body?: object) =>
    path.endsWith('/person') ? { ok: true, value: person as T } : ask<T>(method, path, body)
  await show(
    at.desk,
    <LocationProvider>
      <Shell list="mine" conversationId="conversation-1" />
    </LocationProvider>,
  )
  await vi.waitFor(() => expect(document.querySelector('.identities')).not.toBeNull())
  const reopen = async (): Promise<void> => {
    at.desk.open.value = 'palette'
    await vi.waitFor(() => expect(document.querySelector('[role=option]')).not.toBeNull())
  }
  await reopen()
  return { ...at, reopen }
}

const offered = (): (string | null | undefined)[] =>
  [...document.querySelectorAll('.palette-title')].map(({ textContent }) => textContent)

async function choose(title: string): Promise<void> {
  const all = [...document.querySelectorAll<HTMLElement>('[role=option]')]
  all.find((one) => one.querySelector('.palette-title')?.textContent === title)?.click()
  await settled()
}

/** What stands on the buttons, links and choices of these places. */
function labelsIn(places: string): string[] {
  const all = [...document.querySelectorAll(places)]
    .flatMap((place) => [...place.querySelectorAll('button, a, option, .segments label')])
    .filter((one) => !one.closest('.details-others, datalist'))
  for (const key of document.querySelectorAll('.menu-button kbd')) key.remove()
  return all.map((one) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '')
}

const isOffered = (label: string): boolean =>
  offered().some((title) => title === label || title?.endsWith(`: ${label}`)) ||
  offered().includes(BY_ANOTHER_NAME[label] ?? null)

const BY_ANOTHER_NAME: Record<string, string> = {
  Online: 'Online or away',
  Away: 'Online or away',
  Snooze: 'Snooze, or wake',
  'Why was it given to whom?': 'Why it was given to whom',
  'Why?': 'Why it was given to whom',
  Change: 'Priority',
  Details: 'Show or hide details',
  'Hide details': 'Show or hide details',
  Note: 'Write a note',
  Remove: 'Remove: Tomás',
  'Split off': 'Split off: Swift',
  'Take over': 'Take over from a colleague',
}

/** They only lead to what is offered, or end it; settings are offered once somebody types. */
const NO_DEEDS = [
  'Back to the list',
  'More',
  'Formats',
  'Answer',
  'Send',
  'Canned replies',
  'Notifications',
]

test.each([
  ['one’s own conversation', {}, '.conversation-head, .reply-area, .details, .account-menu'],
  ['a colleague’s conversation', { assigneeId: tomas.id }, '.conversation-head, .reply-area'],
] as const)('whatever stands around %s is offered as well', async (_, differs, places) => {
  await openPalette(differs)
  const labels = labelsIn(places)
  expect(labels.length).toBeGreaterThan(8)
  expect(labels.filter((label) => !isOffered(label) && !NO_DEEDS.includes(label))).toEqual([])
})

test('a visitor is merged with another one', async () => {
  await openPalette()
  await choose('Merge with another visitor')
  await vi.waitFor(() => expect(document.querySelector('.merge input[autofocus]')).not.toBeNull())
})

test('what stands in the details is led to', async () => {
  const { asked, reopen } = await openPalette()
  await choose('Notes on the visitor')
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('person-note'))
  await reopen()
  await choose('Visitor: Edit')
  await vi.waitFor(() => expect(document.activeElement?.closest('.edit-visitor')).toBeTruthy())
  await reopen()
  await choose('Add a tag: VIP')
  expect(asked).toContain(
    'PUT /agent/conversations/conversation-1/tags {"tagIds":["tag-billing","tag-2"]}',
  )
})
