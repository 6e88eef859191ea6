import type { Message } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { type TalkState, watchTalk, whenUnreadIsKnown } from './watch-talk.ts'

test('a first conversation is told from its beginning', () => {
  const { told, becomes } = watching(false)
  becomes({ outgoing: [outgoing(1)] })
  becomes({ ...talk(), outgoing: [], messages: [visitorSays(1)] })
  becomes({ messages: [visitorSays(1), joined(2), agentSays(3)], unread: 1 })
  expect(told).toEqual([
    ['sent', { id: 'm1', text: 'text 1', at: 1, agent: null }],
    ['unread', 1],
    ['joined', { name: 'Ada' }],
    ['message', { id: 'm3', text: 'text 3', at: 3, agent: { name: 'Ada' } }],
  ])
})

test('to somebody who returns, what was said before is no news', () => {
  const { told, becomes } = watching(true)
  becomes({ status: { kind: 'connecting', attempt: 1 } })
  becomes({ ...talk(), status: { kind: 'live' }, messages: [visitorSays(1), agentSays(2)] })
  becomes({ messages: [visitorSays(1), agentSays(2), agentSays(3)] })
  expect(told.map(([event]) => event)).toEqual(['message'])
})

test('nothing is told twice, though messages go and come again with a snapshot', () => {
  const { told, becomes } = watching(false)
  const messages = [visitorSays(1), agentSays(2)]
  becomes({ ...talk(), messages })
  becomes({ messages: [] })
  becomes({ messages })
  expect(told.map(([event]) => event)).toEqual(['message'])
})

test('of a conversation that appears later, as another person’s, only what is unread is news', () => {
  const { told, becomes } = watching(false)
  becomes({ ...talk('first'), messages: [visitorSays(1)] })
  becomes({ ...talk('second', 2), messages: [visitorSays(1), agentSays(2), agentSays(3)] })
  expect(told).toMatchObject([['message', { id: 'm3' }]])
})

test('a message of another tab that was on its way before is told as sent, one of old is not', () => {
  const { told, becomes } = watching(true)
  becomes({ outgoing: [outgoing(2)] })
  becomes({ ...talk(), status: { kind: 'live' }, messages: [visitorSays(1), visitorSays(2)] })
  expect(told).toMatchObject([['sent', { id: 'm2' }]])
})

test('a rating is told, and again when it is another one', () => {
  const { told, becomes } = watching(true)
  const conversation = { id: 'talk', visitorReadSeq: 0 }
  const rating = { scale: 'stars', score: 4, comment: '' } as const
  becomes({ conversation: { ...conversation, rating }, status: { kind: 'live' } })
  becomes({ conversation: { ...conversation, rating: { ...rating } } })
  becomes({ conversation: { ...conversation, rating: { ...rating, score: 5 } } })
  expect(told).toEqual([['rated', { ...rating, score: 5 }]])
})

test('when the panel leaves, nothing waits any more', () => {
  const { told, becomes, end } = watching(false)
  becomes({ unread: 2 })
  end()
  becomes({ unread: 3 })
  expect(told).toEqual([
    ['unread', 2],
    ['unread', 0],
  ])
})

test('how many wait is answered once it is known', () => {
  const { client, becomes } = watching(true)
  const answers: number[] = []
  whenUnreadIsKnown(client, true, (count) => answers.push(count))
  whenUnreadIsKnown(client, false, (count) => answers.push(count))
  becomes({ status: { kind: 'live' }, unread: 3 })
  becomes({ unread: 4 })
  expect(answers).toEqual([0, 3])
})

/** A page that is told, and a state that changes. */
function watching(isReturning: boolean) {
  const told: unknown[][] = []
  const listeners = new Set<() => void>()
  const client = {
    state: NOTHING_YET,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  const end = watchTalk(client, isReturning, (...what: unknown[]) => void told.push(what))
  function becomes(change: Partial<TalkState>): void {
    client.state = { ...client.state, ...change }
    listeners.forEach((listener) => listener())
  }
  return { client, told, becomes, end }
}

const NOTHING_YET: TalkState = {
  status: { kind: 'idle' },
  conversation: null,
  messages: [],
  outgoing: [],
  unread: 0,
}

function talk(id = 'talk', visitorReadSeq = 0): Pick<TalkState, 'conversation'> {
  return { conversation: { id, visitorReadSeq } }
}

const base = (seq: number) =>
  ({ kind: 'message', id: `m${seq}`, rev: seq, conversationId: 'talk', seq, at: seq }) as const

const visitorSays = (seq: number): Message => ({
  ...base(seq),
  type: 'text',
  author: { kind: 'visitor' },
  text: `text ${seq}`,
})

const agentSays = (seq: number): Message => ({
  ...base(seq),
  type: 'text',
  author: { kind: 'agent', id: 'ada', name: 'Ada' },
  text: `text ${seq}`,
})

const joined = (seq: number): Message => ({
  ...base(seq),
  type: 'system',
  event: { kind: 'claimed', agentId: 'ada', agentName: 'Ada' },
})

const outgoing = (seq: number) =>
  ({
    id: `m${seq}`,
    conversationId: 'talk',
    text: `text ${seq}`,
    at: seq,
    state: { kind: 'sending' },
  }) as const
