import type { AgentState } from '@tealight/client'
import type { Conversation } from '@tealight/protocol'
import { LocationProvider } from 'preact-iso/router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ConversationList } from '../lists/conversation-list.tsx'
import { NoticeStack } from '../shell/notice-stack.tsx'
import { byId, conversation, deskForTest, type TestDesk } from '../testing/desk-for-test.ts'
import { clear, settled, show } from '../testing/screen.ts'
import { openGestures } from './gestures.tsx'

beforeEach(() => {
  // Happy DOM lays nothing out, and nothing moves in it.
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(300)
  vi.spyOn(Element.prototype, 'animate').mockImplementation(() => {
    const motion = new Animation()
    motion.finish()
    return motion
  })
})
afterEach(() => {
  clear()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const waiting = (...names: string[]): AgentState['conversations'] =>
  byId(...names.map((name, index) => conversation(name, { queuedAt: index })))

async function queueOf(conversations: AgentState['conversations']): Promise<TestDesk> {
  const at = deskForTest({ conversations })
  const gestures = openGestures()
  at.desk.gestures.value = gestures
  await show(
    at.desk,
    <LocationProvider>
      <ConversationList list="queue" conversationId={null} />
      <gestures.Swipes list="queue" conversationId={null} />
      <NoticeStack />
    </LocationProvider>,
  )
  return at
}

const rows = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row'] ?? '')
const rowOf = (name: string): HTMLElement | null => document.getElementById(`row-${name}`)

interface Pointed {
  kind: 'down' | 'move' | 'up' | 'cancel'
  x: number
  pointerType?: string
}

let atMs = 0

/** Slowly: what comes one after another is no flick. */
function stamped<Told extends Event>(event: Told): Told {
  return Object.defineProperty(event, 'timeStamp', { value: (atMs += 100) })
}

async function point(name: string, ...steps: Pointed[]): Promise<void> {
  const row = rowOf(name)
  if (row === null) throw new Error(`there is no row of ${name}`)
  for (const { kind, x, pointerType = 'touch' } of steps) {
    const how = { bubbles: true, pointerId: 1, isPrimary: true, pointerType, clientX: x }
    row.dispatchEvent(stamped(new PointerEvent(`pointer${kind}`, how)))
  }
  await settled()
}

const drag = (x: number): Pointed[] => [
  { kind: 'down', x: 400 },
  { kind: 'move', x: 400 + Math.sign(x) * 12 },
  { kind: 'move', x: 400 + Math.sign(x) * 12 + x },
]
const swiped = (x: number): Pointed[] => [...drag(x), { kind: 'up', x: 400 + x }]

test('a row that is drawn far enough is claimed, and the claim is taken back where it is told', async () => {
  const { asked } = await queueOf(waiting('anna', 'bert'))
  asked.length = 0
  await point('anna', ...swiped(150))
  expect(asked).toEqual(['claim anna'])
  document.querySelector<HTMLElement>('.notice .bar-button')?.click()
  expect(asked.at(-1)).toBe('DELETE /agent/conversations/anna/claim')
})

test('a row follows the finger, tells what is done, and springs back from a short way', async () => {
  const { asked } = await queueOf(waiting('anna'))
  asked.length = 0
  await point('anna', ...drag(60))
  expect(rowOf('anna')?.style.translate).toBe('60px')
  expect(document.querySelector('.row-ground')?.textContent).toBe('Claim')
  expect(document.querySelector('.row-ground.is-meant')).toBeNull()
  await point('anna', { kind: 'move', x: 540 })
  expect(document.querySelector('.row-ground.is-meant')).not.toBeNull()
  await point('anna', { kind: 'move', x: 460 }, { kind: 'up', x: 460 })
  expect(rowOf('anna')?.style.translate).toBe('')
  expect(document.querySelector('.row-ground')).toBeNull()
  expect(asked).toEqual([])
})

test('nothing jumps under the finger: the rows stay until it has left', async () => {
  const { receives } = await queueOf(waiting('anna', 'bert', 'carl'))
  await point('bert', ...drag(60))
  receives({ conversations: waiting('zoe', 'bert', 'carl') })
  await settled()
  expect(rows()).toEqual(['anna', 'bert', 'carl'])
  await point('bert', { kind: 'cancel', x: 472 })
  expect(rows()).toEqual(['zoe', 'bert', 'carl'])
})

test('the row itself may go, and the finger is told who was faster', async () => {
  const { asked, receives, desk } = await queueOf(waiting('anna', 'bert'))
  await point('anna', ...drag(150))
  const taken: Conversation = conversation('anna', { status: 'open', assigneeId: 'somebody' })
  receives({ conversations: new Map([...waiting('bert'), ['anna', taken]]) })
  desk.client.claim = async () => ({ ok: false, refusal: 'already-claimed', message: '' })
  await point('anna', { kind: 'up', x: 550 })
  expect(rows()).toEqual(['bert'])
  expect(document.querySelector('.notice.is-problem')).not.toBeNull()
  expect(asked).not.toContain('claim anna')
})

test('the end of a swipe presses nothing, the next touch does', async () => {
  await queueOf(waiting('anna'))
  const press = (): void => {
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 })
    rowOf('anna')?.dispatchEvent(stamped(click))
  }
  await point('anna', ...swiped(40))
  const opened = vi.fn((event: Event) => event.preventDefault())
  document.querySelector('.list')?.addEventListener('click', opened)
  press()
  expect(opened).not.toHaveBeenCalled()
  await point('anna', { kind: 'down', x: 400 })
  press()
  expect(opened).toHaveBeenCalledOnce()
})

test('the other way it asks until when', async () => {
  await queueOf(waiting('anna'))
  await point('anna', ...swiped(-150))
  await vi.waitFor(() =>
    expect(document.querySelector('dialog')?.textContent).toContain('Tomorrow'),
  )
})

test.each([
  ['a mouse', (desk: TestDesk['desk']) => void desk, 'mouse'],
  [
    'who has chosen so',
    (desk: TestDesk['desk']) => void (desk.preferences.swipes.value = 'off'),
    'touch',
  ],
])('%s swipes nothing', async (_, choose, pointerType) => {
  const { desk, asked } = await queueOf(waiting('anna'))
  choose(desk)
  asked.length = 0
  await point('anna', ...swiped(150).map((step) => ({ ...step, pointerType })))
  expect(asked).toEqual([])
  expect(rowOf('anna')?.style.translate ?? '').toBe('')
})

test('who wants little motion sees a step instead', async () => {
  const calm = window.matchMedia('(min-width: 1px)')
  vi.spyOn(window, 'matchMedia').mockReturnValue(calm)
  const { asked } = await queueOf(waiting('anna'))
  asked.length = 0
  await point('anna', ...drag(60))
  expect(rowOf('anna')?.style.translate).toBe('100px')
  await point('anna', { kind: 'move', x: 550 }, { kind: 'up', x: 550 })
  expect(asked).toEqual(['claim anna'])
})

test('a page that is made larger is the browser’s to move, until it is whole again', async () => {
  const view = Object.assign(new EventTarget(), { scale: 1 })
  vi.stubGlobal('visualViewport', view)
  await queueOf(waiting('anna'))
  const isOurs = (): boolean => document.documentElement.matches('[data-swipes]')
  expect(isOurs()).toBe(true)
  for (const scale of [2, 1]) {
    view.scale = scale
    view.dispatchEvent(new Event('resize'))
    expect(isOurs()).toBe(scale === 1)
  }
})
