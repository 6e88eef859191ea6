import { afterEach, expect, test } from 'vitest'
import { deskForTest } from '../testing/desk-for-test.ts'
import { clear, show } from '../testing/screen.ts'
import { TypingLine } from './typing-line.tsx'

afterEach(clear)

async function showWith(peek?: string): Promise<string> {
  const { desk } = deskForTest({
    typing: new Map([['conversation-1', [null]]]),
    peeks: new Map(peek === undefined ? [] : [['conversation-1', peek]]),
  })
  const visitor = { id: 'visitor', name: 'Ida', label: 'Ida' }
  await show(desk, <TypingLine conversationId="conversation-1" visitor={visitor} />)
  return document.querySelector('.peek')?.textContent ?? ''
}

test('what the visitor has typed so far is shown while it is typed', async () => {
  expect(await showWith('Is the blue')).toBe('Is the blue')
})

test('where nobody is told, nobody sees more than that somebody types', async () => {
  expect(await showWith()).toBe('')
  expect(document.body.textContent).toContain('Ida')
})
