import type { AgentState } from '@tealight/client'
import { NOBODY } from '@tealight/client'
import { expect, test } from 'vitest'
import { byId, conversation, maya, text, visitor } from '../testing/desk-for-test.ts'
import { partsOf } from './parts-of.ts'

function stateWith(count: number, messages: AgentState['messages']): AgentState {
  const all = Array.from({ length: count }, (_, index) => {
    const status = index % 2 ? 'resolved' : 'open'
    return conversation(`c-${index}`, { rev: index, status, assigneeId: maya.id })
  })
  const people = all.map(({ visitorId }) => visitor(visitorId))
  return { ...NOBODY, conversations: byId(...all), visitors: byId(...people), messages }
}

const changesOf = (state: AgentState, key: string) =>
  partsOf(state).find((part) => part.key === key)?.changes ?? []

test('of many conversations those are kept that are not resolved, and then what changed last', () => {
  const state = stateWith(600, new Map())
  const kept = changesOf(state, 'conversations').map((one) => 'id' in one && one.id)
  expect(kept).toHaveLength(400)
  expect(kept.slice(0, 300)).toEqual(
    Array.from({ length: 300 }, (_, index) => `c-${598 - 2 * index}`),
  )
  expect(kept[300]).toBe('c-599')
  expect(changesOf(state, 'visitors')).toHaveLength(400)
})

test('of a long transcript its end is kept', () => {
  const all = Array.from({ length: 150 }, (_, index) => text(index + 1, 'Hello'))
  const kept = changesOf(stateWith(1, new Map([['c-0', all]])), 'transcript/c-0')
  expect(kept).toEqual(all.slice(50))
})

test('what is kept is bounded in number and in length; what was opened last goes first', () => {
  const opened = Array.from({ length: 30 }, (_, at) => [`c-${at}`, [text(1, 'Hello')]] as const)
  const keys = partsOf(stateWith(40, new Map(opened))).map(({ key }) => key)
  expect(keys.slice(3)).toEqual(Array.from({ length: 20 }, (_, at) => `transcript/c-${29 - at}`))
  const long = opened.map(([id]) => [id, [text(1, 'x'.repeat(90_000))]] as const)
  expect(partsOf(stateWith(40, new Map(long)))).toHaveLength(3 + 11)
})
