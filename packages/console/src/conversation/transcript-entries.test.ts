import type { Message } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { MINUTE, NOW, maya, text, tomas } from '../testing/desk-for-test.ts'
import type { TranscriptInput } from './transcript-entries.ts'
import { firstUnread, transcriptEntries } from './transcript-entries.ts'
import { newestUnread } from './use-read-marks.ts'

const DAY = 24 * 60 * MINUTE

function shapeOf(input: Partial<TranscriptInput>): string[] {
  const entries = transcriptEntries({
    messages: [],
    outgoing: [],
    agentId: maya.id,
    newFromSeq: null,
    ...input,
  })
  return entries.map((entry) =>
    entry.kind === 'run' ? `${entry.by.side}:${entry.bubbles.length}` : entry.kind,
  )
}

const claimed: Message = {
  kind: 'message',
  type: 'system',
  id: 'message-claimed',
  rev: 3,
  conversationId: 'conversation-1',
  seq: 3,
  at: NOW,
  event: { kind: 'claimed', agentId: maya.id, agentName: maya.name },
}

test('texts that one person writes in one go are one run', () => {
  expect(shapeOf({ messages: [text(1, 'a'), text(2, 'b', { at: NOW + MINUTE })] })).toEqual([
    'day',
    'visitor:2',
  ])
})

test('after five minutes a new run begins', () => {
  expect(shapeOf({ messages: [text(1, 'a'), text(2, 'b', { at: NOW + 6 * MINUTE })] })).toEqual([
    'day',
    'visitor:1',
    'visitor:1',
  ])
})

test('two colleagues who answer one after the other are two runs', () => {
  const messages = [
    text(1, 'a', { by: tomas }),
    text(2, 'b', { by: { ...tomas, id: 'agent-wang-1' } }),
  ]
  expect(shapeOf({ messages })).toEqual(['day', 'colleague:1', 'colleague:1'])
})

test('an event stands by itself and ends a run', () => {
  expect(shapeOf({ messages: [text(1, 'a'), text(2, 'b'), claimed, text(4, 'c')] })).toEqual([
    'day',
    'visitor:2',
    'event',
    'visitor:1',
  ])
})

test('every day begins with its date, also the one of what is being sent', () => {
  const outgoing = [
    {
      id: 'out-1',
      conversationId: 'conversation-1',
      text: 'b',
      at: NOW + DAY,
      state: { kind: 'sending' },
    },
  ] as const
  expect(shapeOf({ messages: [text(1, 'a')], outgoing })).toEqual([
    'day',
    'visitor:1',
    'day',
    'own:1',
  ])
})

test('what the server already has is not shown a second time as being sent', () => {
  const sent = text(1, 'a', { by: maya })
  const outgoing = [
    {
      id: sent.id,
      conversationId: 'conversation-1',
      text: 'a',
      at: NOW,
      state: { kind: 'sending' },
    },
  ] as const
  expect(shapeOf({ messages: [sent], outgoing })).toEqual(['day', 'own:1'])
})

test('what is new begins with a line', () => {
  expect(shapeOf({ messages: [text(1, 'a'), text(2, 'b')], newFromSeq: 2 })).toEqual([
    'day',
    'visitor:1',
    'new',
    'visitor:1',
  ])
})

test('new is what the visitor wrote after the read mark and before the conversation was opened', () => {
  const messages = [text(1, 'a'), text(2, 'b', { by: maya }), text(3, 'c'), text(4, 'd')]
  expect(firstUnread(messages, 1, 4)).toBe(3)
  expect(firstUnread(messages, 4, 4)).toBeNull()
  expect(firstUnread(messages, 3, 3)).toBeNull()
})

test('a read mark reaches to the newest message, and only when the visitor wrote something new', () => {
  const messages = [text(1, 'a'), text(2, 'b'), claimed]
  expect(newestUnread(messages, 1)).toBe(3)
  expect(newestUnread(messages, 2)).toBe(0)
  expect(newestUnread([], 0)).toBe(0)
})
