import { afterEach, expect, test } from 'vitest'
import { Composer } from '../conversation/composer.tsx'
import { NoteComposer } from '../conversation/note-composer.tsx'
import { NoteLine } from '../conversation/note-line.tsx'
import { deskForTest, tomas } from '../testing/desk-for-test.ts'
import { clear, press, settled, show } from '../testing/screen.ts'

afterEach(clear)

const field = (): HTMLTextAreaElement => document.querySelector('textarea')!
const tool = (name: string): HTMLButtonElement =>
  [...document.querySelectorAll('button')].find((it) => it.textContent === name)!

async function write(words: string): Promise<void> {
  field().focus()
  field().value = words
  field().dispatchEvent(new InputEvent('input', { bubbles: true }))
  await settled()
}

test.each([
  ['an answer', () => <Composer conversationId="conversation-1" claims={false} />],
  ['a note', () => <NoteComposer conversationId="conversation-1" />],
])('a tool formats what is selected in %s, which is selected still', async (_what, composer) => {
  const { desk } = deskForTest()
  await show(desk, composer())
  await write('the blue one')
  field().setSelectionRange(4, 8)
  tool('Bold').click()
  await settled()
  expect(field().value).toBe('the **blue** one')
  expect([field().selectionStart, field().selectionEnd]).toEqual([6, 10])
  expect(document.activeElement).toBe(field())
  // It is kept as if it had been typed.
  const drafts = ['conversation-1', 'note:conversation-1'].map((draft) => desk.drafts.of(draft))
  expect(drafts).toContain('the **blue** one')
  tool('Bold').click()
  await settled()
  expect(field().value).toBe('the blue one')
})

test('the row of tools is one stop of the Tab key, and arrows walk along it', async () => {
  await show(deskForTest().desk, <Composer conversationId="conversation-1" claims={false} />)
  const stops = () =>
    [...document.querySelectorAll<HTMLElement>('[role=toolbar] button')].filter(
      ({ tabIndex }) => tabIndex === 0,
    )
  const [first] = stops()
  expect(stops()).toHaveLength(1)
  first?.focus()
  await press('ArrowRight')
  expect(stops()).toEqual([document.activeElement])
  expect(document.activeElement).not.toBe(first)
  await press('End')
  expect(document.activeElement?.textContent).toBe('Add a card')
  await press('ArrowRight')
  expect(document.activeElement).toBe(first)
})

test('a note shows its formats, and whom it calls', async () => {
  const text = `**Ask @${tomas.name}**`
  const author = { id: tomas.id, name: tomas.name }
  const note = {
    conversationId: 'conversation-1',
    step: 1,
    afterSeq: 1,
    at: 1,
    author,
    mentions: [],
  }
  await show(
    deskForTest().desk,
    <NoteLine note={{ kind: 'note', id: 'note-0001', rev: 1, ...note, text }} />,
  )
  expect(document.querySelector('strong mark')?.textContent).toBe(`@${tomas.name}`)
})
