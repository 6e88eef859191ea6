import type { Conversation } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { byId, conversation, maya, NOW } from '../testing/desk-for-test.ts'
import { watchNews } from './watch-news.ts'

const reader = { agentId: maya.id, teams: new Map() }
const waits = conversation('waits', { rev: 5 })
const own = { ...waits, status: 'open', assigneeId: maya.id, queuedAt: null } as const

/** Watches from these conversations on. */
function watching(...known: Conversation[]) {
  const take = watchNews()
  take(byId(...known), reader)
  return (...now: Conversation[]) => take(byId(...now), reader).map(({ kind }) => kind)
}

test('what was there at first is no news, what comes is, and it is so once', () => {
  const take = watching(waits)
  const second = conversation('second', { rev: 6, queuedAt: NOW + 1 })
  expect(take(waits, second)).toEqual(['waiting'])
  expect(take(waits, second)).toEqual([])
})

test('of what changes only what is new is told', () => {
  const written = { ...own, rev: 7, unreadByAgents: 1 }
  const take = watching(own)
  expect(take(written)).toEqual(['message'])
  expect(take({ ...written, rev: 8, tagIds: ['urgent'] })).toEqual([])
})

test('what comes up by scrolling back is no news, nor is an old wait that only now is seen', () => {
  const take = watching(waits)
  expect(take(waits, conversation('older', { rev: 3, queuedAt: NOW + 5 }))).toEqual([])
  expect(take(waits, conversation('tagged', { rev: 9, queuedAt: NOW - 5 }))).toEqual([])
})

test('after a cut, what has happened meanwhile is told though everything arrives anew', () => {
  const take = watching(waits, own)
  expect(take()).toEqual([])
  const returned = conversation('returned', { rev: 9, queuedAt: NOW + 9 })
  expect(take(waits, returned)).toEqual(['waiting'])
})
