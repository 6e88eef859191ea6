import { expect, test } from 'vitest'
import { MINUTE, NOW, conversation, maya, tomas } from '../testing/desk-for-test.ts'
import { countConversations, listOf, neighbour } from './lists.ts'

const waitsLong = conversation('waits-long', { queuedAt: NOW - 20 * MINUTE })
const waitsShort = conversation('waits-short', { queuedAt: NOW - MINUTE, unreadByAgents: 2 })
const own = conversation('own', { status: 'open', assigneeId: maya.id, queuedAt: null })
const colleagues = conversation('colleagues', {
  status: 'open',
  assigneeId: tomas.id,
  queuedAt: null,
  unreadByAgents: 1,
})
const everything = [waitsShort, own, colleagues, waitsLong]

const ids = (list: { id: string }[]): string[] => list.map(({ id }) => id)

test('the queue holds what waits, the longest waiting first', () => {
  expect(ids(listOf('queue', everything, maya.id))).toEqual(['waits-long', 'waits-short'])
})

test('mine holds what I answer, and nothing that a colleague answers', () => {
  expect(ids(listOf('mine', everything, maya.id))).toEqual(['own'])
})

test('all holds everything, the newest activity first', () => {
  const late = conversation('late', {
    lastMessage: { seq: 2, at: NOW + 1, author: null, excerpt: '' },
  })
  expect(ids(listOf('all', [...everything, late], maya.id))[0]).toBe('late')
})

test('a row does not move because somebody looked at it', () => {
  const early = { ...own, lastMessage: { seq: 1, at: NOW - MINUTE, author: null, excerpt: '' } }
  const before = listOf('all', [early, waitsLong], maya.id)
  const after = listOf('all', [{ ...early, rev: 99, agentReadSeq: 1 }, waitsLong], maya.id)
  expect(ids(after)).toEqual(ids(before))
})

test('rows that are equally old have an order of their own', () => {
  expect(ids(listOf('all', [own, colleagues], maya.id))).toEqual(
    ids(listOf('all', [colleagues, own], maya.id)),
  )
})

test('counts: what waits, what is mine, and which of both have something unread', () => {
  expect(countConversations(everything, maya.id)).toEqual({
    mentions: 0,
    queue: 2,
    mine: 1,
    unread: 1,
  })
})

test.each([
  [null, 1, 'a'],
  [null, -1, 'c'],
  ['a', 1, 'b'],
  ['a', -1, 'a'],
  ['c', 1, 'c'],
  ['gone', 1, 'a'],
] as const)('from row %s a step of %i leads to %s', (from, step, to) => {
  expect(neighbour(['a', 'b', 'c'], from, step)).toBe(to)
})

test('in an empty list there is no row to step to', () => {
  expect(neighbour([], null, 1)).toBeNull()
})
