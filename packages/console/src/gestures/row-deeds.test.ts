import type { Conversation } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { conversation, deskForTest, maya, tomas } from '../testing/desk-for-test.ts'
import { asideDeed, nextDeed } from './row-deeds.ts'

const mine = { status: 'open', assigneeId: maya.id, queuedAt: null } as const
const offeredTo = (agentId: string) => ({ offer: { agentId, until: 0 } })

test.each<[string, Partial<Conversation>, next: string | null, aside: string | null]>([
  ['waits', {}, 'claim', 'snooze'],
  ['is offered to her', offeredTo(maya.id), 'claim', 'snooze'],
  ['is offered to a colleague', offeredTo(tomas.id), null, 'snooze'],
  ['is hers', mine, 'resolve', 'snooze'],
  ["is a colleague's", { ...mine, assigneeId: tomas.id }, null, null],
  ['is snoozed', { ...mine, status: 'snoozed' }, 'wake', null],
  ['is resolved', { ...mine, status: 'resolved' }, 'reopen', null],
  ['is spam', { ...mine, status: 'resolved', isSpam: true }, null, null],
])('an agent can swipe what %s', (_, differs, next, aside) => {
  const { desk } = deskForTest()
  const one = conversation('conversation-1', differs)
  const named = (words: string | undefined) => words?.replace('conversation.', '') ?? null
  expect(named(nextDeed(desk, one)?.words)).toBe(next)
  expect(named(asideDeed(desk, one, () => {})?.words)).toBe(aside)
})

test.each<[Partial<Conversation>, done: string, undone: string]>([
  [{}, 'claim conversation-1', 'DELETE /agent/conversations/conversation-1/claim'],
  [mine, 'resolve conversation-1', 'reopen conversation-1'],
  [{ ...mine, status: 'resolved' }, 'reopen conversation-1', 'resolve conversation-1'],
])('what is swiped is done as by a button, and taken back: %j', async (differs, done, undone) => {
  const { desk, asked } = deskForTest()
  const deed = nextDeed(desk, conversation('conversation-1', differs))
  await deed?.run()
  await deed?.done?.undo()
  expect(asked).toEqual([done, undone])
})
