import { expect, test } from 'vitest'
import { conversationIn, messageIn } from '../testing/records.ts'
import { amend, type Amendment } from './amendment.ts'
import type { Decision } from './entries.ts'

const MINUTE_MS = 60_000
const message = messageIn('w', 'c', { id: 'own', seq: 4, at: 0, text: 'my card is 1234' })
const before = conversationIn('w', {
  id: 'c',
  step: 9,
  messageCount: 5,
  unreadByAgents: 2,
  agentReadSeq: 3,
  lastMessage: { seq: 4, at: 0, author: { kind: 'visitor' }, excerpt: 'my card is 1234' },
})
const settings = { canEdit: true, canDelete: true, minutes: 15 }

function amended(own: Partial<Amendment> = {}): Decision {
  const by = { kind: 'visitor' } as const
  return amend(before, {
    message,
    by,
    text: 'better',
    isLast: true,
    quoting: [],
    settings,
    now: MINUTE_MS,
    ...own,
  })
}

test('an edited message keeps its place, says when it was edited, and is what lists show', () => {
  const decision = amended()
  expect(decision).toMatchObject({
    ok: true,
    conversation: {
      step: 10,
      messageCount: 5,
      unreadByAgents: 2,
      lastMessage: { excerpt: 'better' },
    },
    entries: [{ id: 'own', seq: 4, step: 10, text: 'better', editedAt: MINUTE_MS }],
  })
})

test('nothing is left of a deleted message, neither in lists nor where it was quoted', () => {
  const quote = {
    id: 'own',
    seq: 4,
    author: { kind: 'visitor' },
    excerpt: 'my card is 1234',
  } as const
  const quoting = [
    messageIn('w', 'c', { id: 'answer', seq: 5, text: 'I see', quote }),
    messageIn('w', 'c', { id: 'other', seq: 6, quote: { ...quote, id: 'another' } }),
  ]
  const options = ['Yes']
  const decision = amended({ text: null, quoting, message: { ...message, options, editedAt: 5 } })
  expect(decision).toMatchObject({
    conversation: { unreadByAgents: 1, lastMessage: { excerpt: '' } },
    entries: [
      { id: 'own', text: '', deletedAt: MINUTE_MS, editedAt: null, options: null },
      { id: 'answer', step: 10, quote: { excerpt: '' } },
    ],
  })
  expect(JSON.stringify(decision)).not.toContain('1234')
})

test('what was read before it was deleted counts no less', () => {
  const read = { ...message, seq: 3 }
  expect(amended({ text: null, message: read })).toMatchObject({
    conversation: { unreadByAgents: 2 },
  })
})

test('doing it twice changes nothing', () => {
  const unchanged = { ok: true, conversation: before, entries: [] }
  expect(amended({ text: message.text })).toEqual(unchanged)
  const deleted = { ...message, text: '', deletedAt: 1 }
  expect(amended({ text: null, message: deleted })).toEqual(unchanged)
  expect(amended({ message: deleted })).toEqual({ ok: false, refusal: 'too-late' })
})

test.each<[string, Partial<Amendment>, string]>([
  ['after the time', { now: 15 * MINUTE_MS + 1 }, 'too-late'],
  ['once something else was written', { isLast: false }, 'too-late'],
  ['where the owner allows no editing', { settings: { ...settings, canEdit: false } }, 'forbidden'],
  [
    'where the owner allows no deleting',
    { text: null, settings: { ...settings, canDelete: false } },
    'forbidden',
  ],
  ["another's", { by: { kind: 'agent', id: 'lin' } }, 'forbidden'],
])('a visitor changes nothing %s', (_, own, refusal) => {
  expect(amended(own)).toEqual({ ok: false, refusal })
})

test('an agent changes own messages alone, whatever visitors may, and within the same time', () => {
  const author = { kind: 'agent', id: 'lin', name: 'Lin' } as const
  const answer = messageIn('w', 'c', { seq: 5, at: 0, author, text: 'yes' })
  const closed = { ...settings, canEdit: false, canDelete: false }
  const by = (id: string, more: Partial<Amendment> = {}): Decision =>
    amended({
      message: answer,
      by: { kind: 'agent', id },
      isLast: false,
      settings: closed,
      ...more,
    })
  expect(by('lin')).toMatchObject({ ok: true, entries: [{ text: 'better' }] })
  expect(by('lin', { text: null })).toMatchObject({ ok: true, entries: [{ text: '' }] })
  expect(by('max')).toEqual({ ok: false, refusal: 'forbidden' })
  expect(by('lin', { now: 16 * MINUTE_MS })).toEqual({ ok: false, refusal: 'too-late' })
})
