import { expect, test } from 'vitest'
import { conversationIn, messageIn } from '../testing/records.ts'
import { reopen } from './conversation.ts'
import { UNSKILLED } from './routing/skills.ts'
import { endAsVisitor, type Opinion, rate } from './ending.ts'

const moment = { id: 'moment', at: 7 }
const open = conversationIn('w', {
  status: 'open',
  assigneeId: 'lin',
  assigneeName: 'Lin',
  step: 3,
})
const resolved = conversationIn('w', { status: 'resolved', queuedAt: null, resolvedAt: 1, step: 3 })
const settings = { scale: 'faces', question: {}, comment: true } as const

function opinion(own: Partial<Opinion> = {}): Opinion {
  return { score: 5, comment: '', settings, entry: null, ...own }
}

test('a visitor ends the conversation, queued or open, and the transcript tells', () => {
  for (const before of [open, conversationIn('w')]) {
    expect(endAsVisitor(before, moment)).toMatchObject({
      conversation: { status: 'resolved', resolvedAt: 7, assigneeId: null, queuedAt: null },
      entries: [{ event: { kind: 'ended' } }],
    })
  }
  expect(endAsVisitor(resolved, moment)).toEqual({ ok: true, conversation: resolved, entries: [] })
})

test('a resolved conversation is rated, and the transcript tells', () => {
  expect(rate(resolved, opinion({ comment: 'thanks' }), moment)).toMatchObject({
    conversation: { rating: { scale: 'faces', score: 5, comment: 'thanks', entryId: 'moment' } },
    entries: [{ id: 'moment', event: { kind: 'rated', score: 5, comment: 'thanks' } }],
  })
})

test('a second rating takes the place of the first, and of its entry', () => {
  const rating = { scale: 'faces', score: 5, comment: '', entryId: 'first' } as const
  const entry = messageIn('w', 'c', { id: 'first', seq: 4, type: 'system', author: null, text: '' })
  const decision = rate({ ...resolved, rating }, opinion({ score: 1, entry }), moment)
  expect(decision).toMatchObject({
    conversation: { step: 4, rating: { score: 1, entryId: 'first' } },
    entries: [{ id: 'first', seq: 4, step: 4, event: { kind: 'rated', score: 1 } }],
  })
  expect(rate({ ...resolved, rating }, opinion(), moment)).toMatchObject({ entries: [] })
})

test('what is taken up again may be rated anew', () => {
  const rating = { scale: 'faces', score: 1, comment: '', entryId: 'first' } as const
  const lin = {
    id: 'lin',
    workspaceId: 'w',
    rev: 0,
    name: 'Lin',
    email: '',
    role: 'agent',
    ...UNSKILLED,
  } as const
  const decision = reopen({ ...resolved, rating }, { ...lin, passwordHash: null }, moment)
  expect(decision).toMatchObject({ conversation: { status: 'open', rating: null } })
})

test.each<[string, Partial<Opinion>, string]>([
  ['where there is no rating', { settings: { ...settings, scale: 'off' } }, 'forbidden'],
  ['beyond the best', { score: 3, settings: { ...settings, scale: 'thumbs' } }, 'bad-request'],
])('nobody rates %s', (_, own, refusal) => {
  expect(rate(resolved, opinion(own), moment)).toEqual({ ok: false, refusal })
})

test('nobody rates what goes on, and a comment that was not asked for is not kept', () => {
  expect(rate(open, opinion(), moment)).toEqual({ ok: false, refusal: 'not-resolved' })
  const quiet = opinion({ comment: 'spam', settings: { ...settings, comment: false } })
  expect(rate(resolved, quiet, moment)).toMatchObject({ conversation: { rating: { comment: '' } } })
})
