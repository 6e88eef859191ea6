import { expect, test } from 'vitest'
import { MINUTE, NOW, conversation, maya, tomas } from '../testing/desk-for-test.ts'
import { countConversations, neighbour } from './lists.ts'

const waitsLong = conversation('waits-long', { queuedAt: NOW - 20 * MINUTE })
const waitsShort = conversation('waits-short', { queuedAt: NOW - MINUTE, unreadByAgents: 2 })
const own = conversation('own', {
  status: 'open',
  assigneeId: maya.id,
  queuedAt: null,
  unreadByAgents: 3,
})
const colleagues = conversation('colleagues', {
  status: 'open',
  assigneeId: tomas.id,
  queuedAt: null,
  unreadByAgents: 1,
})
const everything = [waitsShort, own, colleagues, waitsLong]

test('counts: what waits, what is mine, and which of mine have something unread', () => {
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
