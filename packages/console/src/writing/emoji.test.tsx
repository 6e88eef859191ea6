import { afterEach, expect, test, vi } from 'vitest'
import { Composer } from '../conversation/composer.tsx'
import { NoteComposer } from '../conversation/note-composer.tsx'
import { deskForTest } from '../testing/desk-for-test.ts'
import { clear, press, settled, show } from '../testing/screen.ts'
// Before the clock of the first test runs.
import './emoji-names.ts'
import { EmojiPicker } from './emoji-picker.tsx'

afterEach(clear)

const cells = () => [...document.querySelectorAll<HTMLElement>('.emoji-cell')]
const search = () => document.querySelector('input')!

async function openPicker(at = deskForTest()) {
  const put: string[] = []
  await show(at.desk, <EmojiPicker put={(text) => void put.push(text)} />)
  return { ...at, put }
}

async function look(query: string): Promise<void> {
  search().value = query
  search().dispatchEvent(new InputEvent('input', { bubbles: true }))
  await settled()
}

test('an emoji is found by a word and taken with Enter; the next time it stands first', async () => {
  const at = await openPicker()
  expect(document.activeElement).toBe(search())
  await look('thumb')
  expect(cells().map(({ title }) => title)).toEqual(['thumbs up yes good', 'thumbs down no bad'])
  await press('Enter')
  expect(at.put).toEqual(['👍'])
  await openPicker(at)
  expect(document.querySelector('section')?.getAttribute('aria-label')).toBe('Used last')
  expect(cells()[0]?.textContent).toBe('👍')
  await look('zzzz')
  expect(document.querySelector('[role=status]')?.textContent).toBe('Nothing found')
})

test('arrows walk over the emoji and back into the field, and a letter goes on searching', async () => {
  await openPicker()
  await press('ArrowDown')
  expect(document.activeElement).toBe(cells()[0])
  await press('ArrowRight')
  await press('ArrowDown')
  expect(document.activeElement).toBe(cells()[9])
  await press('ArrowUp')
  await press('ArrowUp')
  expect(document.activeElement).toBe(search())
  await press('ArrowDown')
  await press('e')
  expect(document.activeElement).toBe(search())
})

test('skin is shown in the tone that the agent has chosen', async () => {
  const { desk, put } = await openPicker()
  desk.preferences.tone.value = '3'
  await look('clap')
  cells()[0]?.click()
  expect(put).toEqual(['👏🏽'])
  // What is kept can be shown in another one.
  expect(desk.recentEmoji.ids()).toEqual(['👏'])
})

const field = () => document.querySelector('textarea')!

async function write(words: string): Promise<void> {
  field().focus()
  field().value = words
  field().setSelectionRange(words.length, words.length)
  field().dispatchEvent(new InputEvent('input', { bubbles: true }))
  await settled()
}

const options = () => [...document.querySelectorAll('[role=option]')].map((it) => it.textContent)

test.each([
  ['an answer', () => <Composer conversationId="conversation-1" claims={false} />],
  ['a note', () => <NoteComposer conversationId="conversation-1" />],
])('behind : and the beginning of a name, %s is offered emoji', async (_what, composer) => {
  await show(deskForTest().desk, composer())
  await write('Well done :parc')
  await vi.waitFor(() => expect(options()).toEqual(['📦parcel package']))
  await press('Enter')
  expect(field().value).toBe('Well done 📦 ')
  expect(options()).toEqual([])
})

test.each([':D', ':-)', 'at 10:30', 'ratio:par', ': par'])(
  'no emoji is offered for %j',
  async (words) => {
    await show(deskForTest().desk, <NoteComposer conversationId="conversation-1" />)
    await write(words)
    expect(options()).toEqual([])
  },
)

test('who signs out leaves no emoji behind', async () => {
  const { desk } = deskForTest()
  desk.recentEmoji.note('👍')
  await desk.departure.signOut()
  expect(desk.recentEmoji.ids()).toEqual([])
})
