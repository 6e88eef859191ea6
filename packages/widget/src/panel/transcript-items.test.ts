import type { Outgoing } from '@tealight/client'
import type { Message } from '@tealight/protocol'
import { beforeEach, expect, test } from 'vitest'
import { initials, tint } from './initials.ts'
import { arrange, keepSame, reachedIn, type TranscriptItem } from './transcript-items.ts'
import { cutPages } from './transcript-pages.ts'

const NOON = new Date(2026, 4, 4, 12).getTime()
const MINUTE = 60_000
const mia = { kind: 'agent', id: 'agent-mia-1', name: 'Mia Chen' } as const
const visitor = { kind: 'visitor' } as const

let seq = 0
beforeEach(() => {
  seq = 0
})
function says(author: typeof mia | typeof visitor, text: string, at: number): Message {
  seq += 1
  const base = {
    kind: 'message',
    id: `message-${seq}`,
    rev: seq,
    conversationId: 'conversation-1',
    seq,
  } as const
  return { ...base, type: 'text', at, author, text }
}
function pending(text: string, at: number, id = 'outgoing-1'): Outgoing {
  return { id, conversationId: 'conversation-1', text, at, state: { kind: 'sending' } }
}
/** All that is shown of a conversation that is shorter than a page. */
const shown = (
  messages: readonly Message[],
  outgoing: readonly Outgoing[] = [],
  agentReadSeq = 0,
): TranscriptItem[] => cutPages([], messages, outgoing, agentReadSeq, false).flatMap(arrange)
const outline = (items: TranscriptItem[]): string[] =>
  items.map((item) =>
    item.kind === 'group'
      ? `${item.writer?.name ?? 'you'}: ${item.entries.map((entry) => entry.text).join(' / ')}`
      : item.kind,
  )

test('what somebody was told before the first message is left to the greeting', () => {
  const event = { kind: 'reached', text: 'Need help?', by: 'Mia' } as const
  const told: Message = {
    kind: 'message',
    id: 'told',
    rev: 1,
    conversationId: 'conversation-1',
    seq: 1,
    type: 'system',
    at: NOON,
    event,
  }
  const messages = [told, says(visitor, 'yes', NOON)]
  expect(outline(shown(messages))).toEqual(['day', 'you: yes'])
  expect(messages.map(reachedIn)).toEqual([event, undefined])
})

test('messages of one writer stand in one group while they are close together', () => {
  const messages = [
    says(visitor, 'hi', NOON),
    says(visitor, 'there', NOON + MINUTE),
    says(mia, 'hello', NOON + 2 * MINUTE),
    says(mia, 'later', NOON + 10 * MINUTE),
  ]
  expect(outline(shown(messages))).toEqual([
    'day',
    'you: hi / there',
    'Mia Chen: hello',
    'Mia Chen: later',
  ])
})

test('each day begins with its name', () => {
  const messages = [says(visitor, 'hi', NOON), says(visitor, 'again', NOON + 24 * 60 * MINUTE)]
  expect(outline(shown(messages))).toEqual(['day', 'you: hi', 'day', 'you: again'])
})

test('what happened stands between what was said', () => {
  const claimed: Message = {
    kind: 'message',
    id: 'message-claimed',
    rev: 1,
    conversationId: 'conversation-1',
    seq: 2,
    at: NOON,
    type: 'system',
    event: { kind: 'claimed', agentId: mia.id, agentName: mia.name },
  }
  const items = shown([says(visitor, 'hi', NOON), claimed, says(visitor, 'ok', NOON)])
  expect(outline(items)).toEqual(['day', 'you: hi', 'event', 'you: ok'])
})

test('what has not arrived yet comes last, and joins the group', () => {
  const items = shown([says(visitor, 'hi', NOON)], [pending('and', NOON + MINUTE)], 0)
  expect(outline(items)).toEqual(['day', 'you: hi / and'])
})

test('a message that has arrived is shown once, though the outbox still has it', () => {
  const message = says(visitor, 'hi', NOON)
  expect(outline(shown([message], [pending('hi', NOON, message.id)], 0))).toEqual([
    'day',
    'you: hi',
  ])
})

test('a slow clock of the visitor opens no day that has passed', () => {
  const items = shown([says(mia, 'hello', NOON)], [pending('hi', NOON - 48 * 60 * MINUTE)], 0)
  expect(outline(items)).toEqual(['day', 'Mia Chen: hello', 'you: hi'])
})

test('messages up to the one that an agent has read are read', () => {
  seq = 0
  const items = shown([says(visitor, 'one', NOON), says(visitor, 'two', NOON)], [], 1)
  const states = items.flatMap((item) =>
    item.kind === 'group' ? item.entries.map((entry) => entry.state.kind) : [],
  )
  expect(states).toEqual(['read', 'sent'])
})

test('initials are the first letters of the first and the last name, in any script', () => {
  expect(initials('Mia Chen')).toBe('MC')
  expect(initials('mia')).toBe('M')
  expect(initials(' Ana María de la Cruz ')).toBe('AC')
  expect(initials('王小明')).toBe('王')
  expect(initials('😀 x')).toBe('😀X')
  expect(initials('')).toBe('')
})

test('a person keeps a colour', () => {
  expect(tint('agent-mia-1')).toBe(tint('agent-mia-1'))
  expect([0, 1, 2, 3]).toContain(tint('anything'))
})

test('an item that has not changed is the one of before, whatever comes before and after it', () => {
  const older = says(visitor, 'first', NOON - 60 * MINUTE)
  const mine = says(visitor, 'hi', NOON)
  const hers = says(mia, 'hello', NOON + MINUTE)
  const before = shown([mine, hers])
  const more = says(mia, 'again', NOON + 2 * MINUTE)
  const next = keepSame(before, shown([older, mine, hers, more], [], mine.seq))
  expect(outline(next)).toEqual(['day', 'you: first', 'you: hi', 'Mia Chen: hello / again'])
  // Read meanwhile: drawn again. So is the group that has grown.
  expect(next[2]).not.toBe(before[1])
  expect(next[3]).not.toBe(before[2])
  const unchanged = keepSame(next, shown([older, mine, hers, more], [], mine.seq))
  unchanged.forEach((item, index) => expect(item).toBe(next[index]))
})
