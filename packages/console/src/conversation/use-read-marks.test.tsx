import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import { afterEach, expect, test, vi } from 'vitest'
import type { TestDesk } from '../testing/desk-for-test.ts'
import { byId, conversation, deskForTest, maya, text, tomas } from '../testing/desk-for-test.ts'
import { clear, settled, show } from '../testing/screen.ts'
import { useReadMarks } from './use-read-marks.ts'

afterEach(() => {
  clear()
  vi.restoreAllMocks()
})

function Reader({ isAtEnd }: { isAtEnd: Signal<boolean> }): null {
  useReadMarks('conversation-1', isAtEnd)
  return null
}

async function open(
  how: { assignee?: string; isAtEnd?: boolean } = {},
): Promise<TestDesk & { isAtEnd: Signal<boolean> }> {
  const assigneeId = how.assignee ?? null
  const at = deskForTest({
    conversations: byId(
      conversation('conversation-1', { assigneeId, status: assigneeId ? 'open' : 'queued' }),
    ),
    messages: new Map([['conversation-1', [text(1, 'Hello'), text(2, 'Anybody?')]]]),
  })
  const isAtEnd = signal(how.isAtEnd ?? true)
  await show(at.desk, <Reader isAtEnd={isAtEnd} />)
  return { ...at, isAtEnd }
}

test('what stands before my eyes is marked as read, once', async () => {
  const { asked, receives } = await open()
  receives({ typing: new Map() })
  await settled()
  expect(asked).toEqual(['read conversation-1 2'])
})

test('what is scrolled away is not marked until I scroll to it', async () => {
  const { asked, isAtEnd } = await open({ isAtEnd: false })
  expect(asked).toEqual([])
  isAtEnd.value = true
  await settled()
  expect(asked).toEqual(['read conversation-1 2'])
})

test('nothing is marked while the page is hidden', async () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  const { asked } = await open()
  expect(asked).toEqual([])
})

test('my own conversation is marked', async () => {
  expect((await open({ assignee: maya.id })).asked).toEqual(['read conversation-1 2'])
})

test("reading along in a colleague's conversation leaves no mark", async () => {
  expect((await open({ assignee: tomas.id })).asked).toEqual([])
})
