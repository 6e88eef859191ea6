import { expect, test } from 'vitest'
import type { Conversation } from '../entities.ts'
import * as schemas from '../schemas.ts'
import { BUILT_IN_VIEWS } from './built-in.ts'
import { readFilter, writeFilter } from './filter-query.ts'
import type { Filter, Order } from './filter.ts'
import { filterSchema, viewSchema } from './filter.ts'
import { fits, placeIn, verdictOf } from './fits.ts'
import { listNameSchema } from './list-requests.ts'

const NOW = 1_800_000_000_000
const asking = { agentId: 'agent-maya-1', now: NOW }

const conversation: Conversation = {
  kind: 'conversation',
  id: 'conversation-1',
  rev: 1,
  siteId: 'site-shop-01',
  teamId: 'team-care-01',
  visitorId: 'visitor-0001',
  status: 'queued',
  assigneeId: null,
  queuedAt: NOW - 10 * 60_000,
  priority: 'high',
  language: 'pt-BR',
  channel: 'widget',
  resolvedAt: null,
  createdAt: NOW - 20 * 60_000,
  contact: null,
  rating: { scale: 'stars', score: 4, comment: '' },
  page: null,
  messageCount: 1,
  lastMessage: {
    seq: 1,
    at: NOW - 5 * 60_000,
    author: { kind: 'visitor' },
    excerpt: 'Where is my order?',
  },
  unreadByAgents: 1,
  unreadByVisitor: 0,
  agentReadSeq: 0,
  visitorReadSeq: 1,
  noteStep: 1,
  mentions: [{ agentId: asking.agentId, at: NOW - 1, isSeen: false }],
  tagIds: ['tag-order-1'],
  helperIds: [],
}
const visitor = { name: 'Zoë Ångström', email: null, phone: null }

test.each<[filter: Filter, isIn: boolean]>([
  [{}, true],
  [{ statuses: ['queued', 'open'] }, true],
  [{ statuses: ['open'] }, false],
  [{ siteIds: ['site-shop-01'], teamIds: ['team-care-01'] }, true],
  [{ siteIds: ['site-blog-01'] }, false],
  [{ assigneeIds: ['nobody'] }, true],
  [{ assigneeIds: ['me'] }, false],
  [{ tagIds: ['tag-other-1', 'tag-order-1'] }, true],
  [{ tagIds: ['tag-other-1'] }, false],
  [{ languages: ['pt'] }, true],
  [{ languages: ['pt-PT', 'p'] }, false],
  [{ priorities: ['urgent', 'high'] }, true],
  [{ ratings: ['good'] }, true],
  [{ ratings: ['poor'] }, false],
  [{ waitedMinutes: 10 }, true],
  [{ waitedMinutes: 11 }, false],
  [{ callsMe: true }, true],
  [{ text: 'ORDER angstrom' }, true],
  [{ text: 'order refund' }, false],
])('%j: %s', (filter, isIn) => {
  expect(fits({ filter, order: 'newest' }, conversation, visitor, asking)).toBe(isIn)
})

test('what waits is mine once I have it', () => {
  const open = {
    ...conversation,
    status: 'open',
    assigneeId: asking.agentId,
    queuedAt: null,
  } as const
  const lists = Object.entries(BUILT_IN_VIEWS).filter(([, view]) =>
    fits(schemas.viewSchema.parse(view), open, visitor, asking),
  )
  expect(lists.map(([name]) => name)).toEqual(['mine', 'mentions', 'all'])
})

test('the newest word stands first, and who waits longest', () => {
  const later = { ...conversation, queuedAt: NOW, lastMessage: null, createdAt: NOW }
  const step = (order: Order) =>
    placeIn(order, later, asking.agentId) - placeIn(order, conversation, asking.agentId)
  expect(step('newest')).toBeLessThan(0)
  expect(step('waiting')).toBeGreaterThan(0)
})

test('what is offered to whoever asks stands in front of all who wait, and these by their rank', () => {
  const offered = (agentId: string) => ({
    ...conversation,
    rank: 5,
    offer: { agentId, until: NOW },
  })
  const place = (one: Conversation) => placeIn('waiting', one, asking.agentId)
  const urgent = { ...conversation, rank: 1, queuedAt: NOW + 1 }
  expect(place(offered(asking.agentId))).toBeLessThan(place(urgent))
  expect(place(urgent)).toBeLessThan(place(offered('agent-other-1')))
  expect(place(offered('agent-other-1'))).toBeLessThan(place({ ...conversation, rank: 9 }))
})

test('a thumb up is as good as five stars', () => {
  expect(verdictOf({ scale: 'thumbs', score: 2 })).toBe('good')
  expect(verdictOf({ scale: 'faces', score: 3 })).toBe('fair')
  expect(verdictOf({ scale: 'stars', score: 1 })).toBe('poor')
})

test('an address says what a filter says', () => {
  const filter: Filter = {
    statuses: ['open', 'snoozed'],
    siteIds: ['site-shop-01'],
    assigneeIds: ['me', 'agent-maya-1'],
    languages: ['de-AT'],
    ratings: ['poor'],
    waitedMinutes: 5,
    callsMe: true,
    text: 'two words',
  }
  expect(readFilter(writeFilter(filter))).toEqual(filter)
  expect(filterSchema.parse(filter)).toEqual(filter)
})

test('what makes no sense in an address is passed over', () => {
  const typed = { status: 'open,gone', tag: 'short', waited: '-3', language: '<b>', text: '  ' }
  expect(readFilter(typed)).toEqual({ statuses: ['open'] })
})

test.each(Object.entries(BUILT_IN_VIEWS))('%s is a list as any other', (_, view) => {
  expect(viewSchema.safeParse(view).success).toBe(true)
})

test('every built-in list has its name on the wire', () => {
  expect(listNameSchema.options).toEqual(Object.keys(BUILT_IN_VIEWS))
})
