import { expect, test } from 'vitest'
import { worded } from './worded.ts'
import { notificationWords } from './words.ts'

const told = {
  kind: 'message',
  conversationId: 'conversation-1',
  who: 'Sofia',
  text: 'To my door?',
  count: 1,
} as const

test('a message is told by who wrote it, and leads to the conversation', () => {
  expect(worded(told, notificationWords())).toEqual({
    tag: 'tealight conversation-1',
    title: 'Sofia',
    body: 'To my door?',
    path: '/console/mine/conversation-1',
  })
  expect(worded({ ...told, text: '' }, notificationWords()).body).toBe('New message')
})

test('all else is told by what has happened, and with whom', () => {
  const waiting = worded({ ...told, kind: 'waiting' }, notificationWords())
  expect(waiting).toMatchObject({
    title: 'A conversation waits in your queue',
    body: 'Sofia: To my door?',
    path: '/console/queue/conversation-1',
  })
})

test('several are told as one', () => {
  const several = worded({ ...told, who: 'Sofia, Ben', count: 2 }, notificationWords())
  expect(several).toMatchObject({ title: 'Conversations that want you: 2', body: 'Sofia, Ben' })
})
