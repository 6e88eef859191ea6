import type { VisitorState } from '@tealight/client'
import type { ConversationEvent, SystemMessage } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { blockIn } from './kept-out.ts'

type Entry = Pick<VisitorState, 'messages' | 'outgoing'>

function told(event: ConversationEvent): SystemMessage {
  const conversationId = 'conversation-1'
  const base = {
    kind: 'message',
    id: 'entry-00001',
    rev: 1,
    conversationId,
    seq: 1,
    at: 1,
  } as const
  return { ...base, type: 'system', event }
}

function refused(refusal: 'blocked' | 'too-large'): VisitorState['outgoing'][number] {
  const written = { id: 'message-0001', conversationId: 'conversation-1', text: 'hi', at: 1 }
  return { ...written, state: { kind: 'failed', refusal } }
}

const blocked = (until: number | null) => told({ kind: 'blocked', until })

test.each<[what: string, entry: Partial<Entry>, isBlocked: boolean]>([
  ['nothing was said', {}, false],
  ['blocked for good', { messages: [blocked(null)] }, true],
  ['blocked for an hour', { messages: [blocked(Date.now() + 3_600_000)] }, true],
  ['blocked until a minute ago', { messages: [blocked(Date.now() - 60_000)] }, false],
  ['let in again', { messages: [blocked(null), told({ kind: 'unblocked' })] }, false],
  ['a message is not taken from there', { outgoing: [refused('blocked')] }, true],
  ['a message is too large', { outgoing: [refused('too-large')] }, false],
  [
    'let in again, and one that was refused is still here',
    { messages: [told({ kind: 'unblocked' })], outgoing: [refused('blocked')] },
    false,
  ],
])('%s', (_, entry, isBlocked) => {
  const state: VisitorState = { ...EMPTY, ...entry }
  expect(blockIn(state) !== undefined).toBe(isBlocked)
})

const EMPTY: VisitorState = {
  status: { kind: 'live' },
  site: null,
  conversation: null,
  messages: [],
  outgoing: [],
  typing: [],
  available: null,
  place: null,
  hasOlder: false,
  unread: 0,
}
