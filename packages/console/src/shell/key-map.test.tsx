import { LocationProvider } from 'preact-iso/router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { en } from '../i18n/en.ts'
import type { TestDesk } from '../testing/desk-for-test.ts'
import {
  NOW,
  byId,
  conversation,
  deskForTest,
  maya,
  text,
  tomas,
} from '../testing/desk-for-test.ts'
import { clear, press, settled, show } from '../testing/screen.ts'
import type { KeyDeed, KeyPress } from './key-map.ts'
import { KEY_MAP, deedOf } from './key-map.ts'
import { Shell } from './shell.tsx'
import { usePlace } from '../routes/use-place.ts'

const first = conversation('conversation-1', { queuedAt: NOW - 2 })
const second = conversation('conversation-2', { queuedAt: NOW - 1 })
const theirs = conversation('conversation-4', {
  status: 'open',
  assigneeId: tomas.id,
  queuedAt: null,
})
const own = conversation('conversation-3', { status: 'open', assigneeId: maya.id, queuedAt: null })

const offered = { ...second, offer: { agentId: maya.id, until: NOW + 20_000 } }

/** Where one stands who presses it. */
const STARTS: Partial<Record<KeyDeed, string>> = {
  queue: '/console/mine',
  open: '/console/mine',
  'give-back': '/console/mine/conversation-3',
  'take-over': '/console/all/conversation-4',
}

/** What stands in the field where one writes. */
const reads = (text: string) => (): boolean => composer()?.value === text

const composer = (): HTMLTextAreaElement | null => document.querySelector('textarea')

const WRITING: ReadonlySet<KeyDeed> = new Set(
  KEY_MAP.filter(({ group }) => group === 'writing').map(({ deed }) => deed),
)

/** What can be seen of each deed. The compiler asks for every one. */
const SEEN: Record<KeyDeed, (at: TestDesk) => unknown> = {
  next: () => document.activeElement?.id === 'row-conversation-2',
  previous: () => document.activeElement?.id === 'row-conversation-1',
  first: () => document.activeElement?.id === 'row-conversation-1',
  last: () => document.activeElement?.id === 'row-conversation-2',
  open: () => location.pathname === '/console/queue/conversation-1',
  back: () => location.pathname === '/console/queue',
  reply: () => document.activeElement?.id === 'composer',
  claim: ({ asked }) => asked.includes('claim conversation-1'),
  resolve: ({ asked }) => asked.includes('resolve conversation-1'),
  give: ({ desk }) => desk.open.value === 'hand-over',
  details: ({ desk }) => desk.preferences.details.value === 'off' || desk.open.value === 'details',
  queue: () => location.pathname === '/console/queue',
  mine: () => location.pathname === '/console/mine',
  all: () => location.pathname === '/console/all',
  mentions: () => location.pathname === '/console/mentions',
  unassigned: () => location.pathname === '/console/unassigned',
  snoozed: () => location.pathname === '/console/snoozed',
  resolved: () => location.pathname === '/console/resolved',
  spam: () => location.pathname === '/console/spam',
  filter: ({ desk }) => desk.open.value === 'filter',
  'save-view': ({ desk }) => desk.open.value === 'view',
  note: ({ desk }) => desk.writes.value === 'note',
  visitors: () => location.pathname === '/console/visitors',
  wall: () => location.pathname === '/console/wall',
  reports: () => location.pathname === '/console/reports',
  settings: () => location.pathname === '/console/settings',
  snooze: ({ desk }) => desk.open.value === 'snooze',
  priority: ({ desk }) => desk.open.value === 'priority',
  'give-back': ({ asked }) => asked.includes('DELETE /agent/conversations/conversation-3/claim'),
  'take-over': ({ asked }) => asked.some((it) => it.includes('conversation-4/transfer')),
  why: ({ desk }) => desk.open.value === 'why',
  block: ({ desk }) => desk.open.value === 'block',
  'report-spam': ({ desk }) => desk.open.value === 'spam',
  bold: reads('****'),
  italics: reads('**'),
  code: reads('``'),
  list: reads('- '),
  numbers: reads('1. '),
  link: reads('[](https://)'),
  'claim-next': ({ asked }) => asked.includes('POST /agent/teams/team-000001/claims {}'),
  accept: ({ asked }) => asked.includes('claim conversation-2'),
  decline: ({ asked }) => asked.includes('DELETE /agent/conversations/conversation-2/offer'),
  availability: ({ asked }) => asked.some((it) => it.startsWith('PUT /agent/availability')),
  search: () => location.pathname === '/console/search',
  palette: ({ desk }) => desk.open.value === 'palette',
  help: ({ desk }) => desk.open.value === 'keys',
}

let at: TestDesk

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})

afterEach(clear)

async function openAt(path: string): Promise<void> {
  history.replaceState(null, '', path)
  at = deskForTest({
    session: { agent: { ...maya, role: 'owner' }, hasPassword: true },
    conversations: byId(first, second, own, theirs),
    messages: new Map([['conversation-1', [text(1, 'Hello')]]]),
  })
  await show(
    at.desk,
    <LocationProvider>
      <Stage />
    </LocationProvider>,
  )
}

function Stage(): preact.JSX.Element | null {
  const { place } = usePlace()
  return place.kind === 'list' ? (
    <Shell list={place.list} conversationId={place.conversationId} />
  ) : null
}

const presses = KEY_MAP.flatMap(({ deed, keys }) => keys.map((key) => [key, deed] as const))

test.each(presses)('%s does something: %s', async (key, deed) => {
  await openAt(STARTS[deed] ?? '/console/queue/conversation-1')
  if (deed === 'accept' || deed === 'decline') {
    at.receives({ conversations: byId(first, offered, own) })
    await settled()
  }
  if (deed === 'open') {
    history.replaceState(null, '', '/console/queue')
    dispatchEvent(new PopStateEvent('popstate'))
    at.desk.cursor.value = 'conversation-1'
    await settled()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  if (deed === 'next' || deed === 'previous') {
    document.getElementById(deed === 'next' ? 'row-conversation-1' : 'row-conversation-2')?.focus()
  }
  if (WRITING.has(deed)) composer()?.focus()
  expect(SEEN[deed](at)).toBe(false)
  await type(key)
  expect(SEEN[deed](at)).toBe(true)
})

/** One key after the other, without a pause. */
async function type(shortcut: string): Promise<void> {
  const presses = shortcut.split(' ').map((key) => {
    const [name = '', ...held] = key.split('+').reverse()
    const code = /^\d$/.test(name) ? `Digit${name}` : ''
    return press(name, { code, shiftKey: held.includes('Shift'), ctrlKey: held.includes('Mod') })
  })
  await Promise.all(presses)
}

test('in the composer letters are letters, and Escape leaves it', async () => {
  await openAt('/console/queue/conversation-1')
  await press('r')
  await press('c')
  expect(at.asked).not.toContain('claim conversation-1')
  await press('Escape')
  expect(document.activeElement?.id).toBe('row-conversation-1')
})

test('the keys for formats are the browser’s wherever nobody writes', async () => {
  await openAt('/console/queue/conversation-1')
  const bold = new KeyboardEvent('keydown', { key: 'b', ctrlKey: true, cancelable: true })
  dispatchEvent(bold)
  await settled()
  expect(bold.defaultPrevented).toBe(false)
  expect(composer()?.value).toBe('')
})

test('the palette opens while somebody types, and a pause between two keys makes them two', async () => {
  await openAt('/console/mine')
  const late = new KeyboardEvent('keydown', { key: 'q', bubbles: true })
  Object.defineProperty(late, 'timeStamp', { value: performance.now() + 10_000 })
  await press('g')
  document.body.dispatchEvent(late)
  await settled()
  expect(location.pathname).toBe('/console/mine')
  clear()

  await openAt('/console/queue/conversation-1')
  await press('r')
  await press('g')
  await press('m')
  expect(location.pathname).toBe('/console/queue/conversation-1')
  await press('k', { ctrlKey: true })
  expect(at.desk.open.value).toBe('palette')
})

test('a page that comes between two keys does not part them', async () => {
  await openAt('/console/queue/conversation-1')
  await press('g')
  history.replaceState(null, '', '/console/mine/conversation-3')
  dispatchEvent(new PopStateEvent('popstate'))
  await settled()
  await press('a')
  expect(location.pathname).toBe('/console/all')
})

test('with the switch off single keys rest; ? still shows the key map', async () => {
  await openAt('/console/queue/conversation-1')
  at.desk.preferences.keys.value = 'off'
  await press('c')
  expect(at.asked).not.toContain('claim conversation-1')
  await press('?')
  expect(at.desk.open.value).toBe('keys')
})

test('the key map shows every shortcut', async () => {
  await openAt('/console/queue')
  await press('?')
  const words = document.querySelector('dialog')?.textContent ?? ''
  for (const entry of KEY_MAP) expect(words).toContain(en[entry.words])
})

const plain: KeyPress = {
  key: '',
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
}

test.each([
  [{ key: 'c', code: 'KeyC', ctrlKey: true }, null],
  [{ key: 'c', code: 'KeyC', metaKey: true }, null],
  [{ key: 'о', code: 'KeyJ' }, 'next'],
  [{ key: 'R', code: 'KeyR', shiftKey: true }, 'resolve'],
  [{ key: 'J', code: 'KeyJ', shiftKey: true }, null],
  [{ key: '?', code: 'Minus', shiftKey: true }, 'help'],
  [{ key: '/', code: 'Digit7', shiftKey: true }, 'search'],
  [{ key: 'k', code: 'KeyK', ctrlKey: true }, 'palette'],
  [{ key: 'л', code: 'KeyK', ctrlKey: true }, 'palette'],
  [{ key: 'k', code: 'KeyK', ctrlKey: true, shiftKey: true }, null],
  [{ key: 'g', code: 'KeyG' }, null],
] as const)('%j is %s', (pressed, deed) => {
  expect(deedOf({ ...plain, ...pressed })).toBe(deed)
})
