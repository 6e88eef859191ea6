import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { byId, conversation, deskForTest, text } from '../testing/desk-for-test.ts'
import { clear, settled, show } from '../testing/screen.ts'
import { Transcript } from './transcript.tsx'

const page = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => text(from + at, `Message ${from + at}`))

const whole = conversation('conversation-1', { messageCount: 120 })
const scrolledTo = vi.fn()

beforeEach(() => {
  Element.prototype.scrollIntoView = function scrollIntoView() {
    scrolledTo(this.id)
  }
})
afterEach(() => {
  clear()
  scrolledTo.mockReset()
})

async function openWith(from: number, hasOlder: boolean) {
  const messages = page(from, 120)
  const at = deskForTest({
    conversations: byId(whole),
    messages: new Map([['conversation-1', messages]]),
    hasOlder: new Map([['conversation-1', hasOlder]]),
  })
  await show(at.desk, <Transcript conversation={whole} messages={messages} />)
  return at
}

test('a message that is here is gone to at once, and has the keyboard', async () => {
  const { desk, asked } = await openWith(71, true)
  desk.jump.value = { conversationId: 'conversation-1', seq: 80 }
  await settled()
  expect(scrolledTo).toHaveBeenCalledWith('bubble-80')
  expect(document.activeElement?.className).toContain('is-found')
  expect(desk.jump.value).toBeNull()
  expect(asked).not.toContain('loadOlder conversation-1')
})

test('what is older is fetched until the message is here', async () => {
  const { desk, asked, receives } = await openWith(71, true)
  desk.jump.value = { conversationId: 'conversation-1', seq: 20 }
  await settled()
  expect(asked.filter((it) => it.startsWith('loadOlder'))).toHaveLength(1)
  expect(desk.jump.value).not.toBeNull()
  const messages = page(1, 120)
  receives({
    messages: new Map([['conversation-1', messages]]),
    hasOlder: new Map([['conversation-1', false]]),
  })
  await show(desk, <Transcript conversation={whole} messages={messages} />)
  expect(scrolledTo).toHaveBeenCalledWith('bubble-20')
  expect(desk.jump.value).toBeNull()
})

test('a quote leads to what it quotes', async () => {
  const quote = { id: 'message-0080', seq: 80, author: { kind: 'visitor' }, excerpt: '80' } as const
  const messages = page(71, 120).map((it) =>
    it.seq === 120 && it.type === 'text' ? { ...it, quote } : it,
  )
  const { desk } = deskForTest({ conversations: byId(whole) })
  await show(desk, <Transcript conversation={whole} messages={messages} />)
  document.querySelector<HTMLButtonElement>('.quote-link')?.click()
  await settled()
  expect(scrolledTo).toHaveBeenCalledWith('bubble-80')
})
