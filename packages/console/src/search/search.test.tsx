import { LocationProvider } from 'preact-iso/router'
import type { SearchResult } from '@tealight/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { usePlace } from '../routes/use-place.ts'
import { SearchShell } from '../shell/search-shell.tsx'
import { Shell } from '../shell/shell.tsx'
import { byId, conversation, deskForTest, maya, NOW, visitor } from '../testing/desk-for-test.ts'
import { clear, press, settled, show } from '../testing/screen.ts'
// Before the clock of the first test runs.
import './search.tsx'

/** Waits for a fact, for as long as a busy machine may need. */
const eventually = (fact: () => void): Promise<void> => vi.waitFor(fact, { timeout: 4_000 })

const NOTHING: SearchResult = {
  hits: [],
  people: [],
  notes: [],
  changes: [],
  unknown: [],
  next: null,
}

const FOUND: SearchResult = {
  ...NOTHING,
  hits: [7, 3].map((seq) => ({
    conversationId: 'conversation-1',
    messageId: `message-${seq}`,
    seq,
    at: NOW,
    author: seq === 3 ? { kind: 'agent', id: maya.id, name: maya.name } : { kind: 'visitor' },
    snippet: `A brass lamp, said ${seq}`,
    marks: [[2, 7]],
  })),
  people: ['visitor-9'],
  changes: [
    visitor('visitor-conversation-1', 'Anna'),
    visitor('visitor-9', 'Brassard'),
    conversation('conversation-1'),
  ],
}

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
})
afterEach(clear)

function Stage() {
  const { place } = usePlace()
  return place.kind === 'list' ? (
    <Shell list={place.list} conversationId={place.conversationId} />
  ) : (
    <SearchShell />
  )
}

type Answer = { ok: true; value: SearchResult } | { ok: false; refusal: 'unreachable'; message: '' }

async function openAt(path: string, answer: (path: string) => Answer) {
  history.replaceState(null, '', path)
  const at = deskForTest({ session: { agent: maya, hasPassword: true } })
  const asked: string[] = []
  const { ask: askElse } = at.desk.client
  const ask: typeof askElse = async (method, asking, body) => {
    if (!asking.startsWith('/agent/search')) return askElse(method, asking, body)
    asked.push(asking)
    return answer(asking) as never
  }
  Object.assign(at.desk.client, { ask })
  await show(
    at.desk,
    <LocationProvider>
      <Stage />
    </LocationProvider>,
  )
  await eventually(() => expect(field()).not.toBeNull())
  return { ...at, asked }
}

const field = () => document.querySelector<HTMLInputElement>('#search-field')
const words = () => document.querySelector('#search')?.textContent ?? ''
const found =
  (value: Partial<SearchResult> = FOUND) =>
  (): Answer => ({
    ok: true,
    value: { ...NOTHING, ...value },
  })

async function type(text: string): Promise<void> {
  const input = field()
  if (input === null) throw new Error('there is no field')
  input.focus()
  input.value = text
  input.setSelectionRange(text.length, text.length)
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

test('a shared address shows what it was shared for, with marks', async () => {
  await openAt('/console/search?q=brass+from%3Ame', found())
  await eventually(() => expect(document.querySelectorAll('.hit')).toHaveLength(2))
  expect(field()?.value).toBe('brass from:me')
  expect(document.querySelector('mark')?.textContent).toBe('brass')
  expect(words()).toContain('You: A brass lamp, said 3')
  expect(words()).toContain('Brassard')
})

test('what is typed stands in the address, and arrows, Enter and Escape lead there and back', async () => {
  const { desk } = await openAt('/console/search', found())
  await type('brass')
  await eventually(() => expect(location.search).toBe('?q=brass'))
  await press('ArrowDown')
  await press('ArrowDown')
  await press('j')
  expect(document.activeElement?.id).toBe('hit-message-3')
  await press('k')
  expect(document.activeElement?.id).toBe('hit-message-7')
  await press('Escape')
  expect(document.activeElement).toBe(field())

  document.getElementById('hit-message-7')?.click()
  await eventually(() => expect(location.pathname).toBe('/console/all/conversation-1'))
  expect(desk.jump.value).toEqual({ conversationId: 'conversation-1', seq: 7 })
  await eventually(() => expect(document.querySelector('.conversation-pane')).not.toBeNull())
  await settled()
  await press('Escape')
  await eventually(() => expect(document.activeElement?.id).toBe('hit-message-7'))
  expect(location.search).toBe('?q=brass')
})

test('a note on a visitor is shown beside the messages, and leads to the notes on the person', async () => {
  const note = {
    visitorId: 'visitor-conversation-1',
    noteId: 'note-1',
    at: NOW,
    author: { id: maya.id, name: maya.name },
    snippet: 'Collects brass lamps',
    marks: [[9, 14] as [number, number]],
  }
  const { changes } = FOUND
  const { desk, receives } = await openAt(
    '/console/search?q=brass',
    found({ notes: [note], changes }),
  )
  await eventually(() => expect(words()).toContain('You: Collects brass lamps'))
  expect(words()).not.toContain('Nothing found')
  receives({ conversations: byId(conversation('conversation-1')) })
  await settled()
  document.getElementById('hit-note-1')?.click()
  await eventually(() => expect(location.pathname).toBe('/console/all/conversation-1'))
  expect(desk.noteJump.value).toBe('note-1')
})

test('a filter that is begun is completed with the keys', async () => {
  await openAt('/console/search', found())
  await type('lamp from:to')
  await eventually(() => expect(document.querySelectorAll('[role=option]')).toHaveLength(1))
  await press('ArrowDown')
  await press('Enter')
  expect(field()?.value).toBe('lamp from:Tomás ')
})

test('a filter that names nothing is told', async () => {
  await openAt('/console/search?q=site:nowhere', found({ unknown: ['site:nowhere'] }))
  await eventually(() => expect(words()).toContain('There is nothing called site:nowhere'))
  expect(words()).not.toContain('Nothing found')
})

test('an empty page is not the end: older ones can be searched', async () => {
  const { asked } = await openAt('/console/search?q=brass', (path) =>
    found(path.includes('before=55') ? FOUND : { next: 55 })(),
  )
  await eventually(() => expect(words()).toContain('Nothing found so far'))
  const older = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Older results',
  )
  older?.click()
  await eventually(() => expect(document.querySelectorAll('.hit')).toHaveLength(2))
  expect(asked).toHaveLength(2)
  expect(words()).not.toContain('Older results')
})

test('without a connection that is told, and asked again as soon as it is back', async () => {
  let isOnline = false
  const { receives } = await openAt('/console/search?q=brass', () =>
    isOnline ? found()() : { ok: false, refusal: 'unreachable', message: '' },
  )
  await eventually(() => expect(words()).toContain('The search failed'))
  isOnline = true
  receives({ status: { kind: 'connecting', attempt: 1 } })
  receives({ status: { kind: 'live' } })
  document.querySelector<HTMLButtonElement>('.list-problem button')?.click()
  await eventually(() => expect(document.querySelectorAll('.hit')).toHaveLength(2))
})
