import type { Message } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { type NewsState, watchNews } from './news.ts'

test('what an agent writes is news once, and of several the newest', () => {
  const take = watchNews(false)
  expect(take(state('live', [own(1)]))).toBeUndefined()
  expect(take(state('live', [own(1), agents(2), agents(3)]))?.seq).toBe(3)
  expect(take(state('live', [own(1), agents(2), agents(3)]))).toBeUndefined()
  expect(take(state('live', [own(1), agents(2), agents(3), own(4)]))).toBeUndefined()
})

test('for somebody who returns it begins when everything of old is there', () => {
  const take = watchNews(true)
  expect(take(state('connecting', [agents(2)]))).toBeUndefined()
  expect(take(state('live', [agents(2), agents(3)]))).toBeUndefined()
  expect(take(state('live', [agents(2), agents(3), agents(4)]))?.seq).toBe(4)
})

test('of a conversation that appears, what was not read is news', () => {
  const take = watchNews(false)
  expect(take(state('live', [own(1), agents(2)], 2))).toBeUndefined()
  expect(take(state('live', [own(1), agents(2), agents(3)], 2))?.seq).toBe(3)
})

function state(kind: 'connecting' | 'live', messages: Message[], visitorReadSeq = 1): NewsState {
  const status = kind === 'live' ? { kind } : { kind, attempt: 1 }
  return { status, messages, conversation: { id: 'conversation', visitorReadSeq } }
}

function own(seq: number): Message {
  return { ...blank(seq), author: { kind: 'visitor' } }
}

function agents(seq: number): Message {
  return { ...blank(seq), author: { kind: 'agent', id: 'mia', name: 'Mia' } }
}

function blank(seq: number) {
  const conversationId = 'conversation'
  return {
    kind: 'message',
    type: 'text',
    id: `${seq}`,
    rev: seq,
    conversationId,
    seq,
    at: seq,
    text: 'Hi',
  } as const
}
