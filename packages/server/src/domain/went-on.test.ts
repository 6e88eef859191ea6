import { expect, test } from 'vitest'
import { wentOn } from './went-on.ts'

const lin = { id: 'lin-0000000' }
const by = (id: string) => ({ kind: 'agent', id, name: '' }) as const
const endsWith = (seq: number, author: ReturnType<typeof by> | { kind: 'visitor' } | null) => ({
  lastMessage: { seq, at: 0, author, excerpt: '' },
})

test.each([
  ['nothing was written since', endsWith(5, { kind: 'visitor' }), false],
  ['the visitor has', endsWith(6, { kind: 'visitor' }), true],
  ['a colleague has', endsWith(6, by('max-0000000')), true],
  ['something has happened', endsWith(6, null), true],
  ['the agent has answered', endsWith(6, by(lin.id)), false],
  ['there is nothing', { lastMessage: null }, false],
])('whether it has gone on: %s', (_what, conversation, expected) => {
  expect(wentOn(conversation, lin, 5)).toBe(expected)
  expect(wentOn(conversation, lin, undefined)).toBe(false)
})
