import { LocationProvider } from 'preact-iso/router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { en } from '../i18n/en.ts'
import type { TestDesk } from '../testing/desk-for-test.ts'
import { NOW, byId, conversation, deskForTest, maya, text } from '../testing/desk-for-test.ts'
import { clear, press, settled, show } from '../testing/screen.ts'
import type { KeyDeed, KeyPress } from './key-map.ts'
import { KEY_MAP, deedOf } from './key-map.ts'
import { Shell } from './shell.tsx'
import { usePlace } from '../routes/use-place.ts'

const first = conversation('conversation-1', { queuedAt: NOW - 2 })
const second = conversation('conversation-2', { queuedAt: NOW - 1 })
const own = conversation('conversation-3', { status: 'open', assigneeId: maya.id, queuedAt: null })

/** What can be seen of each deed. The compiler asks for every one. */
const SEEN: Record<KeyDeed, (at: TestDesk) => unknown> = {
  next: () => document.activeElement?.id === 'row-conversation-2',
  previous: () => document.activeElement?.id === 'row-conversation-1',
  open: () => location.pathname === '/console/queue/conversation-1',
  back: () => location.pathname === '/console/queue',
  reply: () => document.activeElement?.id === 'composer',
  claim: ({ asked }) => asked.includes('claim conversation-1'),
  resolve: ({ asked }) => asked.includes('resolve conversation-1'),
  details: ({ desk }) => desk.preferences.details.value === 'off' || desk.open.value === 'details',
  queue: () => location.pathname === '/console/queue',
  mine: () => location.pathname === '/console/mine',
  all: () => location.pathname === '/console/all',
  mentions: () => location.pathname === '/console/mentions',
  note: ({ desk }) => desk.writes.value === 'note',
  visitors: () => location.pathname === '/console/visitors',
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
    conversations: byId(first, second, own),
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
  await openAt(
    deed === 'queue' || deed === 'open' ? '/console/mine' : '/console/queue/conversation-1',
  )
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
  expect(SEEN[deed](at)).toBe(false)
  await (key === 'Shift+R' ? press('R', { shiftKey: true }) : press(key))
  expect(SEEN[deed](at)).toBe(true)
})

test('in the composer letters are letters, and Escape leaves it', async () => {
  await openAt('/console/queue/conversation-1')
  await press('r')
  await press('c')
  expect(at.asked).not.toContain('claim conversation-1')
  await press('Escape')
  expect(document.activeElement?.id).toBe('row-conversation-1')
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
  [{ key: '/', code: 'Digit7', shiftKey: true }, 'reply'],
] as const)('%j is %s', (pressed, deed) => {
  expect(deedOf({ ...plain, ...pressed })).toBe(deed)
})
