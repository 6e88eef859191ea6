import type { OwnConversations } from '@tealight/protocol'
import { render } from 'preact'
import { expect, test, vi } from 'vitest'
import { panel as words } from '../i18n/en.ts'
import { more } from '../i18n/more/more-en.ts'
import { PastTalks } from './past-talks.tsx'

type Talk = OwnConversations['conversations'][number]

const author = { kind: 'visitor' } as const
const conversation: Talk['conversation'] = {
  kind: 'conversation',
  id: 'c',
  rev: 1,
  status: 'resolved',
  assignee: null,
  createdAt: Date.now(),
  contact: null,
  messageCount: 1,
  unread: 0,
  agentReadSeq: 0,
  visitorReadSeq: 0,
}
const lastMessage: Talk['lastMessage'] = { seq: 1, at: Date.now(), author, excerpt: 'Thank you!' }

function rowOf(talk: Partial<Talk>): HTMLElement {
  const spot = document.createElement('div')
  const talks = [{ conversation, lastMessage, ...talk }]
  render(<PastTalks {...{ talks, words, more }} language="en" choose={vi.fn()} />, spot)
  return spot
}

test('a row says when, how it stands, and what was written last by whom', () => {
  const assignee = { id: 'a', name: 'Lin' }
  const row = rowOf({ conversation: { ...conversation, assignee } })
  expect(row.textContent).toBe('today Ended You: Thank you! With Lin')
  const status = 'queued'
  expect(rowOf({ conversation: { ...conversation, status } }).textContent).toContain('Waiting')
})

test('files without a text are counted, and nothing is said for nobody', () => {
  expect(rowOf({ lastMessage: { ...lastMessage, excerpt: '', files: 2 } }).textContent).toContain(
    'You: 2 files',
  )
  const agent = { kind: 'agent', id: 'a', name: 'Lin' } as const
  expect(rowOf({ lastMessage: { ...lastMessage, author: agent } }).textContent).toContain(
    'Lin: Thank you!',
  )
  const nobody = rowOf({ lastMessage: { ...lastMessage, author: null, excerpt: '' } })
  expect(nobody.textContent).not.toContain('You')
})
