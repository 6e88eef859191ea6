import { afterEach, expect, test } from 'vitest'
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
  expect(asked).toEqual([])
})

test('a text that is too long says so and is kept', async () => {
  const { asked } = await openComposer()
  await write('x'.repeat(10_002))
  await press('Enter')
  expect(asked.join()).not.toContain('send')
  expect(document.body.textContent).toContain('Too long by 2')
})
