import type { Upload } from '@tealight/client'
import { afterEach, expect, test, vi } from 'vitest'
import type { PendingFile } from '../state/pending-files.ts'
import type { TestDesk } from '../testing/desk-for-test.ts'
import { deskForTest } from '../testing/desk-for-test.ts'
import { clear, press, settled, show } from '../testing/screen.ts'
import { Composer } from './composer.tsx'

afterEach(clear)

async function openComposer(at: TestDesk = deskForTest()): Promise<TestDesk> {
  await show(at.desk, <Composer conversationId="conversation-1" claims={false} />)
  return at
}

function field(): HTMLTextAreaElement {
  const area = document.querySelector('textarea')
  if (area === null) throw new Error('there is no composer')
  return area
}

async function write(words: string): Promise<void> {
  field().focus()
  field().value = words
  field().dispatchEvent(new InputEvent('input', { bubbles: true }))
  await settled()
}

test('Enter sends, and the field is empty again', async () => {
  const { asked, desk } = await openComposer()
  await write('  Good morning\n')
  await press('Enter')
  expect(asked).toContain('send conversation-1 Good morning')
  expect(field().value).toBe('')
  expect(desk.drafts.of('conversation-1')).toBe('')
})

test('Shift and Enter make a new line', async () => {
  const { asked } = await openComposer()
  await write('Good')
  await press('Enter', { shiftKey: true })
  expect(asked.join()).not.toContain('send')
})

test.each([{ isComposing: true }, { keyCode: 229 }])(
  'Enter that belongs to an input method sends nothing: %j',
  async (how) => {
    const { asked } = await openComposer()
    await write('早上')
    await press('Enter', how)
    expect(asked.join()).not.toContain('send')
  },
)

test('what was typed is still there after a reload', async () => {
  const at = await openComposer()
  await write('half a sentence')
  await openComposer(at)
  expect(field().value).toBe('half a sentence')
})

test('nothing but blanks is not sent, and tells nobody that somebody types', async () => {
  const { asked } = await openComposer()
  await write('  \n ')
  await press('Enter')
  // What another device has kept is looked for.
  expect(asked.filter((it) => !it.startsWith('GET'))).toEqual([])
})

test('a text that is too long says so and is kept', async () => {
  const { asked } = await openComposer()
  await write('x'.repeat(10_002))
  await press('Enter')
  expect(asked.join()).not.toContain('send')
  expect(document.body.textContent).toContain('Too long by 2')
})

async function fill(label: string, words: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)
  if (input) input.value = words
  input?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await settled()
}

test('a card goes with the answer once it is as it should be', async () => {
  const { desk, asked } = await openComposer()
  const sent: unknown[] = []
  desk.client.send = (id, words, parts) => {
    asked.push(`send ${id} ${words}`)
    sent.push(parts?.cards)
  }
  await write('This one?')
  const add = [...document.querySelectorAll('button')].find((it) => it.textContent === 'Add a card')
  add?.click()
  await settled()
  await press('Enter')
  expect(asked.join()).not.toContain('send')
  await fill('Title', 'Brass lantern')
  await fill('Address, such as https://…', 'https://shop.example/7')
  field().focus()
  await press('Enter')
  const links = [{ label: 'https://shop.example/7', url: 'https://shop.example/7' }]
  expect(sent).toEqual([[{ title: 'Brass lantern', links }]])
  expect(document.querySelector('.composer-card')).toBeNull()
})

test('an answer goes at once where nothing else was chosen', async () => {
  const { asked, desk } = await openComposer()
  await write('At once')
  await press('Enter')
  expect(asked).toContain('send conversation-1 At once')
  expect(desk.held.waiting.value).toBeNull()
})

async function openHolding(): Promise<TestDesk> {
  const at = deskForTest()
  at.desk.preferences.undo.value = '10'
  return openComposer(at)
}

const sendsIn = ({ asked }: TestDesk): string[] => asked.filter((it) => it.startsWith('send'))

test('an answer that can be taken back comes back as it was, in front of what was written since', async () => {
  const at = await openHolding()
  await write('The blue one')
  await press('Enter')
  expect(document.querySelector('.held')?.textContent).toContain('The blue one')
  await write('and')
  document.querySelector<HTMLButtonElement>('.held .button')?.click()
  await settled()
  expect(field().value).toBe('The blue one\nand')
  at.desk.held.release()
  expect(sendsIn(at)).toEqual([])
})

test('Ctrl and Z in an empty field takes it back; in another it is the browser’s', async () => {
  const at = await openHolding()
  await write('Oops')
  await press('Enter')
  await write('next')
  await press('z', { ctrlKey: true })
  expect(field().value).toBe('next')
  await write('')
  await press('z', { ctrlKey: true })
  expect(field().value).toBe('Oops')
  expect(sendsIn(at)).toEqual([])
})

test.each<[what: string, deed: (at: TestDesk) => void]>([
  ['the page is left', () => dispatchEvent(new Event('pagehide'))],
  ['the conversation is resolved', ({ desk }) => void desk.deeds.resolve('conversation-1')],
  ['the agent signs out', ({ desk }) => void desk.departure.signOut()],
  ['nobody wants to wait', ({ desk }) => desk.held.release()],
])('what waits to be sent goes when %s', async (_what, deed) => {
  const at = await openHolding()
  await write('Going')
  await press('Enter')
  expect(sendsIn(at)).toEqual([])
  deed(at)
  await settled()
  expect(sendsIn(at)).toEqual(['send conversation-1 Going'])
})

test('of two answers the first goes when the second is sent', async () => {
  const at = await openHolding()
  await write('One')
  await press('Enter')
  await write('Two')
  await press('Enter')
  expect(sendsIn(at)).toEqual(['send conversation-1 One'])
})

test('what is not taken back goes when its time is over', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const at = deskForTest()
  const { held } = at.desk
  const answer = { conversationId: 'conversation-1', text: 'Late', files: [], cardDrafts: [] }
  held.send({ ...answer, quote: undefined, options: undefined, cards: undefined, offered: null }, 5)
  vi.advanceTimersByTime(4_999)
  expect(sendsIn(at)).toEqual([])
  vi.advanceTimersByTime(1)
  expect(sendsIn(at)).toEqual(['send conversation-1 Late'])
  vi.useRealTimers()
})

const image = {
  id: 'file-00000001',
  name: 'plan.png',
  type: 'image/png',
  bytes: 1,
} as const

function uploading(state: Upload['state']): PendingFile {
  const upload = { id: image.id, state, retry: () => {}, stop: () => {}, cancel: () => {} }
  return { name: image.name, bytes: image.bytes, upload }
}

test('an answer waits for its files and goes when they are there; going on typing calls it off', async () => {
  const at = await openComposer()
  const { pendingFiles } = at.desk
  pendingFiles.put('conversation-1', [uploading({ kind: 'sending', sent: 0 })])
  await write('Here it is')
  await press('Enter')
  expect(document.body.textContent).toContain('Goes as soon as its files are there.')
  await write('Here it is!')
  expect(document.body.textContent).not.toContain('Goes as soon as')
  await press('Enter')
  expect(sendsIn(at)).toEqual([])
  pendingFiles.put('conversation-1', [uploading({ kind: 'done', file: image })])
  await settled()
  expect(sendsIn(at)).toEqual(['send conversation-1 Here it is!'])
  expect(field().value).toBe('')
})
