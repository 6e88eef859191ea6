import type { Author, Message } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { createPeeks } from './peeks.ts'

const peek = (conversationId: string, text: string) =>
  ({ kind: 'peek', conversationId, text }) as const

const said = (author: Author): Message => ({
  kind: 'message',
  type: 'text',
  id: 'message',
  rev: 1,
  conversationId: 'a',
  seq: 1,
  at: 1,
  author,
  text: 'half a sentence',
})

test('what is typed is known until it is sent or taken away', () => {
  const peeks = createPeeks()
  peeks.take(peek('a', 'half a sen'))
  peeks.take(peek('b', 'some'))
  const before = peeks.all
  peeks.take({ kind: 'agent-presence', agentId: 'x', online: true })
  expect(peeks.all).toBe(before)
  peeks.take(peek('b', ''))
  expect([...peeks.all]).toEqual([['a', 'half a sen']])
  peeks.heed(said({ kind: 'agent', id: 'x', name: 'Ada' }))
  expect(peeks.all.size).toBe(1)
  peeks.heed(said({ kind: 'visitor' }))
  expect(peeks.all.size).toBe(0)
})
