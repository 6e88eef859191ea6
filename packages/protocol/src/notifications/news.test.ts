import { expect, test } from 'vitest'
import type { Conversation } from '../entities.ts'
import { marksOf, newestWords, newsFor, type Reader } from './news.ts'

const NOW = Date.UTC(2026, 10, 20, 12)
const lin: Reader = {
  agentId: 'lin',
  teams: new Map([
    ['sales', { memberIds: ['lin'] }],
    ['support', { memberIds: ['ada'] }],
    ['everybody', { memberIds: [] }],
  ]),
}

const quiet: Conversation = {
  kind: 'conversation',
  id: 'conversation-1',
  rev: 1,
  siteId: 'site',
  teamId: 'sales',
  visitorId: 'visitor',
  status: 'open',
  assigneeId: 'lin',
  queuedAt: null,
  resolvedAt: null,
  createdAt: NOW,
  priority: 'normal',
  language: 'en',
  channel: 'widget',
  contact: null,
  page: null,
  messageCount: 1,
  lastMessage: { seq: 1, at: NOW, author: { kind: 'visitor' }, excerpt: 'Hello' },
  unreadByAgents: 0,
  unreadByVisitor: 0,
  agentReadSeq: 1,
  visitorReadSeq: 1,
  noteStep: 0,
  mentions: [],
  tagIds: [],
  helperIds: [],
}
const waiting = { ...quiet, status: 'queued', assigneeId: null, queuedAt: NOW } as const
const written = { ...quiet, unreadByAgents: 1 }

/** What is news to Lin when the one becomes the other; without one before: when it appears. */
function news(after: Partial<Conversation>, before: Partial<Conversation> | null = quiet) {
  const known = before === null ? [] : marksOf({ ...quiet, ...before })
  const isKnown = ({ name }: { name: string }) => known.some((mark) => mark.name === name)
  return newsFor(lin, { ...quiet, ...after }, isKnown)?.kind
}

test('a conversation that waits is news to the members of its team, or to all when it has none', () => {
  expect(news(waiting, null)).toBe('waiting')
  expect(news({ ...waiting, teamId: 'everybody' }, null)).toBe('waiting')
  expect(news({ ...waiting, teamId: 'support' }, null)).toBeUndefined()
  expect(news({ ...waiting, teamId: 'sales' }, { ...waiting, teamId: 'support' })).toBe('waiting')
  expect(news({ ...waiting, unreadByAgents: 2 }, waiting)).toBeUndefined()
})

test('what is offered is news to whom it is offered, and to the others once it was turned down', () => {
  const offer = { agentId: 'lin', until: NOW + 30_000 }
  expect(news({ ...waiting, offer }, waiting)).toBe('offered')
  expect(news({ ...waiting, offer: { ...offer, agentId: 'ada' } }, null)).toBeUndefined()
  expect(news(waiting, { ...waiting, offer: { ...offer, agentId: 'ada' } })).toBe('waiting')
})

test('a message of a visitor is news to the agent who answers, and to whoever helps', () => {
  expect(news(written)).toBe('message')
  expect(news({ ...written, assigneeId: 'ada', helperIds: ['lin'] }, { helperIds: ['lin'] })).toBe(
    'message',
  )
  expect(news({ ...written, assigneeId: 'ada' })).toBeUndefined()
  expect(news(written, written)).toBeUndefined()
  const answered = { seq: 2, at: NOW, author: { kind: 'agent', id: 'lin', name: 'Lin' } } as const
  expect(news({ ...written, lastMessage: { ...answered, excerpt: 'Hi' } })).toBeUndefined()
})

test('what an agent takes by hand is no news to them; what comes to them is', () => {
  const unread = { ...waiting, unreadByAgents: 1 }
  expect(news(written, unread)).toBeUndefined()
  expect(news({ ...written, givenAt: NOW }, unread)).toBe('given')
  expect(news({ ...written, givenAt: NOW }, { ...written, givenAt: NOW })).toBeUndefined()
})

test('a mention is news until it was listened to, and so is the wish to help', () => {
  const mention = { agentId: 'lin', at: NOW, isSeen: false }
  const theirs = { assigneeId: 'ada' }
  expect(news({ ...theirs, mentions: [mention] }, theirs)).toBe('called')
  expect(news({ ...theirs, mentions: [{ ...mention, isSeen: true }] }, theirs)).toBeUndefined()
  expect(news({ ...theirs, mentions: [{ ...mention, agentId: 'ada' }] }, theirs)).toBeUndefined()
  expect(news({ ...theirs, helperIds: ['lin'] }, theirs)).toBe('called')
})

test('of several the most urgent is told', () => {
  const mentions = [{ agentId: 'lin', at: NOW, isSeen: false }]
  expect(news({ ...written, givenAt: NOW, mentions }, waiting)).toBe('given')
})

test('what an agent wrote is not told as if the visitor had', () => {
  expect(newestWords(quiet)).toBe('Hello')
  const author = { kind: 'agent', id: 'lin', name: 'Lin' } as const
  expect(newestWords({ ...quiet, lastMessage: { seq: 2, at: NOW, author, excerpt: 'Hi' } })).toBe(
    '',
  )
})
